/** How far two people agree beyond chance, over levels that both gave; null without a single one. */
export interface Agreement {
  readonly compared: number;
  /** Cohen's kappa: only the same level counts as agreement */
  readonly kappa: number;
  /** quadratic-weighted: a level apart counts as almost agreed */
  readonly weighted: number;
}

type Pair = readonly [number, number];

/** Agreement over pairs of levels `0..levels-1`. Two who always gave one and the same level agree wholly: 1. */
export function agreementOf(pairs: readonly Pair[], levels: number): Agreement | null {
  if (pairs.length === 0) return null;
  return {
    compared: pairs.length,
    kappa: kappa(pairs, levels, (a, b) => Number(a !== b)),
    weighted: kappa(pairs, levels, (a, b) => ((a - b) / (levels - 1)) ** 2),
  };
}

/** 1 − disagreement seen / disagreement that chance alone would make (Cohen 1968). */
function kappa(pairs: readonly Pair[], levels: number, apart: (a: number, b: number) => number): number {
  const counts = ([0, 1] as const).map((side) => {
    const given = new Uint32Array(levels);
    for (const pair of pairs) given[pair[side]] = (given[pair[side]] ?? 0) + 1;
    return given;
  });
  const [first = new Uint32Array(), second = new Uint32Array()] = counts;
  const seen = pairs.reduce((sum, [a, b]) => sum + apart(a, b), 0);
  let chance = 0;
  for (const [a, n] of first.entries())
    for (const [b, m] of second.entries()) chance += (n * m * apart(a, b)) / pairs.length;
  return chance === 0 ? 1 : 1 - seen / chance;
}
