import type { CaseRow } from '../../bot/api/practice-views.ts';

export interface CaseFilter {
  readonly words: string;
  /** null: any */
  readonly difficulty: CaseRow['difficulty'] | null;
}

/**
 * The cases that hold every word looked for (in title, customer, category, skills or id), those not yet done first, then the
 * easier ones. Cases alike stay in the order of the scenario bank.
 */
export function casesShown(cases: readonly CaseRow[], { words, difficulty }: CaseFilter): readonly CaseRow[] {
  const wanted = words.toLowerCase().split(/\s+/u).filter(Boolean);
  return cases
    .filter((row) => difficulty === null || row.difficulty === difficulty)
    .filter((row) => {
      const text = [row.id, row.title, row.person, row.categoryName, ...row.focus.map((skill) => skill.name)]
        .join(' ')
        .toLowerCase();
      return wanted.every((word) => text.includes(word));
    })
    .toSorted((a, b) => Math.min(a.done, 1) - Math.min(b.done, 1) || a.difficulty - b.difficulty);
}
