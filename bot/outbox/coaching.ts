import { mask } from '../privacy/mask.ts';
import type { OutboxItem, OutboxStore } from '../storage/outbox/ports.ts';

/** A supervisor's word about a talk, for the staff member's own chat. `id` is made by whoever writes. */
export interface Coaching {
  readonly id: string;
  readonly conversation: string;
  /** index into the talk's turns; null: about the whole talk */
  readonly turn: number | null;
  readonly text: string;
  /** epoch milliseconds */
  readonly at: number;
}

/** Puts it on its way; a repeat changes nothing. It waits for the end of quiet hours. Throws StoreUnavailable. */
export function sendCoaching(outbox: OutboxStore, coaching: Coaching): Promise<void> {
  return outbox.plan([coachingItem(coaching)]);
}

function coachingItem({ id, conversation, turn, text, at }: Coaching): OutboxItem {
  return {
    id: `${conversation}:coaching:${id}`,
    conversation,
    recipient: 'staff',
    urgent: false,
    dueAt: at,
    matter: { kind: 'coaching', text: mask(text).text, turn },
  };
}
