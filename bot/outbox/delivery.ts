import type { AdaptiveCard } from '../cards/index.ts';
import { type ReminderCardView, reminderCard } from '../cards/index.ts';
import { spokenEntries } from '../review/spoken.ts';
import type { ClaimedItem, Matter } from '../storage/outbox/ports.ts';
import type { Store } from '../storage/ports.ts';
import type { ConversationRecord } from '../storage/records.ts';
import { message } from './message.ts';
import type { Delivery } from './worker.ts';

/** A card on its way into a chat by itself. `id` is the same whenever it is tried again. */
export interface Notice {
  readonly id: string;
  readonly chat: string;
  readonly lang: ReminderCardView['lang'];
  readonly card: AdaptiveCard;
}

export interface DeliveryParts {
  readonly store: Pick<Store, 'outbox' | 'review' | 'entries'>;
  readonly now: () => number;
  /** IANA name of the branch's time zone */
  readonly timeZone: string;
  /** false: the chat cannot be reached */
  readonly send: (notice: Notice) => Promise<boolean>;
  /** the chat of whoever runs a branch; null: none is known */
  readonly managerChat: (record: ConversationRecord) => string | null;
  readonly link: (conversation: string, turn: number | null) => string | null;
}

/** Tells one thing to whom it is for, worded as it is true now. */
export function delivery(parts: DeliveryParts): (item: ClaimedItem) => Promise<Delivery> {
  const { store, now, timeZone, send, managerChat, link } = parts;
  return async (item) => {
    const record = await store.review.recordOf(item.conversation);
    if (!record) return 'dropped';
    const matter = await reviewed(store, item);
    const view = message({
      matter,
      record,
      now: now(),
      timeZone,
      kept: matter.kind === 'promise' ? await keptPromises(store, record) : new Set(),
      link: (turn) => link(record.id, turn),
    });
    if (!view) return 'dropped';
    const chat = item.recipient === 'manager' ? managerChat(record) : await staffChat(store, record, matter);
    if (chat === null) return 'unreachable';
    const card = reminderCard(view);
    return (await send({ id: item.id, chat, lang: view.lang, card })) ? 'sent' : 'unreachable';
  };
}

/** A turn of the talk as the review counts: by what was spoken. */
async function reviewed({ entries }: DeliveryParts['store'], { matter, conversation }: ClaimedItem) {
  if (matter.kind !== 'alert') return matter;
  const spoken = spokenEntries(await entries(conversation));
  return {
    ...matter,
    turn: Math.max(
      0,
      spoken.findLastIndex(({ turn }) => turn <= matter.turn),
    ),
  };
}

/**
 * Where a person is alone with the coach, else where the talk is held. What was promised is for whoever handles the
 * talk now, coaching for whoever held it.
 */
async function staffChat(
  { outbox }: DeliveryParts['store'],
  record: ConversationRecord,
  { kind }: Matter,
): Promise<string> {
  const handler = record.mode === 'live' && kind === 'promise' ? record.state.handler?.person : undefined;
  return (await outbox.personalChat(record.tenant, handler ?? record.person)) ?? record.chat;
}

/** When the promises were given that somebody has marked as kept: epoch milliseconds. */
async function keptPromises(
  { review, entries }: DeliveryParts['store'],
  { id }: ConversationRecord,
): Promise<ReadonlySet<number>> {
  const events = await review.reviewEvents(id);
  const turns = new Set(events.flatMap(({ act }) => (act.kind === 'kept-promise' ? [act.turn] : [])));
  if (turns.size === 0) return new Set();
  const spoken = spokenEntries(await entries(id));
  return new Set(spoken.flatMap(({ at }, turn) => (turns.has(turn) && at !== null ? [at] : [])));
}
