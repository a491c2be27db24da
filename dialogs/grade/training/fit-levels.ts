import type { GraderModels, LevelModel } from '../../../scripts/playbook.ts';
import type { Rubric } from '../../../scripts/rubric-schema.ts';
import { DIMENSIONS } from '../../../scripts/vocabulary.ts';
import { sigmoid } from '../../recognise/linear-model.ts';
import { MEASURES, type Weighed } from '../measures.ts';

interface GradedTalk {
  readonly talk: Weighed;
  readonly grade: number;
}

/** What a measure counts before anything is learnt, and a dimension's log-odds: nearly the standard of the job. */
const START = { weight: 0.3, bias: 0.2 } as const;
/** How strongly weights are held to their start; chosen by cross-validation. */
const HOLD = 0.01;
const ROUNDS = 400;
const RATE = 0.05;
/** Of the running mean of squared slopes (RMSProp, Tieleman & Hinton 2012). */
const MEMORY = 0.9;

/**
 * Learns how much each measure counts for its dimension, so that the rubric's sum of weights × levels comes near the
 * grades of the talks. No measure may change its sign.
 */
export function fitLevels(talks: readonly GradedTalk[], rubric: Rubric): GraderModels['levels'] {
  const columns = DIMENSIONS.flatMap((id, d) => MEASURES[id].map((measure) => ({ d, measure })));
  const values = talks.map(({ talk }) => columns.map(({ measure }) => measure.of(talk)));
  const means = columns.map((_, k) => mean(values.map((row) => row[k] ?? 0)));
  const spreads = columns.map(
    (_, k) => Math.sqrt(mean(values.map((row) => ((row[k] ?? 0) - (means[k] ?? 0)) ** 2))) || 1,
  );
  const rows = values.map((row) =>
    row.map((v, k) => ((columns[k]?.measure.speaks ?? 1) * (v - (means[k] ?? 0))) / (spreads[k] ?? 1)),
  );
  const points = DIMENSIONS.map((id) => rubric.dimensions[id].weight);
  const weights = columns.map((): number => START.weight);
  const biases = DIMENSIONS.map((): number => START.bias);
  const stepWeights = stepper(weights);
  const stepBiases = stepper(biases);
  for (let round = 0; round < ROUNDS; round++) {
    const slopes = weights.map((weight) => HOLD * (weight - START.weight));
    const biasSlopes = biases.map((bias) => HOLD * (bias - START.bias));
    rows.forEach((row, i) => {
      const reached = [...biases];
      row.forEach((value, k) => {
        const d = columns[k]?.d ?? 0;
        reached[d] = (reached[d] ?? 0) + (weights[k] ?? 0) * value;
      });
      const shares = reached.map(sigmoid);
      const total = shares.reduce((sum, s, d) => sum + s * (points[d] ?? 0), 0);
      const miss = (total - (talks[i]?.grade ?? 0)) / 50 / talks.length;
      const pulls = shares.map((s, d) => miss * (points[d] ?? 0) * s * (1 - s));
      pulls.forEach((pull, d) => {
        biasSlopes[d] = (biasSlopes[d] ?? 0) + pull;
      });
      row.forEach((value, k) => {
        slopes[k] = (slopes[k] ?? 0) + (pulls[columns[k]?.d ?? 0] ?? 0) * value;
      });
    });
    const rate = RATE * (1 - round / ROUNDS);
    stepWeights(slopes, rate);
    stepBiases(biasSlopes, rate);
    weights.forEach((weight, k) => {
      weights[k] = Math.max(0, weight);
    });
  }
  const levelOf = (d: number): LevelModel => {
    const own = columns.flatMap((column, k) => (column.d === d ? [k] : []));
    return {
      bias: biases[d] ?? 0,
      weights: own.map((k) => (columns[k]?.measure.speaks ?? 1) * (weights[k] ?? 0)),
      means: own.map((k) => means[k] ?? 0),
      spreads: own.map((k) => spreads[k] ?? 1),
    };
  };
  return Object.fromEntries(DIMENSIONS.map((id, d) => [id, levelOf(d)])) as GraderModels['levels'];
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
}

function stepper(values: number[]) {
  const squares = values.map(() => 1e-4);
  return (slopes: readonly number[], rate: number) => {
    slopes.forEach((slope, k) => {
      const square = MEMORY * (squares[k] ?? 0) + (1 - MEMORY) * slope * slope;
      squares[k] = square;
      values[k] = (values[k] ?? 0) - (rate * slope) / Math.sqrt(square + 1e-8);
    });
  };
}
