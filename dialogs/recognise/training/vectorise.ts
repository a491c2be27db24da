import { featureWeight, lengthOf } from '../features.ts';

/** An example's known features as row numbers of the weights, with values of about unit length together. */
export interface Vector {
  readonly rows: Int32Array;
  readonly values: Float32Array;
}

/** Examples to learn from; several models may learn different targets from them. */
export interface Material {
  readonly features: Uint32Array;
  /** in how many examples each feature occurs */
  readonly counts: Uint32Array;
  /** how much each feature counts in a vector, before its length is evened */
  readonly emphasis: Float32Array;
  readonly vectors: readonly Vector[];
}

/**
 * The features that occur in at least `rarest` examples, the most frequent first (their weights then lie close together
 * in memory, which is most of the training time), and every example in terms of them.
 */
export function vectorise(examples: readonly { readonly features: Uint32Array }[], rarest: number): Material {
  const counts = new Map<number, number>();
  for (const { features } of examples) for (const f of features) counts.set(f, (counts.get(f) ?? 0) + 1);
  const known = [...counts].filter(([, n]) => n >= rarest).sort(([f, n], [g, m]) => m - n || f - g);
  const rowOf = new Map(known.map(([feature], row) => [feature, row]));
  return {
    features: Uint32Array.from(known, ([feature]) => feature),
    counts: Uint32Array.from(known, ([, n]) => n),
    emphasis: Float32Array.from(known, ([feature]) => featureWeight(feature)),
    vectors: examples.map(({ features }) => vectorOf(features, rowOf)),
  };
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

/** What occurs in one of so many examples counts as it is. */
const ORDINARY = Math.exp(5);

/** The same material, what is rare counting for more (inverse document frequency, Spärck Jones 1972). */
export function rareFirst({ features, counts, emphasis, vectors }: Material): Material {
  const rarity = Float32Array.from(counts, (n) => Math.log(vectors.length / n) / Math.log(ORDINARY));
  return {
    features,
    counts,
    emphasis: emphasis.map((value, row) => value * (rarity[row] ?? 1)),
    vectors: vectors.map(({ rows, values }) => ({
      rows,
      values: values.map((value, j) => value * (rarity[rows[j] ?? 0] ?? 1)),
    })),
  };
}
