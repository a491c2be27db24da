import { featureWeight, lengthOf } from '../features.ts';

/** A row's known features as row numbers of the weights, with values of about unit length together. */
export interface Vector {
  readonly rows: Int32Array;
  readonly values: Float32Array;
}

/** Rows to learn from; several models may learn different targets from them. */
export interface Material {
  readonly features: Uint32Array;
  readonly vectors: readonly Vector[];
}

/**
 * The features that occur in at least `rarest` rows, the most frequent first (their weights then lie close together in
 * memory, which is most of the training time), and every row in terms of them.
 */
export function vectorise(rows: readonly { readonly features: Uint32Array }[], rarest: number): Material {
  const counts = new Map<number, number>();
  for (const { features } of rows) for (const f of features) counts.set(f, (counts.get(f) ?? 0) + 1);
  const known = [...counts].filter(([, n]) => n >= rarest).sort(([f, n], [g, m]) => m - n || f - g);
  const features = Uint32Array.from(known, ([feature]) => feature);
  const rowOf = new Map(known.map(([feature], row) => [feature, row]));
  return { features, vectors: rows.map((row) => vectorOf(row.features, rowOf)) };
}

function vectorOf(features: Uint32Array, rowOf: ReadonlyMap<number, number>): Vector {
  const rows: number[] = [];
  const weights: number[] = [];
  for (const feature of features) {
    const row = rowOf.get(feature);
    if (row === undefined) continue;
    rows.push(row);
    weights.push(featureWeight(feature));
  }
  const length = lengthOf(weights.reduce((sum, weight) => sum + weight * weight, 0));
  return { rows: Int32Array.from(rows), values: Float32Array.from(weights, (weight) => weight / length) };
}
