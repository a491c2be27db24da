import { briefing, type Mood, type Practice, type PracticeTurn } from '../../dialogs/index.ts';
import type { Playbook } from '../../scripts/playbook.ts';
import type { Scenario } from '../../scripts/scenario-schema.ts';
import { halfOf, type Language } from '../../scripts/vocabulary.ts';
import { gradePractice, standingOf } from '../practice/result.ts';
import { PRACTICE_WORDS } from './practice-strings.ts';

const BAR = 5;

/** Who comes in, what is known, and her first words. */
export function sceneText(practice: Practice, scenario: Scenario, playbook: Playbook): string {
  const words = PRACTICE_WORDS[practice.lang];
  const seen = briefing(scenario, practice.lang, practice.variant);
  return [
    `${seen.title} · ${seen.name} ${seen.age}`,
    seen.who,
    seen.sees,
    `${words.known}: ${seen.known.join(' ')}`,
    words.how,
    '',
    spoken(seen.name, practice.first),
    moodText(practice.mood, practice.lang, playbook),
  ].join('\n');
}

/** Her answer and how she stands. */
export function turnText(turn: PracticeTurn, name: string, lang: Language, playbook: Playbook): string {
  return [...(turn.customer ? [spoken(name, turn.customer)] : []), moodText(turn.mood, lang, playbook)].join(
    '\n',
  );
}

/** What lies folded under a turn. */
export function feedbackText({ feedback, changes }: PracticeTurn, lang: Language): string {
  const words = PRACTICE_WORDS[lang];
  const half = halfOf(lang);
  return [
    ...feedback.good.map(({ text, quote }) => `${words.good} ${text}${quote ? ` “${quote}”` : ''}`),
    ...feedback.missed.map(({ text }) => `${words.missed} ${text}`),
    ...(feedback.better ? [`${words.better}: ${feedback.better.text}`] : []),
    ...(feedback.why ? [`${words.why}: ${feedback.why}`] : []),
    `${words.moved}: ${feedback.moved}`,
    ...changes.map(({ text }) => `  ${text[half]}`),
  ].join('\n');
}

/** How it ended, what it was worth, and how a model clerk would have said it. */
export function endText(practice: Practice, playbook: Playbook): string {
  const { ending, rating, lang, scenario } = practice;
  const words = PRACTICE_WORDS[lang];
  if (ending === 'open') return '';
  const { total, passed } = standingOf(practice, gradePractice(practice, playbook), playbook);
  const model = playbook.exemplars[scenario] ?? [];
  return [
    words.ended(ending, rating ?? 1),
    words.score(total, passed),
    ...(model.length > 0
      ? ['', words.model, ...model.map(({ zh, en }) => `  · ${lang === 'zh-CN' ? zh : (en ?? zh)}`)]
      : []),
  ].join('\n');
}

const spoken = (name: string, text: string) => `  ▌ ${name}: ${text}`;

function moodText({ temper, trust, clarity, face }: Mood, lang: Language, playbook: Playbook): string {
  const name = playbook.practice?.tempers[temper]?.[halfOf(lang)] ?? String(temper);
  const bar = '█'.repeat(temper + 1) + '░'.repeat(BAR - temper - 1);
  return PRACTICE_WORDS[lang].mood(`${bar} ${name}`, trust, clarity, face);
}
