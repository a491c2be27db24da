import type { Playbook } from '../../scripts/playbook.ts';
import { type DimensionId, halfOf, type Language } from '../../scripts/vocabulary.ts';
import { betterLine } from './better.ts';
import { MODEL_LEVEL } from './levels.ts';
import type { DimensionScore, Scorecard } from './scorecard.ts';
import type { Scene } from './scores.ts';
import { worstLine } from './traces.ts';

/** How many are named: more than two are not taken in. */
const NAMED = 2;

/** What went well, the best first, each by another line of the talk. */
export function strengthsOf(
  dimensions: readonly DimensionScore[],
  fine: Readonly<Record<DimensionId, number>>,
  { rubric }: Playbook,
  lang: Language,
): Scorecard['strengths'] {
  const key = halfOf(lang);
  return dimensions
    .filter(({ level, turn, occasion }) => occasion && level >= 2 && turn !== null)
    .sort((a, b) => b.level - a.level || fine[b.id] - fine[a.id])
    .filter(({ turn }, i, all) => all.findIndex((other) => other.turn === turn) === i)
    .slice(0, NAMED)
    .map(({ id, name, turn, quote }) => ({
      dimension: id,
      name,
      turn: turn ?? 0,
      quote,
      why: rubric.dimensions[id].praise[key],
    }));
}

/** What to work on first: a red line before all, else where most points were lost. */
export function prioritiesOf(
  dimensions: readonly DimensionScore[],
  fine: Readonly<Record<DimensionId, number>>,
  { talk, weighed, playbook }: Scene,
): Scorecard['priorities'] {
  const { category, lang } = talk;
  const { rubric } = playbook;
  const lost = (id: DimensionId) => (rubric.dimensions[id].weight * (MODEL_LEVEL - fine[id])) / MODEL_LEVEL;
  const urgent = ({ id, level }: DimensionScore) => (id === 'D-09' && level === 0 ? 1 : 0);
  return [...dimensions]
    .filter(({ occasion, level }) => occasion && level < MODEL_LEVEL)
    .sort((a, b) => urgent(b) - urgent(a) || lost(b.id) - lost(a.id))
    .slice(0, NAMED)
    .map(({ id, name }) => {
      const worst = worstLine(id, weighed.staff, rubric.dimensions[id].rules);
      const turn = worst?.at ?? null;
      return {
        dimension: id,
        name,
        turn,
        quote: worst?.text ?? '',
        why: rubric.dimensions[id].practise[halfOf(lang)],
        better: betterLine(id, worst, { playbook, category, lang }),
      };
    });
}
