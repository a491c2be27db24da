import type {
  Category,
  CriticalFailId,
  DimensionId,
  Emotion,
  Signal,
  StaffAct,
  Stage,
} from '../../scripts/vocabulary.ts';
import type { Finding } from '../comply/finding.ts';
import type { Drill } from '../practice/practice.ts';

/** One turn of a talk to be graded, in order. `at` is epoch milliseconds. */
export interface SpokenTurn {
  readonly speaker: 'customer' | 'staff';
  readonly text: string;
  readonly at?: number;
}

/** How one skill was shown. `turn` is an index into the turns that were given. */
export interface DimensionScore {
  readonly id: DimensionId;
  readonly name: string;
  /** 0 missing · 1 formula · 2 the standard of the job · 3 a model (domain §5) */
  readonly level: 0 | 1 | 2 | 3;
  /** the talk gave an occasion for it; without one the level is neutral and not counted as progress */
  readonly occasion: boolean;
  readonly turn: number | null;
  readonly quote: string;
  readonly why: string;
  readonly better?: string;
}

export interface CriticalFail {
  readonly id: CriticalFailId;
  readonly name: string;
  readonly turn: number;
  readonly quote: string;
  readonly why: string;
}

/** What was read in one turn. */
export interface GradedTurn {
  readonly stage: Stage;
  readonly emotion?: Emotion;
  readonly signals?: readonly Signal[];
  readonly acts?: readonly StaffAct[];
  readonly findings?: readonly Finding[];
}

/** How well a talk was handled (domain §5), worded in its language. The same for live, practised, recalled and imported talks. */
export interface Scorecard {
  /** 0–100, a whole number */
  readonly total: number;
  /** total ≥ 65, no critical fail, D-01 and D-09 at 1 or more */
  readonly passed: boolean;
  readonly category: Category;
  readonly criticalFails: readonly CriticalFail[];
  readonly dimensions: readonly DimensionScore[];
  /** points reached of those the stage carries (26, 15, 36, 13), and the all-stage 10 of D-09 */
  readonly stageScores: Readonly<Record<Stage | 'all', { readonly points: number; readonly of: number }>>;
  readonly turns: readonly GradedTurn[];
  readonly strengths: readonly {
    readonly dimension: DimensionId;
    readonly name: string;
    readonly turn: number;
    readonly quote: string;
    readonly why: string;
  }[];
  readonly priorities: readonly {
    readonly dimension: DimensionId;
    readonly name: string;
    readonly turn: number | null;
    readonly quote: string;
    readonly why: string;
    readonly better: string;
  }[];
  /** the staff turn after which she calmed or flared most; null when her temper hardly moved */
  readonly turningPoint: {
    readonly turn: number;
    readonly quote: string;
    readonly from: Emotion;
    readonly to: Emotion;
    readonly why: string;
  } | null;
  /** the one thing to practise next */
  readonly drill: Drill;
  readonly outcome: {
    readonly finalEmotion: Emotion;
    /** staff turns up to the first real empathy; null: none */
    readonly turnsToEmpathy: number | null;
    readonly questionsBeforeSolution: number;
    readonly interruptions: number;
    readonly redLines: number;
  };
  readonly commitments: readonly {
    readonly what: string;
    readonly due: number | null;
    readonly turn: number;
  }[];
}
