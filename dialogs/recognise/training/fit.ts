import type { LinearModel } from '../../../scripts/playbook.ts';
import { encode } from '../base64.ts';
import { LARGEST, packHalves } from '../half-bytes.ts';
import { shuffled } from './shuffle.ts';
import type { Material, Vector } from './vectorise.ts';

export interface FitOptions {
  readonly classes: readonly string[];
  /** one answer of many (softmax), or a yes/no for each class (sigmoid) */
  readonly kind: 'one-of' | 'any-of';
  readonly epochs: number;
  /** AdaGrad step */
  readonly rate: number;
  /** what AdaGrad's squares start from: the more, the less is believed of what was seen once or twice */
  readonly caution: number;
  readonly seed: number;
}

/** What was learnt, before rounding to bytes. Row r of `weights` is what `features[r]` adds before lengths are evened. */
export interface Fitted {
  readonly features: Uint32Array;
  readonly weights: Float32Array;
  readonly bias: Float64Array;
}

/** An error this small teaches nothing; most classes of most rows are there after one epoch. */
const SETTLED = 0.02;

/**
 * Logistic regression by AdaGrad (Duchi, Hazan & Singer 2011). `targets` holds the wanted chance of every class, row by
 * row. Deterministic for a seed.
 */
export function fitLogistic(
  material: Material,
  targets: readonly Float32Array[],
  options: FitOptions,
): Fitted {
  const { features, emphasis, vectors } = material;
  const width = options.classes.length;
  const weights = new Float32Array(features.length * width);
  const squares = new Float32Array(weights.length).fill(options.caution);
  const bias = new Float64Array(width);
  const biasSquares = new Float64Array(width).fill(options.caution);
  const scores = new Float64Array(width);
  // the classes of a row that still have something to learn
  const classes = new Int32Array(width);
  const gradients = new Float64Array(width);
  for (let epoch = 0; epoch < options.epochs; epoch++) {
    for (const index of shuffled(vectors.length, options.seed + epoch)) {
      const vector = vectors[index] as Vector;
      const target = targets[index] as Float32Array;
      forward(vector, weights, bias, scores);
      squash(scores, options.kind);
      let active = 0;
      for (let k = 0; k < width; k++) {
        const gradient = (scores[k] as number) - (target[k] as number);
        if (gradient < SETTLED && gradient > -SETTLED) continue;
        classes[active] = k;
        gradients[active++] = gradient;
        biasSquares[k] = (biasSquares[k] as number) + gradient * gradient;
        bias[k] = (bias[k] as number) - (options.rate * gradient) / Math.sqrt(biasSquares[k] as number);
      }
      for (let j = 0; j < vector.rows.length; j++) {
        const first = (vector.rows[j] as number) * width;
        const value = vector.values[j] as number;
        for (let c = 0; c < active; c++) {
          const at = first + (classes[c] as number);
          const slope = (gradients[c] as number) * value;
          const square = (squares[at] as number) + slope * slope;
          squares[at] = square;
          weights[at] = (weights[at] as number) - (options.rate * slope) / Math.sqrt(square);
        }
      }
    }
  }
  return { features, weights: emphasised(weights, emphasis), bias };
}

/** Weights of values of one as weights of features: what each adds before lengths are evened. */
export function emphasised(weights: Float32Array, emphasis: Float32Array): Float32Array {
  const width = weights.length / emphasis.length;
  return weights.map((weight, at) => weight * (emphasis[Math.floor(at / width)] ?? 1));
}

function forward(
  { rows, values }: Vector,
  weights: Float32Array,
  bias: Float64Array,
  scores: Float64Array,
): void {
  const width = bias.length;
  scores.set(bias);
  for (let j = 0; j < rows.length; j++) {
    const value = values[j] as number;
    for (let k = 0, at = (rows[j] as number) * width; k < width; k++, at++) {
      scores[k] = (scores[k] as number) + value * (weights[at] as number);
    }
  }
}

function squash(scores: Float64Array, kind: FitOptions['kind']): void {
  if (kind === 'any-of') {
    for (let k = 0; k < scores.length; k++) scores[k] = 1 / (1 + Math.exp(-(scores[k] as number)));
    return;
  }
  let top = Number.NEGATIVE_INFINITY;
  for (const score of scores) top = Math.max(top, score);
  let total = 0;
  for (let k = 0; k < scores.length; k++) {
    scores[k] = Math.exp((scores[k] as number) - top);
    total += scores[k] as number;
  }
  for (let k = 0; k < scores.length; k++) scores[k] = (scores[k] as number) / total;
}

/** Models of the same material as one, the classes of each after those of the one before. */
export function sideBySide(models: readonly Fitted[]): Fitted {
  const bias = Float64Array.from(models.flatMap((model) => [...model.bias]));
  const features = models[0]?.features ?? new Uint32Array();
  const weights = new Float32Array(features.length * bias.length);
  let first = 0;
  for (const model of models) {
    const width = model.bias.length;
    for (let row = 0; row < features.length; row++) {
      weights.set(model.weights.subarray(row * width, (row + 1) * width), row * bias.length + first);
    }
    first += width;
  }
  return { features, weights, bias };
}

/**
 * Rounds the weights to half bytes, one scale a class, and drops the features that say nothing: none of whose weights is
 * above `nothing` of 127.
 */
export function pack(fitted: Fitted, classes: readonly string[], nothing: number): LinearModel {
  const { features, weights, bias } = fitted;
  const width = classes.length;
  const scale = classes.map((_, k) => largestOf(weights, k, width) / LARGEST || 1);
  const kept: number[] = [];
  const scaled = new Float32Array(weights.length);
  features.forEach((feature, row) => {
    const to = kept.length * width;
    let says = false;
    for (let k = 0; k < width; k++) {
      const weight = (weights[row * width + k] ?? 0) / (scale[k] ?? 1);
      scaled[to + k] = weight;
      says ||= Math.abs(weight) > nothing;
    }
    if (says) kept.push(feature);
  });
  const { halves, peaks } = packHalves(scaled.subarray(0, kept.length * width), width);
  return {
    classes,
    features: encode(new Uint8Array(Uint32Array.from(kept).buffer)),
    scale,
    bias: [...bias],
    weights: encode(halves),
    peaks: encode(peaks),
  };
}

function largestOf(weights: Float32Array, k: number, width: number): number {
  let largest = 0;
  for (let at = k; at < weights.length; at += width) largest = Math.max(largest, Math.abs(weights[at] ?? 0));
  return largest;
}
