import type { Playbook } from '../scripts/playbook.ts';
import type { DimensionId } from '../scripts/vocabulary.ts';
import { NEEDED } from './grade/grade.ts';
import { MODEL_LEVEL } from './grade/levels.ts';
import type { Scorecard } from './grade/scorecard.ts';

/** Levels that people gave in the place of the machine's; 0–3. */
export type Overrides = Readonly<Partial<Record<DimensionId, number>>>;

/** A scorecard's result with the overrides laid over it. */
export interface Releveled {
  readonly total: number;
  readonly passed: boolean;
  /** every dimension's level, overridden or not */
  readonly levels: Readonly<Record<DimensionId, number>>;
}

/**
 * The total once people have put levels right: each step of a level moves it by the rubric's weight, so that a level
 * confirmed changes nothing. A critical fail still caps it. Pure.
 */
export function relevel(
  card: Scorecard,
  overrides: Overrides,
  { rubric }: Pick<Playbook, 'rubric'>,
): Releveled {
  const entries = card.dimensions.map(({ id, level }) => [id, overrides[id] ?? level] as const);
  const levels = Object.fromEntries(entries) as Record<DimensionId, number>;
  const moved = card.dimensions.reduce(
    (sum, { id, level }) => sum + (rubric.dimensions[id].weight * (levels[id] - level)) / MODEL_LEVEL,
    0,
  );
  const failed = card.criticalFails.length > 0;
  const missing = NEEDED.some((id) => levels[id] === 0);
  const points = Object.values(card.stageScores).reduce((sum, stage) => sum + stage.points, 0);
  const total =
    moved === 0 ? card.total : Math.max(0, Math.round(Math.min(points + moved, failed ? rubric.cap : 100)));
  return { total, passed: total >= rubric.passMark && !failed && !missing, levels };
}
