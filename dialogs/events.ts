import type { Category, CustomerAct, Emotion, Signal, Step } from '../scripts/vocabulary.ts';

/** What one utterance says about a slot: value ids of the playbook, or the words themselves. */
export interface SlotFill {
  readonly values: readonly string[];
  readonly text: string;
}

/** What the machine learns from one customer utterance. */
export interface Heard {
  readonly category: Category;
  readonly also: readonly Category[];
  readonly emotion: Emotion;
  readonly signals: readonly Signal[];
  readonly fills: Readonly<Record<string, SlotFill>>;
  /** slots of the category that stay open after this utterance and are worth asking, in order */
  readonly open: readonly string[];
  /** how many questions this kind of complaint bears before the talk moves on */
  readonly askAtMost: number;
  readonly topicKnown: boolean;
  /** open fire, a weapon, a hostage: danger beyond words (domain.md §4.2) */
  readonly danger: boolean;
}

/** A promise that staff spoke: who does what by when. Times are epoch milliseconds. */
export interface Commitment {
  readonly what: string;
  readonly due: number | null;
  readonly at: number | null;
}

/** A staff line, by the job it does. `presumed`: it was shown, not confirmed (never a promise). */
export interface Spoken {
  readonly presumed: boolean;
  readonly slot?: string;
  readonly commitment?: Commitment;
  readonly about?: readonly Signal[];
}

type CustomerEvent = { [A in CustomerAct]: { type: `customer.${A}` } & Heard }[CustomerAct];
type StaffEvent = { [S in Step]: { type: `staff.${S}` } & Spoken }[Step];
type CoachEvent =
  | { type: 'coach.category'; category: Category; open: readonly string[]; askAtMost: number }
  | { type: 'coach.angrier' }
  | { type: 'coach.calmer' }
  | { type: 'coach.next' }
  | { type: 'coach.handover' }
  | { type: 'coach.safe' }
  | { type: 'coach.end' };

/** Everything that can happen in a complaint: `customer.<act>`, `staff.<step>`, `coach.<command>`. */
export type DialogEvent = CustomerEvent | StaffEvent | CoachEvent;
export type CustomerDialogEvent = CustomerEvent;
export type StaffDialogEvent = StaffEvent;
