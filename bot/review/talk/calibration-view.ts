import type { Scorecard } from '../../../dialogs/index.ts';
import { DIMENSIONS } from '../../../scripts/vocabulary.ts';
import type { TalkView } from '../../api/review/talk.ts';
import type { Calibration } from '../calibration.ts';

/** Blind grading as one reader may see it: nobody's levels before both are in, not even the machine's beside them. */
export function calibrationView(
  calibration: Calibration | null,
  card: Scorecard | null,
  reader: string,
): TalkView['review']['calibration'] {
  if (!calibration) return null;
  if (calibration.kind === 'open') {
    const { in: graders } = calibration;
    return { graders: graders.length, mine: graders.includes(reader), kappa: null, levels: [] };
  }
  const { grades, agreement } = calibration;
  return {
    graders: grades.length,
    mine: grades.some(({ by }) => by === reader),
    kappa: agreement?.weighted ?? null,
    levels: DIMENSIONS.flatMap((dimension) => {
      const people = grades.flatMap(({ levels }) => levels[dimension] ?? []);
      const machine = card?.dimensions.find(({ id }) => id === dimension)?.level;
      return people.length === 0 || machine === undefined ? [] : [{ dimension, machine, people }];
    }),
  };
}
