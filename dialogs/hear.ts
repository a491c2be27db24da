import type { Playbook } from '../scripts/playbook.ts';
import type { Complaint } from '../scripts/schema.ts';
import { type CustomerAct, OF_LIFE } from '../scripts/vocabulary.ts';
import { advance, type Conversation } from './conversation.ts';
import type { CustomerDialogEvent, StaffDialogEvent } from './events.ts';
import { normalise } from './recognise/normalise.ts';
import { recognise } from './recognise/recognise.ts';
import type { Recognition, Utterance } from './recognise/recognition.ts';
import { fillSlots, openSlots } from './recognise/slots.ts';
import { mergeTopic } from './recognise/topic.ts';
import type { Suggestion } from './suggest/suggestion.ts';

export interface HeardTurn {
  readonly conversation: Conversation;
  readonly recognition: Recognition;
}

/**
 * The customer spoke, or the clerk typed a note about her. A line that was only shown lets the talk go on as
 * presumed; it is never a promise.
 */
export function hear(conversation: Conversation, utterance: Utterance, playbook: Playbook): HeardTurn {
  const recognition = recognise({ lang: conversation.lang, ...utterance }, playbook);
  const presumed = advance(conversation, presumedEvents(conversation, recognition.act));
  const topic = mergeTopic(presumed.context, recognition);
  const complaint = playbook.complaints[topic.category];
  const normal = normalise(utterance.text, playbook);
  const pending = conversation.pending ?? presumable(conversation).find((o) => o.slot)?.slot ?? null;
  const fills = complaint
    ? fillSlots({
        complaint,
        normal,
        said: utterance.text,
        recognition,
        pending,
        known: presumed.context.slots,
      })
    : {};
  const known = { ...presumed.context.slots, ...fills };
  const event: CustomerDialogEvent = {
    type: `customer.${recognition.act}`,
    ...topic,
    emotion: recognition.emotion,
    signals: recognition.signals,
    fills,
    ...plan(complaint, known, presumed.context.asked),
    danger: recognition.danger,
  };
  const next = advance(presumed, [event]);
  return {
    recognition,
    conversation: {
      ...next,
      offered: [],
      pending: pending && pending in known ? null : pending,
      lastHeard: normal,
      lastAct: recognition.act,
      alarm: alarmOf(conversation, normal, recognition),
      staffSpoke: false,
    },
  };
}

/** With this many questions asked, only what decides the way is worth another. */
const PATIENCE = 2;

/** What is still worth asking in this kind of complaint. */
export function plan(
  complaint: Complaint | undefined,
  known: Readonly<Record<string, unknown>>,
  asked: readonly string[],
): { open: readonly string[]; askAtMost: number } {
  if (!complaint) return { open: [], askAtMost: 0 };
  const open = openSlots(complaint, known, asked);
  const deciding = open.filter((slot) => complaint.slots[slot]?.required);
  return { open: asked.length < PATIENCE ? open : deciding, askAtMost: complaint.askAtMost };
}

/** What was on the card when she spoke. A question she passed over, with noise or another matter, is still to ask. */
function presumedEvents(conversation: Conversation, act: CustomerAct): readonly StaffDialogEvent[] {
  const passedOver = act === 'digress' || act === 'unclear';
  return presumable(conversation)
    .filter(({ step }) => !(passedOver && step === 'ask'))
    .map(({ step, slot, about }) => ({
      type: `staff.${step}` as const,
      presumed: true,
      about,
      ...(slot ? { slot } : {}),
    }));
}

const presumable = ({ offered }: Conversation) => offered.filter((offer) => offer.presumable);

function alarmOf({ alarm }: Conversation, normal: string, { danger, signals }: Recognition): string {
  return danger || signals.some((signal) => OF_LIFE.includes(signal)) ? normal : alarm;
}

/** Remembers which line and which question were shown, and that nobody confirmed them yet. */
export function offer(conversation: Conversation, suggestion: Suggestion): Conversation {
  const shown = [suggestion.say[0], suggestion.ask[0]].flatMap((line) => (line ? [line] : []));
  const offered = shown.map(({ line, step, slot, about }) => ({
    line,
    step,
    slot,
    about,
    presumable: !conversation.staffSpoke || presumable(conversation).some((before) => before.line === line),
  }));
  return { ...conversation, offered, used: [...conversation.used, ...shown.map((s) => s.line)] };
}
