import { kappa } from './figures.ts';

/** Below this chance nothing is answered, whatever it would gain. */
const LEAST = 0.15;

/**
 * The chance from which on a yes/no class is best taken. `beta` above one weighs a miss more than a false alarm
 * (safety).
 */
export function bestThreshold(
  answers: readonly { readonly wanted: boolean; readonly chance: number }[],
  beta = 1,
): number {
  const ranked = [...answers].sort((a, b) => b.chance - a.chance);
  const wanted = ranked.filter((a) => a.wanted).length;
  let [hit, best, threshold] = [0, 0, 0.5];
  ranked.forEach((answer, i) => {
    if (answer.wanted) hit++;
    const f = ((1 + beta ** 2) * hit) / (beta ** 2 * wanted + i + 1);
    if (f <= best) return;
    best = f;
    threshold = (answer.chance + (ranked[i + 1]?.chance ?? answer.chance)) / 2;
  });
  return Math.max(LEAST, round(threshold));
}

/** A cut is moved for at least this much of kappa. */
const WORTHWHILE = 0.001;

/** The cut points between the levels that give the best quadratic kappa, found by moving one at a time by tenths: finer is noise. */
export function bestCuts(gold: readonly number[], expected: readonly number[]): readonly number[] {
  let cuts = [0.8, 1.6, 2.4, 3.2];
  const score = (tried: readonly number[]) =>
    kappa(
      gold,
      expected.map((x) => tried.filter((cut) => x >= cut).length),
    );
  let best = score(cuts);
  for (const step of [0.2, 0.1]) {
    for (let moved = true; moved; ) {
      moved = false;
      for (let c = 0; c < cuts.length; c++) {
        for (const by of [-step, step]) {
          const tried = cuts.map((cut, i) => (i === c ? cut + by : cut));
          const figure = score(tried);
          if (figure <= best + WORTHWHILE) continue;
          [cuts, best, moved] = [tried, figure, true];
        }
      }
    }
  }
  return cuts.map(round);
}

/** The temperature at which the confidence in the answer is most honest (least log loss). */
export function bestTemperature(
  rows: readonly { readonly scores: Float64Array; readonly right: number }[],
): number {
  const loss = (t: number) =>
    rows.reduce((sum, { scores, right }) => {
      const top = Math.max(...scores);
      const total = scores.reduce((z, s) => z + Math.exp((s - top) / t), 0);
      return sum + Math.log(total) - ((scores[right] ?? 0) - top) / t;
    }, 0);
  const candidates = Array.from({ length: 50 }, (_, i) => 0.5 + i * 0.1);
  return round(candidates.reduce((best, t) => (loss(t) < loss(best) ? t : best), 1));
}

/** Finer would be noise. */
const round = (x: number) => Math.round(x * 100) / 100;
