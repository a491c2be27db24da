import type { Playbook } from '../../scripts/playbook.ts';
import {
  type Category,
  type DimensionId,
  halfOf,
  type Language,
  type Step,
} from '../../scripts/vocabulary.ts';
import type { WeighedTurn } from './measures.ts';

/** The step of the talk whose lines show a dimension. */
const STEP: Partial<Record<DimensionId, Step>> = {
  'D-01': 'acknowledge',
  'D-03': 'ask',
  'D-05': 'own',
  'D-06': 'explain',
  'D-07': 'propose',
  'D-08': 'transfer',
  'D-12': 'survey',
};

/**
 * A better line for a dimension in this talk: what the guard says instead of the red line that was crossed, else a line
 * of the playbook for this matter that is true of everybody, else the rubric's model line.
 */
export function betterLine(
  id: DimensionId,
  turn: WeighedTurn | null,
  { playbook, category, lang }: { playbook: Playbook; category: Category; lang: Language },
): string {
  const key = halfOf(lang);
  const { rules, anchors } = playbook.rubric.dimensions[id];
  const [own] = turn?.findings.filter(({ rule }) => rules.includes(rule)) ?? [];
  if (own) return own.instead;
  const step = STEP[id];
  const fitting = playbook.lines.find(
    (line) =>
      line.step === step &&
      line.tone === 'warm' &&
      line.category?.length === 1 &&
      line.category.includes(category) &&
      !line.when &&
      !/\{/u.test(line[key]),
  );
  return (fitting ?? anchors[3].line)[key];
}
