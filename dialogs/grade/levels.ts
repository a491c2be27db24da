import type { GraderModels } from '../../scripts/playbook.ts';
import { DIMENSIONS, type DimensionId } from '../../scripts/vocabulary.ts';
import { sigmoid } from '../recognise/linear-model.ts';
import { MEASURES, type Weighed } from './measures.ts';

/** The highest level of a dimension. */
export const MODEL_LEVEL = 3;

/** Between the anchors: how far each dimension reaches, 0..3, as its measures say together. */
export function fineLevels(
  talk: Weighed,
  levels: GraderModels['levels'],
): Readonly<Record<DimensionId, number>> {
  const fine = DIMENSIONS.map((id) => {
    const { bias, weights, means, spreads } = levels[id];
    const score = MEASURES[id].reduce(
      (sum, { of }, k) => sum + ((weights[k] ?? 0) * (of(talk) - (means[k] ?? 0))) / (spreads[k] || 1),
      bias,
    );
    return [id, MODEL_LEVEL * sigmoid(score)] as const;
  });
  return Object.fromEntries(fine) as Record<DimensionId, number>;
}
