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
  const best = chances.indexOf(Math.max(...chances));
  const further: number[] = [];
  chances.forEach((chance, k) => {
    if (k !== best && chance >= ALSO_FROM && CATEGORIES[k] !== 'other') further.push(k);
  });
  further.sort((a, b) => (chances[b] ?? 0) - (chances[a] ?? 0));
  return {
    category: CATEGORIES[best] ?? 'other',
    confidence: chances[best] ?? 0,
    also: further.slice(0, MOST_ALSO).flatMap((k) => CATEGORIES[k] ?? []),
  };
}
