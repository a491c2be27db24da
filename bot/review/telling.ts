import { recognise } from '../../dialogs/index.ts';
import type { Playbook } from '../../scripts/playbook.ts';
import type { Language } from '../../scripts/vocabulary.ts';
import type { SpokenEntry } from './spoken.ts';
import type { TurnLabels } from './turn-labels.ts';

const LONGEST_QUOTE = 60;
/** A number of visits beyond this is a slip of the tongue, or a figure of speech. */
const MOST_VISITS = 30;
const VISIT = /趟|次|回|遍|times|trips|visits|twice/u;

interface Told {
  readonly spoken: readonly SpokenEntry[];
  readonly labels: readonly TurnLabels[];
}

/** As much of a text as `longest` characters hold, with a sign that it went on. */
export const shortened = (text: string, longest: number): string =>
  text.length <= longest ? text : `${text.slice(0, longest - 1)}…`;

/** The customer's most telling sentence: what she said at her angriest, at the greatest length. */
export function quoteOf({ spoken, labels }: Told): string {
  let [best, most]: [string, number] = ['', -1];
  spoken.forEach(({ speaker, text }, i) => {
    if (speaker !== 'customer') return;
    const weight = (labels[i]?.emotion ?? 0) * LONGEST_QUOTE + Math.min(text.length, LONGEST_QUOTE - 1);
    if (weight > most) [best, most] = [text, weight];
  });
  const points = [...best];
  return points.length > LONGEST_QUOTE ? `${points.slice(0, LONGEST_QUOTE - 1).join('')}…` : best;
}

/** How many times the customer says she has come; 2 when she says “again” without a number, 0 when she says nothing of it. */
export function visitsOf({ spoken, labels }: Told, lang: Language, playbook: Playbook): number {
  const counts = spoken.flatMap(({ speaker, text }, i) => {
    if (speaker !== 'customer' || !labels[i]?.signals.includes('repeat-visit')) return [];
    const said = recognise({ text, lang }, playbook).entities.flatMap((entity) =>
      entity.type === 'count' && VISIT.test(entity.text) && typeof entity.value === 'number'
        ? [entity.value]
        : [],
    );
    return [2, ...said.filter((n) => n <= MOST_VISITS)];
  });
  return Math.max(0, ...counts);
}
