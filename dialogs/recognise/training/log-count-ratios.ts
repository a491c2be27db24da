import type { Material } from './vectorise.ts';

/** As if every feature had been seen this often more, with each class and without it. */
const UNSEEN = 1;
/** What only one class ever says must not run away from the rest. */
const LARGEST = 3;

/** A class belongs to an example that more likely than not has it. */
const HAS = 0.5;

/**
 * How large a step each weight takes, about one in the mean: |log((p + 1) / |p|) / ((q + 1) / |q|)| to the power, where p
 * counts a feature in the examples that have a class and q in the others (naive Bayes log-count ratio, Wang & Manning
 * 2012). What is everywhere alike learns slowly and adds little noise. Row by row, class by class.
 */
export function stepSizes(
  { features, counts, vectors }: Material,
  targets: readonly Float32Array[],
  power: number,
): Float32Array {
  const width = targets[0]?.length ?? 0;
  const steps = new Float32Array(features.length * width).fill(1);
  if (power === 0) return steps;
  const { together, sizes } = countsOf(features.length, vectors, targets, width);
  const logs = Float64Array.from({ length: vectors.length + 2 * UNSEEN + 1 }, (_, n) => Math.log(n));
  const log = (n: number) => logs[n] as number;
  const prior = sizes.map((size) => log(vectors.length - size + 2 * UNSEEN) - log(size + 2 * UNSEEN));
  let total = 0;
  for (let row = 0; row < features.length; row++) {
    const occurrences = counts[row] as number;
    for (let k = 0; k < width; k++) {
      const at = row * width + k;
      const within = together[at] as number;
      const ratio = log(within + UNSEEN) - log(occurrences - within + UNSEEN) + (prior[k] as number);
      const step = Math.min(LARGEST, Math.abs(ratio) ** power);
      steps[at] = step;
      total += step;
    }
  }
  const mean = total / steps.length || 1;
  for (let at = 0; at < steps.length; at++) steps[at] = (steps[at] as number) / mean;
  return steps;
}

/** How often each feature occurs with each class; how many examples have each class. */
function countsOf(
  rows: number,
  vectors: Material['vectors'],
  targets: readonly Float32Array[],
  width: number,
) {
  const together = new Uint32Array(rows * width);
  const sizes = new Float64Array(width);
  vectors.forEach((vector, i) => {
    targets[i]?.forEach((chance, k) => {
      if (chance < HAS) return;
      sizes[k] = (sizes[k] as number) + 1;
      for (const row of vector.rows) together[row * width + k] = (together[row * width + k] as number) + 1;
    });
  });
  return { together, sizes };
}
