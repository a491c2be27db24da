import type { LinearModel } from '../../../scripts/playbook.ts';
import { featureValue } from '../linear-model.ts';
import { encode } from './base64.ts';
import { shuffled } from './shuffle.ts';

/** One row to learn from: hashed features and, for every class, the wanted probability. */
export interface Row {
  readonly features: Uint32Array;
  readonly target: Float32Array;
  readonly weight?: number;
}

export interface FitOptions {
  readonly classes: readonly string[];
  /** one answer of many (softmax), or a yes/no for each class (sigmoid) */
  readonly kind: 'one-of' | 'any-of';
  readonly buckets: number;
  readonly epochs: number;
  /** AdaGrad step */
  readonly rate: number;
  /** L2 penalty a step, on the weights touched */
  readonly decay: number;
  readonly seed: number;
}

/** Weights before rounding to bytes; what cross-validation scores with. */
export interface FittedWeights {
  readonly weights: Float32Array;
  readonly bias: Float64Array;
}

/** Logistic regression by AdaGrad (Duchi, Hazan & Singer 2011). Deterministic for a seed. */
export function fit(rows: readonly Row[], options: FitOptions): FittedWeights {
  const width = options.classes.length;
  const weights = new Float32Array(options.buckets * width);
  const squares = new Float32Array(options.buckets * width);
  const bias = new Float64Array(width);
  const biasSquares = new Float64Array(width);
  const scores = new Float64Array(width);
  for (let epoch = 0; epoch < options.epochs; epoch++) {
    for (const index of shuffled(rows.length, options.seed + epoch)) {
      const row = rows[index];
      if (!row) continue;
      const value = featureValue(row.features.length);
      forward(row.features, weights, bias, options.buckets, value, scores);
      squash(scores, options.kind);
      for (let k = 0; k < width; k++) {
        scores[k] = ((scores[k] ?? 0) - (row.target[k] ?? 0)) * (row.weight ?? 1);
      }
      for (let k = 0; k < width; k++) {
        const gradient = scores[k] ?? 0;
        const square = (biasSquares[k] ?? 0) + gradient * gradient;
        biasSquares[k] = square;
        bias[k] = (bias[k] ?? 0) - (options.rate * gradient) / (Math.sqrt(square) + 1e-6);
      }
      for (const feature of row.features) {
        const at = (feature % options.buckets) * width;
        for (let k = 0; k < width; k++) {
          const weight = weights[at + k] ?? 0;
          const gradient = (scores[k] ?? 0) * value + options.decay * weight;
          const square = (squares[at + k] ?? 0) + gradient * gradient;
          squares[at + k] = square;
          weights[at + k] = weight - (options.rate * gradient) / (Math.sqrt(square) + 1e-6);
        }
      }
    }
  }
  return { weights, bias };
}

function forward(
  features: Uint32Array,
  weights: Float32Array,
  bias: Float64Array,
  buckets: number,
  value: number,
  scores: Float64Array,
): void {
  const width = bias.length;
  scores.fill(0);
  for (const feature of features) {
    const at = (feature % buckets) * width;
    for (let k = 0; k < width; k++) scores[k] = (scores[k] ?? 0) + (weights[at + k] ?? 0);
  }
  for (let k = 0; k < width; k++) scores[k] = (scores[k] ?? 0) * value + (bias[k] ?? 0);
}

function squash(scores: Float64Array, kind: FitOptions['kind']): void {
  if (kind === 'any-of') {
    for (let k = 0; k < scores.length; k++) scores[k] = 1 / (1 + Math.exp(-(scores[k] ?? 0)));
    return;
  }
  let top = Number.NEGATIVE_INFINITY;
  for (const score of scores) top = Math.max(top, score);
  let total = 0;
  for (let k = 0; k < scores.length; k++) {
    scores[k] = Math.exp((scores[k] ?? 0) - top);
    total += scores[k] ?? 0;
  }
  for (let k = 0; k < scores.length; k++) scores[k] = (scores[k] ?? 0) / total;
}

/** Rounds the weights to signed bytes, one scale a class: a quarter of the size, the same answers. */
export function pack(fitted: FittedWeights, options: FitOptions, thresholds?: readonly number[]): LinearModel {
  const width = options.classes.length;
  const scale = options.classes.map((_, k) => {
    let largest = 0;
    for (let at = k; at < fitted.weights.length; at += width) {
      largest = Math.max(largest, Math.abs(fitted.weights[at] ?? 0));
    }
    return largest / 127 || 1;
  });
  const bytes = new Int8Array(fitted.weights.length);
  for (let at = 0; at < bytes.length; at++) {
    bytes[at] = Math.round((fitted.weights[at] ?? 0) / (scale[at % width] ?? 1));
  }
  return {
    classes: options.classes,
    buckets: options.buckets,
    scale,
    bias: [...fitted.bias],
    weights: encode(bytes),
    ...(thresholds ? { thresholds } : {}),
  };
}
