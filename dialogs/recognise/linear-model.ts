import type { LinearModel } from '../../scripts/playbook.ts';
import { decode } from './base64.ts';
import { featureWeight, lengthOf } from './features.ts';
import { unpackHalves } from './half-bytes.ts';

/** A linear model ready to score: weights decoded once. */
export interface Scorer {
  readonly classes: readonly string[];
  /** scores (log-odds) by class, in order */
  score(features: Uint32Array): Float64Array;
  /** what one feature of an utterance with these features adds to one class */
  share(feature: number, features: Uint32Array, classIndex: number): number;
}

const prepared = new WeakMap<LinearModel, Scorer>();

export function scorerOf(model: LinearModel): Scorer {
  const known = prepared.get(model);
  if (known) return known;
  const { classes, scale, bias } = model;
  const weights = weightsOf(model);
  const rows = rowsOf(model);
  const width = classes.length;
  const scorer: Scorer = {
    classes,
    score(features) {
      const sums = new Float64Array(width);
      let square = 0;
      for (let i = 0; i < features.length; i++) {
        const feature = features[i] ?? 0;
        const row = rows(feature);
        if (row < 0) continue;
        const weight = featureWeight(feature);
        square += weight * weight;
        for (let k = 0, at = row * width; k < width; k++, at++) {
          sums[k] = (sums[k] as number) + (weights[at] as number);
        }
      }
      const norm = 1 / lengthOf(square);
      for (let k = 0; k < width; k++) sums[k] = (bias[k] ?? 0) + (scale[k] ?? 0) * norm * (sums[k] ?? 0);
      return sums;
    },
    share(feature, features, k) {
      const row = rows(feature);
      if (row < 0) return 0;
      let square = 0;
      for (const other of features) if (rows(other) >= 0) square += featureWeight(other) ** 2;
      return ((scale[k] ?? 0) * (weights[row * width + k] ?? 0)) / lengthOf(square);
    },
  };
  prepared.set(model, scorer);
  return scorer;
}

/** The rounded weights, row by row. */
export function weightsOf({
  weights,
  peaks,
  classes,
}: Pick<LinearModel, 'weights' | 'peaks' | 'classes'>): Int8Array {
  return unpackHalves({ halves: decode(weights), peaks: decode(peaks) }, classes.length);
}

/** Finds a known feature's row, or −1: open addressing, because a Map costs five times as much here. */
export function rowsOf(model: Pick<LinearModel, 'features'>): (feature: number) => number {
  const known = new Uint32Array(decode(model.features).buffer);
  let size = 16;
  while (size < known.length * 2) size *= 2;
  // a key and its row side by side: one look into memory for both
  const slots = new Int32Array(size * 2).fill(-1);
  const mask = size - 1;
  known.forEach((feature, row) => {
    let at = feature & mask;
    while (slots[2 * at] !== -1) at = (at + 1) & mask;
    slots[2 * at] = feature;
    slots[2 * at + 1] = row;
  });
  return (feature) => {
    let at = feature & mask;
    for (;;) {
      const key = slots[2 * at];
      if (key === feature) return slots[2 * at + 1] as number;
      if (key === -1) return -1;
      at = (at + 1) & mask;
    }
  };
}

/** Scores as probabilities that add up to one. */
export function softmax(scores: Float64Array): Float64Array {
  let top = Number.NEGATIVE_INFINITY;
  for (const score of scores) top = Math.max(top, score);
  const chances = new Float64Array(scores.length);
  let total = 0;
  for (let k = 0; k < scores.length; k++) {
    chances[k] = Math.exp((scores[k] as number) - top);
    total += chances[k] as number;
  }
  for (let k = 0; k < scores.length; k++) chances[k] = (chances[k] as number) / total;
  return chances;
}

export const sigmoid = (score: number): number => 1 / (1 + Math.exp(-score));
