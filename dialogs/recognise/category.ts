import type { CustomerJudgement } from '../../scripts/playbook.ts';
import { CATEGORIES, type Category } from '../../scripts/vocabulary.ts';

/** A further matter is one that the model gives at least this chance. */
const ALSO_FROM = 0.18;
const MOST_ALSO = 2;

export interface CategoryReading {
  readonly category: Category;
  readonly also: readonly Category[];
  /** the chance that the category is right, 0..1, calibrated on held-out folds */
  readonly confidence: number;
}

/** What an utterance is about, and what it further raises. */
export function readCategory({ categories }: Pick<CustomerJudgement, 'categories'>): CategoryReading {
  const chance = (k: number) => categories[k] ?? 0;
  let best = 0;
  const further: number[] = [];
  for (let k = 1; k < CATEGORIES.length; k++) if (chance(k) > chance(best)) best = k;
  for (let k = 0; k < CATEGORIES.length; k++) {
    if (k !== best && chance(k) >= ALSO_FROM && CATEGORIES[k] !== 'other') further.push(k);
  }
  further.sort((a, b) => chance(b) - chance(a));
  return {
    category: CATEGORIES[best] ?? 'other',
    confidence: chance(best),
    also: further.slice(0, MOST_ALSO).flatMap((k) => CATEGORIES[k] ?? []),
  };
}
