import type { Playbook } from '../scripts/playbook.ts';
import type { Complaint } from '../scripts/schema.ts';
import type { Signal } from '../scripts/vocabulary.ts';
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
  const presumed = advance(conversation, presumedEvents(conversation));
  const recognition = recognise({ lang: conversation.lang, ...utterance }, playbook);
  const topic = mergeTopic(presumed.context, recognition);
  const complaint = playbook.complaints[topic.category];
  const normal = normalise(utterance.text, playbook);
  const pending = conversation.pending ?? conversation.offered.find((o) => o.slot)?.slot ?? null;
  const fills = complaint ? fillSlots({ complaint, normal, said: utterance.text, recognition, pending }) : {};
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
    },
  };
}

/** What is still worth asking in this kind of complaint. */
export function plan(
  complaint: Complaint | undefined,
  known: Readonly<Record<string, unknown>>,
  asked: readonly string[],
): { open: readonly string[]; askAtMost: number } {
  return complaint
    ? { open: openSlots(complaint, known, asked), askAtMost: complaint.askAtMost }
    : { open: [], askAtMost: 0 };
}

function presumedEvents({ offered, context }: Conversation): readonly StaffDialogEvent[] {
  return offered.map(({ step, slot }) => ({
    type: `staff.${step}` as const,
    presumed: true,
    ...(slot ? { slot } : {}),
    ...(step === 'acknowledge' ? { about: context.signals as readonly Signal[] } : {}),
  }));
}

/** Remembers that the first line and the question were shown, and that nobody confirmed them yet. */
export function offer(conversation: Conversation, suggestion: Suggestion): Conversation {
  const [line] = suggestion.say;
  const [question] = suggestion.ask;
  const shown = [
    ...(line ? [{ line: line.line, step: line.step, slot: line.slot }] : []),
    ...(question ? [{ line: question.line, step: question.step, slot: question.slot }] : []),
  ];
  return { ...conversation, offered: shown, used: [...conversation.used, ...shown.map((s) => s.line)] };
}
