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

/** 1 − disagreement seen / disagreement that chance alone would make. */
function kappa(pairs: readonly Pair[], levels: number, apart: (a: number, b: number) => number): number {
  const seen = pairs.reduce((sum, [a, b]) => sum + apart(a, b), 0) / pairs.length;
  const share = (side: 0 | 1, level: number) =>
    pairs.filter((pair) => pair[side] === level).length / pairs.length;
  let chance = 0;
  for (let a = 0; a < levels; a++) {
    for (let b = 0; b < levels; b++) chance += share(0, a) * share(1, b) * apart(a, b);
  }
  return chance === 0 ? 1 : 1 - seen / chance;
}
