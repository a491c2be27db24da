import { type SnapshotFrom, transition } from 'xstate';
import type { Category, Channel, CustomerAct, Language, Signal, Step } from '../scripts/vocabulary.ts';
import { complaintMachine } from './complaint-machine.ts';
import type { DialogEvent } from './events.ts';
import type { ComplaintContext } from './machine-setup.ts';
import { startingContext } from './machine-setup.ts';

export type ComplaintValue = SnapshotFrom<typeof complaintMachine>['value'];

/** A line that was shown and not yet confirmed: it lets the talk go on and is never a promise. */
export interface Offer {
  readonly line: string;
  readonly step: Step;
  readonly slot: string | null;
  /** the signals that the line was made for */
  readonly about: readonly Signal[];
  /** it stood on the card when the customer spoke next; what is shown after the clerk spoke did not */
  readonly presumable: boolean;
}

/** One complaint in hand, as plain JSON: it survives a restart byte for byte. */
export interface Conversation {
  readonly lang: Language;
  readonly channel: Channel;
  /** the clerk's surname for “我姓…”; null when not known */
  readonly surname: string | null;
  readonly value: ComplaintValue;
  readonly context: ComplaintContext;
  /** ids of the lines offered so far, oldest first */
  readonly used: readonly string[];
  readonly offered: readonly Offer[];
  /** the slot that the last question asked for, until it is answered */
  readonly pending: string | null;
  /** the words the customer used last, masked */
  readonly lastHeard: string;
  readonly lastAct: CustomerAct | null;
  /** the words that raised the alarm; safety lines answer them as long as the danger lasts */
  readonly alarm: string;
  /** the clerk has spoken since the customer's last words */
  readonly staffSpoke: boolean;
}

export interface ConversationOptions {
  readonly lang?: Language;
  readonly channel?: Channel;
  readonly surname?: string | null;
  /** a category that a person has chosen beforehand */
  readonly category?: Category;
}

/** A fresh conversation, before the customer has spoken. */
export function startConversation(options: ConversationOptions = {}): Conversation {
  const snapshot = complaintMachine.resolveState({
    value: { stage: 'needsUnderstanding', facts: {}, emotion: {}, escalation: {} },
    context: startingContext,
  });
  return {
    lang: options.lang ?? 'zh-CN',
    channel: options.channel ?? 'lobby',
    surname: options.surname ?? null,
    value: snapshot.value,
    context: options.category
      ? { ...startingContext, category: options.category, pinned: true, topicKnown: true }
      : startingContext,
    used: [],
    offered: [],
    pending: null,
    lastHeard: '',
    lastAct: null,
    alarm: '',
    staffSpoke: false,
  };
}

/** The live snapshot behind a stored conversation. */
export function snapshotOf(conversation: Conversation): SnapshotFrom<typeof complaintMachine> {
  return complaintMachine.resolveState({ value: conversation.value, context: conversation.context });
}

/** Moves the statechart through the events, in order. Pure: no clock, no chance. */
export function advance(conversation: Conversation, events: readonly DialogEvent[]): Conversation {
  if (events.length === 0) return conversation;
  let snapshot = snapshotOf(conversation);
  for (const event of events) [snapshot] = transition(complaintMachine, snapshot, event);
  return { ...conversation, value: snapshot.value, context: snapshot.context };
}
