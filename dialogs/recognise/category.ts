import type { ModelHead } from '../../scripts/playbook.ts';
import { CATEGORIES, type Category } from '../../scripts/vocabulary.ts';
import type { CustomerScores } from './customer-scores.ts';
import { softmax } from './linear-model.ts';

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
export function readCategory({ whole }: CustomerScores, head: ModelHead): CategoryReading {
  const temperature = head.temperature ?? 1;
  const chances = softmax(whole.slice(head.from, head.to).map((score) => score / temperature));
  const ranked = CATEGORIES.map((category, k) => ({ category, chance: chances[k] ?? 0 })).sort(
    (a, b) => b.chance - a.chance,
  );
  const [first, ...rest] = ranked;
  return {
    category: first?.category ?? 'other',
    confidence: first?.chance ?? 0,
    also: rest
      .filter(({ category, chance }) => chance >= ALSO_FROM && category !== 'other')
      .slice(0, MOST_ALSO)
      .map(({ category }) => category),
  };
}
