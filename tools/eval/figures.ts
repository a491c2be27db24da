/** Figures of how well answers agree with labels. */

export function share<T>(rows: readonly T[], holds: (row: T) => boolean): number {
  return rows.length === 0 ? 0 : rows.filter(holds).length / rows.length;
}

/** Half the width of the 95% interval of a share of n (Wilson's would be nicer at the edges; this is plain). */
export function margin(p: number, n: number): number {
  return n === 0 ? 0 : 1.96 * Math.sqrt((p * (1 - p)) / n);
}

/** Quadratic weighted kappa of levels 0..4. */
export function kappa(gold: readonly number[], got: readonly number[]): number {
  const levels = [0, 1, 2, 3, 4];
  const count = (of: readonly number[]) => levels.map((level) => of.filter((x) => x === level).length);
  const [a, b] = [count(gold), count(got)];
  const observed = gold.reduce((sum, g, i) => sum + (g - (got[i] ?? 0)) ** 2, 0);
  let chance = 0;
  for (const i of levels)
    for (const j of levels) chance += ((i - j) ** 2 * (a[i] ?? 0) * (b[j] ?? 0)) / gold.length;
  return chance === 0 ? 1 : 1 - observed / chance;
}

export interface Counts {
  readonly hit: number;
  readonly false: number;
  readonly missed: number;
}

export function countsOf(answers: readonly { readonly wanted: boolean; readonly got: boolean }[]): Counts {
  return {
    hit: answers.filter((a) => a.wanted && a.got).length,
    false: answers.filter((a) => !a.wanted && a.got).length,
    missed: answers.filter((a) => a.wanted && !a.got).length,
  };
}

export function sumOf(counts: readonly Counts[]): Counts {
  return counts.reduce(
    (a, b) => ({ hit: a.hit + b.hit, false: a.false + b.false, missed: a.missed + b.missed }),
    { hit: 0, false: 0, missed: 0 },
  );
}

export const f1 = ({ hit, false: wrong, missed }: Counts): number =>
  hit === 0 ? 0 : (2 * hit) / (2 * hit + wrong + missed);

/** The mean F1 over the classes that occur. */
export function macroF1(gold: readonly string[], got: readonly string[]): number {
  const classes = [...new Set(gold)];
  const figures = classes.map((c) =>
    f1(countsOf(gold.map((g, i) => ({ wanted: g === c, got: got[i] === c })))),
  );
  return figures.reduce((a, b) => a + b, 0) / classes.length;
}
