import { agreementOf } from '../../bot/review/kappa.ts';
import { EMOTIONS } from '../../scripts/vocabulary.ts';

/** Figures of how well answers agree with labels. */

/** Quadratic weighted kappa of levels 0..4. */
export function kappa(gold: readonly number[], got: readonly number[]): number {
  const pairs = gold.map((level, i) => [level, got[i] ?? 0] as const);
  return agreementOf(pairs, EMOTIONS.length)?.weighted ?? 1;
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
  const counts = new Map<string, { hit: number; false: number; missed: number }>();
  const of = (c: string) => {
    const known = counts.get(c) ?? { hit: 0, false: 0, missed: 0 };
    counts.set(c, known);
    return known;
  };
  gold.forEach((wanted, i) => {
    const answer = got[i] ?? '';
    if (wanted === answer) of(wanted).hit++;
    else {
      of(wanted).missed++;
      of(answer).false++;
    }
  });
  const occurring = [...counts.values()].filter(({ hit, missed }) => hit + missed > 0);
  return occurring.reduce((sum, counted) => sum + f1(counted), 0) / occurring.length;
}
