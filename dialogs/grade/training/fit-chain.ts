import type { Fitted } from '../../recognise/training/fit.ts';
import { shuffled } from '../../recognise/training/shuffle.ts';
import type { Material, Vector } from '../../recognise/training/vectorise.ts';
import { type Links, logSum, messages } from '../chain.ts';

/** A labelled sequence. */
export interface Sequence {
  readonly vectors: readonly Vector[];
  readonly labels: readonly number[];
  /** how much it counts; 1 when left out */
  readonly weight?: number;
  /** stands for itself: says nothing about what begins, ends or follows */
  readonly alone?: boolean;
}

export interface ChainOptions {
  readonly width: number;
  readonly epochs: number;
  /** AdaGrad step */
  readonly rate: number;
  /** what AdaGrad's squares start from */
  readonly caution: number;
  readonly seed: number;
}

/** AdaGrad over one block of weights. */
function learner(weights: Float64Array | Float32Array, { rate, caution }: ChainOptions) {
  const squares = new Float64Array(weights.length).fill(caution);
  return (at: number, slope: number) => {
    if (slope === 0) return;
    const square = (squares[at] as number) + slope * slope;
    squares[at] = square;
    weights[at] = (weights[at] as number) - (rate * slope) / Math.sqrt(square);
  };
}

/** A linear-chain conditional random field (Lafferty, McCallum & Pereira 2001) by AdaGrad. Deterministic for a seed. */
export function fitChain(
  { features, counts }: Pick<Material, 'features' | 'counts'>,
  sequences: readonly Sequence[],
  options: ChainOptions,
): { fitted: Fitted; links: Links } {
  const { width, epochs, seed } = options;
  const weights = new Float32Array(features.length * width);
  const bias = new Float64Array(width);
  const starts = new Float64Array(width);
  const ends = new Float64Array(width);
  const next = new Float64Array(width * width);
  const step = {
    weights: learner(weights, options),
    bias: learner(bias, options),
    starts: learner(starts, options),
    ends: learner(ends, options),
    next: learner(next, options),
  };
  const unlinked: Links = { starts: [...starts], ends: [...ends], next: [...next] };
  for (let epoch = 0; epoch < epochs; epoch++) {
    for (const index of shuffled(sequences.length, seed + epoch)) {
      const { vectors, labels, alone = false, weight = 1 } = sequences[index] as Sequence;
      const scores = vectors.map((vector) => emission(vector, weights, bias));
      const links = alone ? unlinked : { starts: [...starts], ends: [...ends], next: [...next] };
      const { forward, backward } = messages(scores, links);
      const whole = logSum(links.ends.map((end, k) => end + (forward.at(-1)?.[k] ?? 0)));
      vectors.forEach((vector, t) => {
        for (let k = 0; k < width; k++) {
          const chance = Math.exp((forward[t]?.[k] ?? 0) + (backward[t]?.[k] ?? 0) - whole);
          const slope = weight * (chance - (labels[t] === k ? 1 : 0));
          step.bias(k, slope);
          if (t === 0 && !alone) step.starts(k, slope);
          if (t === vectors.length - 1 && !alone) step.ends(k, slope);
          for (let j = 0; j < vector.rows.length; j++) {
            step.weights((vector.rows[j] as number) * width + k, slope * (vector.values[j] as number));
          }
          if (t === 0) continue;
          for (let from = 0; from < width; from++) {
            const pair = Math.exp(
              (forward[t - 1]?.[from] ?? 0) +
                (links.next[from * width + k] ?? 0) +
                (scores[t]?.[k] ?? 0) +
                (backward[t]?.[k] ?? 0) -
                whole,
            );
            step.next(
              from * width + k,
              weight * (pair - (labels[t - 1] === from && labels[t] === k ? 1 : 0)),
            );
          }
        }
      });
    }
  }
  return {
    fitted: { features, counts, weights, bias },
    links: { starts: [...starts], ends: [...ends], next: [...next] },
  };
}

function emission({ rows, values }: Vector, weights: Float32Array, bias: Float64Array): Float64Array {
  const scores = Float64Array.from(bias);
  const width = scores.length;
  for (let j = 0; j < rows.length; j++) {
    for (let k = 0, at = (rows[j] as number) * width; k < width; k++, at++) {
      scores[k] = (scores[k] as number) + (values[j] as number) * (weights[at] as number);
    }
  }
  return scores;
}
