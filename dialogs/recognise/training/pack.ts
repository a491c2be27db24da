import type { LinearModel } from '../../../scripts/playbook.ts';
import { encode } from '../base64.ts';
import { LARGEST, packHalves } from '../half-bytes.ts';
import type { Fitted } from './fit.ts';

/** Models of the same material as one, the classes of each after those of the one before. */
export function sideBySide(models: readonly Fitted[]): Fitted {
  const bias = Float64Array.from(models.flatMap((model) => [...model.bias]));
  const { features = new Uint32Array(), counts = new Uint32Array() } = models[0] ?? {};
  const weights = new Float32Array(features.length * bias.length);
  let first = 0;
  for (const model of models) {
    const width = model.bias.length;
    for (let row = 0; row < features.length; row++) {
      weights.set(model.weights.subarray(row * width, (row + 1) * width), row * bias.length + first);
    }
    first += width;
  }
  return { features, counts, weights, bias };
}

/** A scaled weight below this becomes nothing. */
const ROUNDED_AWAY = 0.5;

/**
 * Rounds the weights to half bytes, one scale a class, and keeps `most` features: those whose largest weight, times the
 * root of how often they occur, is largest. Half the features left out so are hardly missed, whereas by the size of the
 * weight alone the common marks of temper went first.
 */
export function pack(fitted: Fitted, classes: readonly string[], most: number): LinearModel {
  const { features, counts, weights, bias } = fitted;
  const width = classes.length;
  const scale = classes.map((_, k) => largestOf(weights, k, weights.length, width) / LARGEST || 1);
  const scaled = weights.map((weight, at) => weight / (scale[at % width] as number));
  const worth = Float32Array.from(counts, (count, row) => {
    const largest = largestOf(scaled, row * width, (row + 1) * width, 1);
    return largest < ROUNDED_AWAY ? 0 : Math.sqrt(count) * largest;
  });
  const kept = bestOf(worth, most);
  const rows = new Float32Array(kept.length * width);
  kept.forEach((row, to) => {
    rows.set(scaled.subarray(row * width, (row + 1) * width), to * width);
  });
  const { halves, peaks } = packHalves(rows, width);
  return {
    classes,
    features: encode(new Uint8Array(Uint32Array.from(kept, (row) => features[row] as number).buffer)),
    scale,
    bias: [...bias],
    weights: encode(halves),
    peaks: encode(peaks),
  };
}

/** The places of the `most` largest numbers above nothing, in their order. */
function bestOf(worth: Float32Array, most: number): Uint32Array {
  const least = worth.slice().sort().at(-Math.min(most, worth.length)) ?? 0;
  const places = Uint32Array.from(worth.keys()).filter((row) => {
    const value = worth[row] as number;
    return value > 0 && value >= least;
  });
  return places.subarray(0, most);
}

/** The largest size of every so many numbers of a range. */
function largestOf(numbers: Float32Array, from: number, upTo: number, step: number): number {
  let largest = 0;
  for (let at = from; at < upTo; at += step) largest = Math.max(largest, Math.abs(numbers[at] as number));
  return largest;
}
