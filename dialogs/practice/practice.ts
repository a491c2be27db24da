import type { DimensionId, Emotion, Language, Stage } from '../../scripts/vocabulary.ts';
import type { Conversation } from '../conversation.ts';

/** How she stands: temper 0–4; trust, clarity and face (how far she feels respected) 0–100. */
export interface Mood {
  readonly temper: Emotion;
  readonly trust: number;
  readonly clarity: number;
  readonly face: number;
}
export type Measure = keyof Mood;

/** One cause that moved one measure. `cause` is the id of a behaviour, or of an inflamer, calmer or fair point. */
export interface Change {
  readonly cause: string;
  /** 「“您跑了三趟”：信任 +8」 */
  readonly text: { readonly zh: string; readonly en: string };
  /** the staff's own words that did it */
  readonly quote?: string;
  readonly what: Measure;
  readonly delta: number;
}

export type Ending = 'open' | 'resolved' | 'unresolved' | 'walked-out' | 'escalated' | 'safety';

/** What her reply does. The first five push back. */
const MOVES = [
  'inflamed',
  'second-wave',
  'press',
  'doubt',
  'repeat',
  'vent',
  'puzzled',
  'reveal',
  'calmed',
  'answer',
  'soften',
  'ending',
] as const;
export type Move = (typeof MOVES)[number];

/** One line kept short for the trainee: what was good and missed, one better sentence, why, and how she moved. */
export interface Feedback {
  readonly good: readonly { readonly text: string; readonly quote: string }[];
  readonly missed: readonly { readonly text: string }[];
  readonly better: { readonly text: string } | null;
  readonly why: string | null;
  readonly moved: string;
}

/** What the trainee said, what came back, and what it did to her. `customer` is null once the talk is over. */
export interface PracticeTurn {
  readonly staff: string;
  /** epoch milliseconds of the trainee's line, if known */
  readonly at: number | null;
  readonly customer: string | null;
  /** her temper after the turn */
  readonly emotion: Emotion;
  readonly mood: Mood;
  readonly changes: readonly Change[];
  /** ids of the hidden facts told in this turn */
  readonly revealed: readonly string[];
  /** ids of the `fair` points met in this turn */
  readonly met: readonly string[];
  /** ids of what the line did: behaviours, inflamers, calmers */
  readonly did: readonly string[];
  /** what her reply does, one for each piece of it */
  readonly moves: readonly Move[];
  readonly stage: Stage | 'closed';
  readonly ending: Ending;
  readonly feedback: Feedback;
}

/** Three minutes on one stage or one skill. */
export type Drill = { readonly stage: Stage } | { readonly dimension: DimensionId };

/** One role-play, as plain JSON: it survives a restart byte for byte. */
export interface Practice {
  readonly scenario: string;
  readonly variant: string | null;
  /** index into the case's openings (a variant has one) */
  readonly opening: number;
  readonly seed: number;
  readonly lang: Language;
  /** no feedback and no hints until the end */
  readonly exam: boolean;
  readonly drill: Drill | null;
  /** her first words */
  readonly first: string;
  /** how she stood when she said them */
  readonly start: Mood;
  readonly mood: Mood;
  /** the same statechart as live help: `say` for the trainee, `hear` for her */
  readonly conversation: Conversation;
  /** ids of hidden facts told */
  readonly revealed: readonly string[];
  /** ids of `fair` points met */
  readonly met: readonly string[];
  /** keys of the lines she has said, oldest first: none comes twice while others are left */
  readonly spoken: readonly string[];
  readonly turns: readonly PracticeTurn[];
  readonly hints: number;
  readonly ending: Ending;
  /** 1–5 by the three justices (result 40 %, process 30 %, treatment 30 %); null until the end */
  readonly rating: number | null;
}

export interface PracticeOptions {
  readonly seed: number;
  /** index; drawn by the seed when left out */
  readonly opening?: number;
  readonly variant?: string;
  readonly exam?: boolean;
  readonly drill?: Drill;
  readonly lang?: Language;
}

/** What the trainee may see before the first word. Nothing hidden. */
export interface Briefing {
  readonly id: string;
  readonly title: string;
  readonly name: string;
  readonly age: number;
  readonly who: string;
  readonly speaks: string;
  readonly sees: string;
  readonly channel: string;
  readonly difficulty: number;
  readonly known: readonly string[];
}
