import type { Practice } from '../../dialogs/index.ts';
import type { DebriefView } from '../api/debrief.ts';
import { practiceWords } from './strings.ts';

/**
 * The turn in which her temper moved most: downwards in a talk that was won, upwards in one that was lost, else
 * whichever way it moved. Her moods are known exactly here, so they are not read from her words again. Null when it
 * never moved.
 */
export function turningPointOf(
  { start, turns, lang }: Practice,
  isWon: boolean,
): DebriefView['turningPoint'] {
  const moves = turns.map(({ staff, emotion, feedback }, i) => {
    const from = turns[i - 1]?.emotion ?? start.temper;
    return { turn: i + 1, quote: staff, from, to: emotion, feedback, fall: from - emotion };
  });
  const worth = ({ fall }: (typeof moves)[number]) => (fall > 0 === isWon ? 10 : 0) + Math.abs(fall);
  const [most] = moves.filter(({ fall }) => fall !== 0).toSorted((a, b) => worth(b) - worth(a));
  if (!most) return null;
  const { feedback, fall, ...point } = most;
  const words = practiceWords(lang);
  const why = fall > 0 ? feedback.good[0]?.text : (feedback.why ?? feedback.missed[0]?.text);
  return {
    ...point,
    title: fall > 0 ? words.won(point.turn) : words.lost(point.turn),
    why: why ?? feedback.moved,
  };
}
