import type { Playbook } from '../../scripts/playbook.ts';
import type { RedLine } from '../../scripts/schema.ts';
import type { Severity } from '../../scripts/vocabulary.ts';
import { scorerOf, softmax } from '../recognise/linear-model.ts';
import { staffFeatures } from '../recognise/staff-features.ts';
import { clausesOf, type Span } from './clauses.ts';

/** What the trained models make of a whole line. */
export interface Hunch {
  /** chance that a red line is crossed, 0..1 */
  readonly bad: number;
  /** chance that one of severity block is */
  readonly block: number;
  readonly features: Uint32Array;
}

/** Reads a line as the models do. `customer` is what she had just said. */
export function hunchOf(text: string, customer: string | undefined, playbook: Playbook): Hunch {
  const { features } = staffFeatures(text, customer, playbook);
  const { classes, score } = scorerOf(playbook.models.verdict);
  const chances = softmax(score(features));
  const chance = (verdict: string) => chances[classes.indexOf(verdict)] ?? 0;
  return { bad: 1 - chance('ok'), block: chance('block'), features };
}

/** The rule that a line most likely breaks: of that severity if any is near, else the likeliest. */
export function likeliestRule({ features }: Hunch, severity: Severity, playbook: Playbook): RedLine | null {
  const { classes, score } = scorerOf(playbook.models.rules);
  const scores = score(features);
  let best: RedLine | null = null;
  let highest = Number.NEGATIVE_INFINITY;
  for (const rule of playbook.redLines) {
    const index = classes.indexOf(rule.id);
    const fit = (scores[index] ?? Number.NEGATIVE_INFINITY) + (rule.severity === severity ? 1 : 0);
    if (index >= 0 && fit > highest) [best, highest] = [rule, fit];
  }
  return best;
}

/** The clause of a plain view that on its own looks worst; null when the text has no words. */
export function worstClause(plain: string, playbook: Playbook): Span | null {
  let worst: Span | null = null;
  let highest = -1;
  for (const clause of clausesOf(plain)) {
    const { bad } = hunchOf(plain.slice(clause.start, clause.end), undefined, playbook);
    if (bad > highest) [worst, highest] = [clause, bad];
  }
  return worst;
}
