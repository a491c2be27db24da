import type { DimensionId, Emotion, Stage } from '../../scripts/vocabulary.ts';
import type { Drill } from './practice.ts';

/** `GET /local/practice/:id` after the end. */
export interface DebriefView {
  readonly total: number;
  readonly passed: boolean;
  /** points taken off for hints, already in the total */
  readonly hintCost: number;
  readonly rating: number | null;
  readonly minutes: number;
  readonly verdict: string;
  readonly criticalFails: readonly {
    readonly name: string;
    readonly turn: number | null;
    readonly quote: string;
    readonly why: string;
  }[];
  readonly stages: readonly {
    readonly stage: Stage;
    readonly name: string;
    readonly points: number;
    readonly of: number;
    readonly standard: number;
  }[];
  readonly compliance: { readonly points: number; readonly of: number };
  /** the temper before the first word and after each turn */
  readonly curve: readonly Emotion[];
  /** where it was won or lost */
  readonly turningPoint: {
    readonly turn: number;
    readonly title: string;
    readonly quote: string;
    readonly from: Emotion;
    readonly to: Emotion;
    readonly why: string;
  } | null;
  readonly strengths: readonly {
    readonly name: string;
    readonly turn: number | null;
    readonly quote: string;
    readonly why: string;
  }[];
  readonly priorities: readonly {
    readonly dimension: DimensionId;
    readonly name: string;
    readonly turn: number | null;
    readonly quote: string | null;
    readonly better: string;
    readonly why: string;
  }[];
  readonly dimensions: readonly {
    readonly id: DimensionId;
    readonly name: string;
    /** 0–3; null where the talk gave no occasion */
    readonly level: number | null;
    readonly before: number | null;
    readonly turn: number | null;
    readonly quote: string;
  }[];
  readonly outcome: {
    readonly finalEmotion: Emotion;
    readonly hiddenFound: number;
    readonly hiddenAll: number;
    readonly questionsBeforeSolution: number;
    readonly commitments: number;
    readonly redLines: number;
  };
  readonly commitments: readonly {
    readonly what: string;
    readonly due: number | null;
    readonly turn: number;
  }[];
  /** the one drill to do next */
  readonly drill: {
    readonly title: string;
    readonly about: string;
    readonly scenario: string;
    readonly drill: Drill;
  } | null;
  /** a later case, by spaced repetition */
  readonly next: {
    readonly scenario: string;
    readonly title: string;
    readonly at: number;
    readonly why: string;
  } | null;
  /** how a model clerk would have talked, line by line */
  readonly exemplar: readonly string[];
}
