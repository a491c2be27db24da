import { DIMENSIONS, type DimensionId } from '../../scripts/vocabulary.ts';
import type { ReviewAct, ReviewEvent } from './events.ts';
import { type Agreement, agreementOf } from './kappa.ts';

export type BlindLevels = Readonly<Partial<Record<DimensionId, number>>>;

/** Two people grade a talk without seeing each other's levels; these come out only when both are in. */
export type Calibration =
  | {
      readonly kind: 'open';
      readonly askedBy: string;
      readonly askedAt: number;
      /** who has graded so far */
      readonly in: readonly string[];
    }
  | {
      readonly kind: 'done';
      readonly askedBy: string;
      readonly askedAt: number;
      readonly grades: readonly { readonly by: string; readonly levels: BlindLevels }[];
      /** over the dimensions that both graded; null: none */
      readonly agreement: Agreement | null;
    };

type Asked = Extract<ReviewAct, { readonly kind: 'calibrate' | 'blind-grade' }>;

const PEOPLE = 2;
/** Levels of a dimension: 0–3. */
export const LEVELS = 4;

/**
 * The newest calibration of a talk; null: nobody asked for one. Until both are in a grader may change her mind; after that
 * nothing counts any more, for she has seen the other's. Asking again opens a new round only when the last is done.
 */
export function calibrationOf(events: readonly ReviewEvent[]): Calibration | null {
  let asked: ReviewEvent | null = null;
  let grades = new Map<string, BlindLevels>();
  for (const event of events) {
    const act = event.act as Asked;
    if (act.kind === 'calibrate' && (asked === null || grades.size === PEOPLE)) {
      asked = event;
      grades = new Map();
    } else if (act.kind === 'blind-grade' && asked && grades.size < PEOPLE) {
      grades.set(event.by, act.levels);
    }
  }
  if (!asked) return null;
  const round = { askedBy: asked.by, askedAt: asked.at };
  if (grades.size < PEOPLE) return { kind: 'open', ...round, in: [...grades.keys()] };
  const both = [...grades].map(([by, levels]) => ({ by, levels }));
  return { kind: 'done', ...round, grades: both, agreement: agreementOf(pairsOf(both), LEVELS) };
}

/** The levels of the dimensions that both graded. */
export function pairsOf(
  grades: readonly { readonly levels: BlindLevels }[],
): readonly (readonly [number, number])[] {
  return DIMENSIONS.flatMap((id) => {
    const [a, b] = [grades[0]?.levels[id], grades[1]?.levels[id]];
    return a === undefined || b === undefined ? [] : [[a, b] as const];
  });
}
