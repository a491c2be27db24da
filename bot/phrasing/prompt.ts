import type { Channel, Emotion, Language, Stage } from '../../scripts/vocabulary.ts';
import { type MaskedText, mask } from '../privacy/mask.ts';
import type { Prompt } from './phraser.ts';
import {
  FEEDBACK_INSTRUCTIONS,
  LIVE_INSTRUCTIONS,
  PRACTICE_INSTRUCTIONS,
  SUMMARY_INSTRUCTIONS,
} from './prompt-words.ts';

/** Names the instructions; stored with every line that was made under them. */
const PROMPT_VERSIONS = {
  live: 'live-1',
  practice: 'practice-1',
  feedback: 'feedback-1',
  summary: 'summary-1',
} as const;
/** As much of what others said as can colour a wording. */
const MOST_WORDS = 200;

export interface LivePromptInput {
  /** the scripted line, placeholders filled */
  readonly line: string;
  readonly stage: Stage | 'closed';
  readonly temper: Emotion;
  readonly channel: Channel;
  readonly lang: Language;
  /** what the customer said last */
  readonly heard: string;
}

/**
 * What a model is told to reword a line of live help. Pure. Everything in it is masked; null when the line itself holds
 * personal data, which then does not leave the machine.
 */
export function livePrompt({ line, stage, temper, channel, lang, heard }: LivePromptInput): Prompt | null {
  if (mask(line).entities.length > 0) return null;
  const data = { line, stage, temper, channel, customer_words: quoted(heard) };
  return { version: PROMPT_VERSIONS.live, system: LIVE_INSTRUCTIONS[lang], user: asData(data) };
}

export interface PracticePromptInput {
  /** what the engine lets her say */
  readonly line: string;
  readonly temper: Emotion;
  /** who she is and how she talks; nothing that she keeps back */
  readonly persona: string;
  readonly lang: Language;
  /** what the trainee said */
  readonly staff: string;
}

/** What a model is told to reword a role-play customer. Pure. Nothing hidden of the case is in it. */
export function practicePrompt({ line, temper, persona, lang, staff }: PracticePromptInput): Prompt {
  const data = { line: mask(line).text, temper, persona: mask(persona).text, staff_words: quoted(staff) };
  return { version: PROMPT_VERSIONS.practice, system: PRACTICE_INSTRUCTIONS[lang], user: asData(data) };
}

/** What a model is told to reword the coach's reason after a turn of a role-play. Pure. */
export function feedbackPrompt({
  line,
  lang,
  staff,
}: Pick<PracticePromptInput, 'line' | 'lang' | 'staff'>): Prompt {
  const data = { line: mask(line).text, staff_words: quoted(staff) };
  return { version: PROMPT_VERSIONS.feedback, system: FEEDBACK_INSTRUCTIONS[lang], user: asData(data) };
}

/** What a model is told to sum up a talk. Pure. */
export function summaryPrompt(
  turns: readonly { readonly speaker: 'customer' | 'staff'; readonly text: string }[],
  lang: Language,
): Prompt {
  const data = { turns: turns.map(({ speaker, text }, i) => ({ turn: i + 1, speaker, text: quoted(text) })) };
  return { version: PROMPT_VERSIONS.summary, system: SUMMARY_INSTRUCTIONS[lang], user: asData(data) };
}

function quoted(text: string): MaskedText {
  return mask([...text].slice(0, MOST_WORDS).join('')).text;
}

/** One line of JSON between marks that nothing inside can close. */
function asData(data: object): string {
  const json = JSON.stringify(data).replace(/[<>\u2028\u2029]/gu, (char) => {
    return `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`;
  });
  return `<data>${json}</data>`;
}
