import { stepSizes } from './log-count-ratios.ts';
import { randomFrom, shuffled } from './shuffle.ts';
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
  /** how much faster is learnt what tells classes apart by mere counting: the power of its log-count ratio; 0: all alike */
  readonly ratioPower: number;
  /** the share of an example's features left out each time it is seen, so that no few of them carry it alone */
  readonly dropout: number;
}

/** What was learnt, before rounding to bytes. Row r of `weights` is what `features[r]` adds before lengths are evened. */
export interface Fitted {
  readonly features: Uint32Array;
  /** in how many examples each feature occurs */
  readonly counts: Uint32Array;
  readonly weights: Float32Array;
  readonly bias: Float64Array;
}

/** An error this small teaches nothing; most classes of most rows are there after one epoch. */
const SETTLED = 0.02;

/**
 * Logistic regression by AdaGrad (Duchi, Hazan & Singer 2011) with steps sized by naive Bayes (after Wang & Manning 2012)
 * and features left out at random (Wager, Wang & Liang 2013). `targets` holds the wanted chance of every class, row by row.
 * Deterministic for a seed.
 */
export function fitLogistic(
  material: Material,
  targets: readonly Float32Array[],
  options: FitOptions,
): Fitted {
  const { features, counts, emphasis, vectors } = material;
  const width = options.classes.length;
  const weights = new Float32Array(features.length * width);
  const squares = new Float32Array(weights.length).fill(options.caution);
  const bias = new Float64Array(width);
  const biasSquares = new Float64Array(width).fill(options.caution);
  const steps = stepSizes(material, targets, options.ratioPower);
  const random = randomFrom(options.seed);
  const scores = new Float64Array(width);
  // the classes of a row that still have something to learn
  const classes = new Int32Array(width);
  const gradients = new Float64Array(width);
  for (let epoch = 0; epoch < options.epochs; epoch++) {
    for (const index of shuffled(vectors.length, options.seed + epoch)) {
      const vector = thinned(vectors[index] as Vector, options.dropout, random);
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
          const step = options.rate * (steps[at] as number);
          weights[at] = (weights[at] as number) - (step * slope) / Math.sqrt(square);
        }
      }
    }
  }
  return { features, counts, weights: emphasised(weights, emphasis), bias };
}

/** The vector without a random share of its features, the others counting for them. */
function thinned(vector: Vector, dropout: number, random: () => number): Vector {
  if (dropout === 0) return vector;
  const rows = new Int32Array(vector.rows.length);
  const values = new Float32Array(rows.length);
  let kept = 0;
  for (let j = 0; j < rows.length; j++) {
    if (random() < dropout) continue;
    rows[kept] = vector.rows[j] as number;
    values[kept++] = (vector.values[j] as number) / (1 - dropout);
  }
  return { rows: rows.subarray(0, kept), values: values.subarray(0, kept) };
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
