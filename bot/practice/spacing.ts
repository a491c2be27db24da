import { type Card, createEmptyCard, fsrs, type Grade, Rating } from 'ts-fsrs';
import { DIMENSIONS, type DimensionId } from '../../scripts/vocabulary.ts';
import type { PracticeResult } from '../storage/ports.ts';

/** How well one skill stands. */
export interface Skill {
  readonly id: DimensionId;
  /** oldest first; level 0–3 */
  readonly points: readonly { readonly at: number; readonly level: number; readonly practice: string }[];
  /** when it should be practised again, epoch milliseconds; null before the first try */
  readonly due: number | null;
  /** 0–1: how likely it is still there now; null before the first try */
  readonly retention: number | null;
}

/** A level of the rubric as the scheduler's rating: 2 is the standard of the job, 3 a model. */
const RATINGS: Readonly<Record<number, Grade>> = {
  0: Rating.Again,
  1: Rating.Hard,
  2: Rating.Good,
  3: Rating.Easy,
};

/** The twelve skills after these results (oldest first), as spaced repetition (FSRS 6) sees them at `now`. Pure. */
export function skillsAfter(results: readonly PracticeResult[], now: number): readonly Skill[] {
  const scheduler = fsrs({ enable_fuzz: false, enable_short_term: false });
  return DIMENSIONS.map((id) => {
    const points = results.flatMap(({ id: practice, at, levels }) => {
      const level = levels[id];
      return level === undefined ? [] : [{ at, level, practice }];
    });
    const [first] = points;
    if (!first) return { id, points, due: null, retention: null };
    const card = points.reduce<Card>(
      (before, { at, level }) => scheduler.next(before, at, RATINGS[level] ?? Rating.Again).card,
      createEmptyCard(first.at),
    );
    const retention = scheduler.get_retrievability(card, new Date(now), false);
    return { id, points, due: card.due.getTime(), retention };
  });
}

/** The skill that most needs practice; null before the first result. */
export function weakest(skills: readonly Skill[]): Skill | null {
  const tried = skills.filter((skill) => skill.points.length > 0);
  return tried.reduce<Skill | null>(
    (worst, skill) => (!worst || need(skill) > need(worst) ? skill : worst),
    null,
  );
}

/** 0–1: low levels and what may be forgotten by now weigh most; what was never tried stands between. */
export function need({ points, retention }: Skill): number {
  const last = points.slice(-3);
  if (last.length === 0 || retention === null) return UNTRIED;
  const level = last.reduce((sum, point) => sum + point.level, 0) / last.length;
  return 1 - (level / 3) * retention;
}
const UNTRIED = 0.5;
