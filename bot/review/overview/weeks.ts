/** Milliseconds. */
export const WEEK = 7 * 24 * 3_600_000;

export interface Week {
  readonly from: number;
  /** exclusive */
  readonly to: number;
}

/** The weeks of a period, the last one ending with it; at most a year of them. Epoch milliseconds. */
export function weeksOf(from: number, to: number): readonly Week[] {
  const count = Math.min(53, Math.max(1, Math.ceil((to - from) / WEEK)));
  return Array.from({ length: count }, (_, i) => {
    const end = to - (count - 1 - i) * WEEK;
    return { from: Math.max(from, end - WEEK), to: end };
  });
}

/** The Monday 00:00 on or before a moment, in a zone `offset` hours east of Greenwich. */
export function mondayOf(at: number, offset: number): number {
  const shift = offset * 3_600_000;
  const day = Math.floor((at + shift) / 86_400_000);
  // 1970-01-01 was a Thursday
  return (day - ((day + 3) % 7)) * 86_400_000 - shift;
}
