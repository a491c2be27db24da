import type { Cause } from '../scripts/cause-schema.ts';
import type { Playbook } from '../scripts/playbook.ts';
import type { Category } from '../scripts/vocabulary.ts';
import { normalise } from './recognise/normalise.ts';
import { compilePattern } from './recognise/pattern.ts';

/**
 * Why the customer complains: the first cause of the category that is heard in her words, else the one that takes the
 * rest; null where the playbook names none for the category.
 */
export function causeOf(category: Category, words: readonly string[], playbook: Playbook): Cause | null {
  const causes = playbook.causes.filter((cause) => cause.category === category);
  const said = words.map((text) => normalise(text, playbook));
  const isHeard = ({ hears }: Cause) =>
    hears?.some((pattern) => said.some((text) => compilePattern(pattern).test(text))) ?? false;
  return causes.find(isHeard) ?? causes.find(({ hears }) => !hears) ?? causes.at(-1) ?? null;
}
