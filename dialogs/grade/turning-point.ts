import type { Playbook } from '../../scripts/playbook.ts';
import { type Emotion, halfOf, type Language } from '../../scripts/vocabulary.ts';
import type { GradedTurn, Scorecard, SpokenTurn } from './scorecard.ts';

/** The staff turn after which the customer's temper moved most, where it moved at all: won or lost there. */
export function turningPoint(
  spoken: readonly SpokenTurn[],
  graded: readonly GradedTurn[],
  { rubric }: Playbook,
  lang: Language,
): Scorecard['turningPoint'] {
  let best: { turn: number; from: Emotion; to: Emotion } | null = null;
  let before: Emotion | null = null;
  let said = -1;
  graded.forEach(({ emotion }, i) => {
    if (spoken[i]?.speaker === 'staff') said = i;
    if (emotion === undefined) return;
    const moved = before === null || said < 0 ? 0 : Math.abs(emotion - before);
    if (before !== null && moved > (best ? Math.abs(best.to - best.from) : 0)) {
      best = { turn: said, from: before, to: emotion };
    }
    before = emotion;
    said = -1;
  });
  return best && worded(best, spoken, rubric, lang);
}

function worded(
  { turn, from, to }: { turn: number; from: Emotion; to: Emotion },
  spoken: readonly SpokenTurn[],
  { turning }: Playbook['rubric'],
  lang: Language,
): Scorecard['turningPoint'] {
  const why = to < from ? turning.calmed : turning.flared;
  return { turn, quote: spoken[turn]?.text ?? '', from, to, why: why[halfOf(lang)] };
}
