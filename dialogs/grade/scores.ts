import type { Playbook } from '../../scripts/playbook.ts';
import { DIMENSIONS, type DimensionId, halfOf, STAGES } from '../../scripts/vocabulary.ts';
import { levelOf } from './anchors.ts';
import { betterLine } from './better.ts';
import { MODEL_LEVEL } from './levels.ts';
import type { Weighed } from './measures.ts';
import { occasionFor } from './occasion.ts';
import type { ReadTalk } from './read-talk.ts';
import type { DimensionScore, Scorecard } from './scorecard.ts';
import { bestLine, worstLine } from './traces.ts';

/** What scores and coaching look at. */
export interface Scene {
  readonly talk: ReadTalk;
  readonly weighed: Weighed;
  readonly playbook: Playbook;
}

/** The level of one dimension, with the line that shows it and the anchor that it stands at. */
export function dimensionScore(
  id: DimensionId,
  fine: number,
  { talk, weighed, playbook, failed }: Scene & { readonly failed: boolean },
): DimensionScore {
  const { lang } = talk;
  const key = halfOf(lang);
  const { name, anchors, rules } = playbook.rubric.dimensions[id];
  const occasion = occasionFor(id, talk, weighed);
  const level = occasion ? levelOf(id, fine, weighed, { playbook, failed }) : 2;
  const seen = level >= 2 ? bestLine(id, weighed.staff) : worstLine(id, weighed.staff, rules);
  const turn = seen?.at ?? null;
  return {
    id,
    name: name[key],
    level,
    occasion,
    turn,
    quote: seen?.text ?? '',
    why: anchors[level][key],
    ...(level < MODEL_LEVEL
      ? { better: betterLine(id, seen, { playbook, category: talk.category, lang }) }
      : {}),
  };
}

/** The points reached of those each stage carries; D-09 counts for all stages. */
export function pointsOf(fine: Readonly<Record<DimensionId, number>>, { rubric }: Playbook) {
  const stages = Object.fromEntries(
    [...STAGES, 'all' as const].map((stage) => {
      const own = DIMENSIONS.filter((id) => rubric.dimensions[id].stage === stage);
      const of = own.reduce((sum, id) => sum + rubric.dimensions[id].weight, 0);
      const points = own.reduce(
        (sum, id) => sum + (rubric.dimensions[id].weight * fine[id]) / MODEL_LEVEL,
        0,
      );
      return [stage, { points: Math.round(points * 10) / 10, of }];
    }),
  ) as unknown as Scorecard['stageScores'];
  const total = DIMENSIONS.reduce(
    (sum, id) => sum + (rubric.dimensions[id].weight * fine[id]) / MODEL_LEVEL,
    0,
  );
  return { stages, total };
}
