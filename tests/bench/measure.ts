/** One figure of ours against a reference measured in the same run; times in microseconds. */
export interface Comparison {
  readonly what: string;
  readonly ours: number;
  readonly reference: number;
  readonly against: string;
  readonly unit: string;
}

const ROUNDS = 7;

/** Median time of one call in microseconds: the two are run in turn, so that a drifting machine hurts both alike. */
export function timePair(
  what: string,
  ours: () => void,
  against: string,
  reference: () => void,
  calls: number,
): Comparison {
  const times = { ours: [] as number[], reference: [] as number[] };
  ours();
  reference();
  for (let round = 0; round < ROUNDS; round++) {
    times.ours.push(timed(ours, calls));
    times.reference.push(timed(reference, calls));
  }
  return { what, against, ours: median(times.ours), reference: median(times.reference), unit: 'µs' };
}

function timed(work: () => void, calls: number): number {
  const begin = process.hrtime.bigint();
  for (let i = 0; i < calls; i++) work();
  return Number(process.hrtime.bigint() - begin) / 1000 / calls;
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

/** A Markdown table of comparisons. */
export function table(comparisons: readonly Comparison[]): string {
  const rows = comparisons.map(
    ({ what, ours, reference, against, unit }) =>
      `| ${what} | ${show(ours)} ${unit} | ${against}: ${show(reference)} ${unit} | ${(ours / reference).toFixed(2)} × |`,
  );
  return ['| what | ours | reference in the same run | ratio |', '|---|---|---|---|', ...rows].join('\n');
}

const show = (value: number) => (value >= 100 ? value.toFixed(0) : value.toFixed(1));
