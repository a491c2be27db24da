import type { LinearModel } from '../../scripts/playbook.ts';

/** A linear model ready to score: weights decoded once. */
export interface Scorer {
  readonly classes: readonly string[];
  /** scores (log-odds) by class, in order */
  score(features: Uint32Array): Float64Array;
  /** what one feature adds to one class */
  weight(feature: number, classIndex: number): number;
}

const prepared = new WeakMap<LinearModel, Scorer>();

export function scorerOf(model: LinearModel): Scorer {
  const known = prepared.get(model);
  if (known) return known;
  const weights = decode(model.weights);
  const { classes, buckets, scale, bias } = model;
  const width = classes.length;
  const scorer: Scorer = {
    classes,
    score(features) {
      const sums = new Float64Array(width);
      for (const feature of features) {
        const row = (feature % buckets) * width;
        for (let k = 0; k < width; k++) sums[k] = (sums[k] ?? 0) + (weights[row + k] ?? 0);
      }
      const norm = featureValue(features.length);
      for (let k = 0; k < width; k++) sums[k] = (bias[k] ?? 0) + (scale[k] ?? 0) * norm * (sums[k] ?? 0);
      return sums;
    },
    weight: (feature, k) => (scale[k] ?? 0) * (weights[(feature % buckets) * width + k] ?? 0),
  };
  prepared.set(model, scorer);
  return scorer;
}

/** Every feature of an utterance counts the same, so that long and short ones are on one scale (unit length). */
export function featureValue(count: number): number {
  return count > 0 ? 1 / Math.sqrt(count) : 0;
}

/** Scores as probabilities that add up to one. */
export function softmax(scores: Float64Array): Float64Array {
  const top = Math.max(...scores);
  const raised = scores.map((s) => Math.exp(s - top));
  const total = raised.reduce((a, b) => a + b, 0);
  return raised.map((r) => r / total);
}

export const sigmoid = (score: number): number => 1 / (1 + Math.exp(-score));

const BASE64 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** Base64 to signed bytes, without Node's Buffer: the core has no platform. */
function decode(base64: string): Int8Array {
  const values = new Uint8Array(128);
  for (let i = 0; i < BASE64.length; i++) values[BASE64.charCodeAt(i)] = i;
  const padding = base64.endsWith('==') ? 2 : base64.endsWith('=') ? 1 : 0;
  const bytes = new Int8Array((base64.length / 4) * 3 - padding);
  for (let i = 0, at = 0; i < base64.length; i += 4) {
    const chunk =
      ((values[base64.charCodeAt(i)] ?? 0) << 18) |
      ((values[base64.charCodeAt(i + 1)] ?? 0) << 12) |
      ((values[base64.charCodeAt(i + 2)] ?? 0) << 6) |
      (values[base64.charCodeAt(i + 3)] ?? 0);
    for (let shift = 16; shift >= 0 && at < bytes.length; shift -= 8) bytes[at++] = (chunk >> shift) & 0xff;
  }
  return bytes;
}
