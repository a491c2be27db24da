import type { Material } from './vectorise.ts';

/** As if every feature had been seen this often more, with each class and without it. */
const UNSEEN = 1;
/** What only one class ever says must not run away from the rest. */
const LARGEST = 3;

/**
 * How large a step each weight takes, about one in the mean: |log((p + 1) / |p|) / ((q + 1) / |q|)| to the power, where p
 * counts a feature in the examples of a class and q in the others (naive Bayes log-count ratio, Wang & Manning 2012). What
 * is everywhere alike learns slowly and adds little noise. `targets` are counted as shares. Row by row, class by class.
 */
export function stepSizes(
  { features, vectors }: Material,
  targets: readonly Float32Array[],
  power: number,
): Float32Array {
  const width = targets[0]?.length ?? 0;
  const steps = new Float32Array(features.length * width).fill(1);
  if (power === 0) return steps;
  const { together, occurrences, sizes } = countsOf(features.length, vectors, targets, width);
  let total = 0;
  for (let row = 0; row < features.length; row++) {
    for (let k = 0; k < width; k++) {
      const at = row * width + k;
      const within = together[at] as number;
      const inside = (within + UNSEEN) / ((sizes[k] as number) + 2 * UNSEEN);
      const outside =
        ((occurrences[row] as number) - within + UNSEEN) /
        (vectors.length - (sizes[k] as number) + 2 * UNSEEN);
      const step = Math.min(LARGEST, Math.abs(Math.log(inside / outside)) ** power);
      steps[at] = step;
      total += step;
    }
  }
  const mean = total / steps.length || 1;
  return steps.map((step) => step / mean);
}

/** How often each feature occurs, in all and with each class; how many examples each class has. */
function countsOf(
  rows: number,
  vectors: Material['vectors'],
  targets: readonly Float32Array[],
  width: number,
) {
  const together = new Float32Array(rows * width);
  const occurrences = new Float64Array(rows);
  const sizes = new Float64Array(width);
  vectors.forEach((vector, i) => {
    const wanted = [...(targets[i] ?? [])].flatMap((chance, k) => (chance > 0 ? [[k, chance] as const] : []));
    for (const [k, chance] of wanted) sizes[k] = (sizes[k] as number) + chance;
    for (const row of vector.rows) {
      occurrences[row] = (occurrences[row] as number) + 1;
      for (const [k, chance] of wanted) {
        together[row * width + k] = (together[row * width + k] as number) + chance;
      }
    }
  });
  return { together, occurrences, sizes };
}
