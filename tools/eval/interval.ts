/** A figure with its 95% interval. */
export interface Measured {
  readonly value: number;
  readonly low: number;
  readonly high: number;
  readonly n: number;
}

const Z = 1.96;
const RESAMPLES = 100;

/** A share of n rows, with Wilson's interval. */
export function shareOf<T>(rows: readonly T[], holds: (row: T) => boolean): Measured {
  const n = rows.length;
  if (n === 0) return { value: 0, low: 0, high: 1, n };
  const p = rows.filter(holds).length / n;
  const middle = (p + Z ** 2 / (2 * n)) / (1 + Z ** 2 / n);
  const half = (Z / (1 + Z ** 2 / n)) * Math.sqrt((p * (1 - p)) / n + Z ** 2 / (4 * n ** 2));
  return { value: p, low: middle - half, high: middle + half, n };
}

/** Any figure of rows, with the interval that a hundred resamples give (bootstrap; the same every time). */
export function measured<T>(rows: readonly T[], figure: (rows: readonly T[]) => number): Measured {
  const n = rows.length;
  const value = figure(rows);
  let state = 1;
  const next = () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 4294967296) * n);
  };
  const tries = Array.from({ length: n === 0 ? 0 : RESAMPLES }, () =>
    figure(Array.from(rows, () => rows[next()] as T)),
  ).sort((a, b) => a - b);
  const at = (share: number) => tries[Math.round(share * (tries.length - 1))] ?? value;
  return { value, low: at(0.025), high: at(0.975), n };
}
