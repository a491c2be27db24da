import { featureWeight } from '../features.ts';

/** A row's known features as row numbers of the weights, with values of unit length together. */
export interface Vector {
  readonly rows: Int32Array;
  readonly values: Float32Array;
}

/** The features that occur in at least `rarest` rows, in order of hash, and every row in terms of them. */
export function vectorise(
  rows: readonly { readonly features: Uint32Array }[],
  rarest: number,
): { readonly features: Uint32Array; readonly vectors: readonly Vector[] } {
  const counts = new Map<number, number>();
  for (const { features } of rows) for (const f of features) counts.set(f, (counts.get(f) ?? 0) + 1);
  const features = Uint32Array.from([...counts].filter(([, n]) => n >= rarest).map(([f]) => f)).sort();
  const rowOf = new Map([...features].map((feature, row) => [feature, row]));
  return { features, vectors: rows.map((row) => vectorOf(row.features, rowOf)) };
}

/** One utterance in terms of the known features. */
export function vectorOf(features: Uint32Array, rowOf: ReadonlyMap<number, number>): Vector {
  const rows: number[] = [];
  const weights: number[] = [];
  for (const feature of features) {
    const row = rowOf.get(feature);
    if (row === undefined) continue;
    rows.push(row);
    weights.push(featureWeight(feature));
  }
  const length = Math.sqrt(weights.reduce((sum, weight) => sum + weight * weight, 0)) || 1;
  return { rows: Int32Array.from(rows), values: Float32Array.from(weights, (weight) => weight / ((globalThis as any).POW === undefined ? length : length ** (globalThis as any).POW * 10 ** (1 - (globalThis as any).POW))) };
}
