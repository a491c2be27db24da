import type { Playbook } from '../../scripts/playbook.ts';
import type { Scenario } from '../../scripts/scenario-schema.ts';
import { halfOf, type Language } from '../../scripts/vocabulary.ts';
import type { CaseRow, PracticeList, PracticeRow } from '../api/practice-views.ts';
import { CATEGORY_NAMES } from '../cards/strings.ts';
import type { PracticeResult } from '../storage/ports.ts';
import type { PracticeRecord } from '../storage/records.ts';
import { recommend } from './recommend.ts';
import { practiceWords } from './strings.ts';

/** The cases to choose from, today's first choice, and one's own practice. Pure. */
export function practiceList(
  { lang, now }: { readonly lang: Language; readonly now: number },
  playbook: Playbook,
  results: readonly PracticeResult[],
  own: readonly PracticeRecord[],
): PracticeList {
  return {
    recommended: recommendedView(playbook, results, lang, now),
    cases: playbook.scenarios.map((scenario) => caseRow(scenario, playbook, results, lang)),
    own: own.map((record) => practiceRow(record, playbook, results)),
  };
}

/** Today's case and the reason in one sentence. */
export function recommendedView(
  playbook: Playbook,
  results: readonly PracticeResult[],
  lang: Language,
  now: number,
): PracticeList['recommended'] {
  const chosen = recommend(playbook.scenarios, results, now);
  if (!chosen) return null;
  const { skill, scenario } = chosen;
  const words = practiceWords(lang);
  const last = skill.points.at(-1);
  const name = playbook.rubric.dimensions[skill.id].name[halfOf(lang)];
  return {
    scenario: scenario.id,
    why: words.recommended(name, last ? (words.levels[last.level] ?? null) : null),
  };
}

function caseRow(
  { id, title, category, channel, difficulty, startEmotion, persona, focus, variants }: Scenario,
  { rubric }: Playbook,
  results: readonly PracticeResult[],
  lang: Language,
): CaseRow {
  const k = halfOf(lang);
  const done = results.filter((result) => result.scenario === id);
  return {
    id,
    title: title[k],
    category,
    categoryName: CATEGORY_NAMES[lang][category],
    channel,
    difficulty,
    startEmotion,
    person: `${persona.name[k]}${practiceWords(lang).separator}${practiceWords(lang).about(persona.age, persona.who[k])}`,
    focus: focus.map((dimension) => ({ id: dimension, name: rubric.dimensions[dimension].name[k] })),
    variants: variants.map((variant) => ({ id: variant.id, title: variant.title[k] })),
    done: done.length,
    best: done.length > 0 ? Math.max(...done.map((result) => result.total)) : null,
  };
}

function practiceRow(
  { id, updatedAt, mode, state, lang }: PracticeRecord,
  { scenarios }: Playbook,
  results: readonly PracticeResult[],
): PracticeRow {
  const { practice } = state;
  const scenario = scenarios.find((known) => known.id === practice.scenario);
  return {
    id,
    scenario: practice.scenario,
    title: scenario?.title[halfOf(lang)] ?? practice.scenario,
    updatedAt,
    turns: practice.turns.length,
    official: mode === 'official-practice',
    ending: practice.ending,
    total: results.find((result) => result.id === id)?.total ?? null,
  };
}
