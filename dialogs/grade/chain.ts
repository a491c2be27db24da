import type { ChainModel } from '../../scripts/playbook.ts';
import { scorerOf } from '../recognise/linear-model.ts';

/** What follows what, in log-odds: `next[from × width + to]`. */
export type Links = Pick<ChainModel, 'starts' | 'ends' | 'next'>;

/** The scores of every label at every place of a sequence. */
export function chainScores(model: ChainModel, places: readonly Uint32Array[]): readonly Float64Array[] {
  const { score } = scorerOf(model);
  return places.map((features) => score(features));
}

/** The likeliest sequence of labels as a whole (Viterbi). */
export function likeliest(scores: readonly Float64Array[], links: Links): readonly number[] {
  const width = links.starts.length;
  const back: Int8Array[] = [];
  let best = Float64Array.from(links.starts, (start, k) => start + (scores[0]?.[k] ?? 0));
  for (const here of scores.slice(1)) {
    const from = new Int8Array(width);
    const reached = new Float64Array(width);
    for (let to = 0; to < width; to++) {
      let top = Number.NEGATIVE_INFINITY;
      for (let k = 0; k < width; k++) {
        const value = (best[k] as number) + (links.next[k * width + to] as number);
        if (value > top) [top, from[to]] = [value, k];
      }
      reached[to] = top + (here[to] as number);
    }
    back.push(from);
    best = reached;
  }
  if (scores.length === 0) return [];
  const last = best.map((value, k) => value + (links.ends[k] as number));
  const labels = [last.indexOf(Math.max(...last))];
  for (const from of back.reverse()) labels.push(from[labels.at(-1) ?? 0] as number);
  return labels.reverse();
}

/** The chance of every label at every place, given the whole sequence (forward–backward, in logarithms). */
export function marginals(scores: readonly Float64Array[], links: Links): readonly Float64Array[] {
  const { forward, backward } = messages(scores, links);
  return scores.map((_, t) =>
    softened(links.starts.map((_, k) => (forward[t]?.[k] ?? 0) + (backward[t]?.[k] ?? 0))),
  );
}

/** Log-sums of all ways to and from every label at every place. */
export function messages(scores: readonly Float64Array[], { starts, ends, next }: Links) {
  const width = starts.length;
  const last = scores.length - 1;
  const forward = scores.map(() => new Float64Array(width));
  const backward = scores.map(() => new Float64Array(width));
  const sums = new Float64Array(width);
  scores.forEach((here, t) => {
    for (let to = 0; to < width; to++) {
      let way = starts[to] as number;
      if (t > 0) {
        for (let k = 0; k < width; k++) {
          sums[k] = (forward[t - 1]?.[k] as number) + (next[k * width + to] as number);
        }
        way = logSum(sums);
      }
      (forward[t] as Float64Array)[to] = way + (here[to] as number);
    }
  });
  for (let t = last; t >= 0; t--) {
    for (let from = 0; from < width; from++) {
      let way = ends[from] as number;
      if (t < last) {
        for (let k = 0; k < width; k++) {
          sums[k] =
            (backward[t + 1]?.[k] as number) +
            (scores[t + 1]?.[k] as number) +
            (next[from * width + k] as number);
        }
        way = logSum(sums);
      }
      (backward[t] as Float64Array)[from] = way;
    }
  }
  return { forward, backward };
}

export function logSum(values: ArrayLike<number>): number {
  let top = Number.NEGATIVE_INFINITY;
  for (let k = 0; k < values.length; k++) top = Math.max(top, values[k] as number);
  let total = 0;
  for (let k = 0; k < values.length; k++) total += Math.exp((values[k] as number) - top);
  return top + Math.log(total);
}

function softened(values: readonly number[]): Float64Array {
  const whole = logSum(values);
  return Float64Array.from(values, (value) => Math.exp(value - whole));
}
