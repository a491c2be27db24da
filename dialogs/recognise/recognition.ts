import type {
  Category,
  Channel,
  CustomerAct,
  Emotion,
  Language,
  Signal,
  StaffAct,
  Step,
} from '../../scripts/vocabulary.ts';

/** One thing somebody said or typed. `customer` is what the other side had just said. */
export interface Utterance {
  readonly text: string;
  readonly lang?: Language;
  readonly customer?: string;
  readonly channel?: Channel;
}

/** Offsets are UTF-16 positions in the utterance's text. */
export interface Entity {
  readonly type: string;
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly value?: string | number;
}

/** The words that carried an answer, strongest first; `weight` is its share of the score. */
export interface Evidence {
  readonly answer: string;
  readonly words: string;
  readonly weight: number;
}

/** What a customer's utterance (or a clerk's note about her) says. Confidence is 0..1. */
export interface Recognition {
  readonly lang: Language;
  readonly category: Category;
  readonly also: readonly Category[];
  readonly confidence: number;
  readonly emotion: Emotion;
  readonly signals: readonly Signal[];
  readonly isComplaint: boolean;
  readonly entities: readonly Entity[];
  readonly act: CustomerAct;
  /** fire, petrol, a weapon in the hand, doors blocked */
  readonly danger: boolean;
  /** signals half-said; shown quietly to staff, never acted on */
  readonly hints: readonly Signal[];
}

/** What a staff utterance does: its dialogue acts, and the steps of the talk that it takes. */
export interface StaffReading {
  readonly lang: Language;
  readonly acts: readonly StaffAct[];
  readonly steps: readonly Step[];
  /** the customer's signals that it speaks to, such as the repeated trips */
  readonly about: readonly Signal[];
}
