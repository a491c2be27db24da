import { z } from 'zod';
import { recognise } from '../../dialogs/index.ts';
import type { Playbook } from '../../scripts/playbook.ts';
import type { Language, Signal } from '../../scripts/vocabulary.ts';
import { mask } from '../privacy/mask.ts';
import { isBacked } from './backed.ts';
import type { Judgement } from './desk.ts';
import { isGrave } from './eligible.ts';
import type { PhraseRequest } from './phraser.ts';
import { summaryPrompt } from './prompt.ts';

/** A sentence about one turn; `turn` is an index into the turns of the talk. */
export interface SummaryLine {
  readonly text: string;
  readonly turn: number;
}

/** A talk to sum up. Its words are masked before they go anywhere. */
export interface TalkToSum {
  readonly tenant: string;
  readonly conversation: string;
  readonly lang: Language;
  /** names the state of the talk: another one once anything was said or taken back */
  readonly state: number;
  readonly turns: readonly { readonly speaker: 'customer' | 'staff'; readonly text: string }[];
  /** what was read in the customer's words so far */
  readonly signals: readonly Signal[];
  /** the lines that follow from the scorecard: how it began, where it turned, how it ended */
  readonly scripted: readonly SummaryLine[];
}

const MOST_LINES = 3;
const FEWEST_LINES = 2;
const MOST_TURNS = 40;
const schema = z.object({ points: z.array(z.object({ turn: z.number(), text: z.string() })) });
/** What a model answers: sentences, each with the turn it is about, counted from 1. */
export type SummaryPoints = z.infer<typeof schema>;

/** Whether a model may be told of a talk at all: not of one with danger in it, nor of one too short or too long. */
export function maySumUp({ turns, signals, lang }: TalkToSum, playbook: Playbook): boolean {
  if (turns.length < FEWEST_LINES || turns.length > MOST_TURNS || isGrave(signals)) return false;
  return !turns.some(
    ({ speaker, text }) => speaker === 'customer' && isGrave(recognise({ text, lang }, playbook).signals),
  );
}

/** What a model is asked about a talk. */
export const summaryRequest = ({ turns, lang }: TalkToSum): PhraseRequest<SummaryPoints> => ({
  prompt: summaryPrompt(turns, lang),
  schema,
  plain: () => null,
});

/** Keeps the sentences that the turn they name backs; too few of them, and the scripted lines stand. */
export function judgeSummary(
  { points }: SummaryPoints,
  { turns, scripted, lang }: TalkToSum,
): Judgement<readonly SummaryLine[]> {
  const lines = points
    .map(({ turn, text }) => ({ turn: turn - 1, text: text.trim() }))
    .filter(({ turn, text }) => {
      const spoken = turns[turn];
      return spoken && mask(text).entities.length === 0 && isBacked(text, mask(spoken.text).text, lang);
    })
    .slice(0, MOST_LINES)
    .toSorted((a, b) => a.turn - b.turn);
  if (lines.length < FEWEST_LINES) return { kind: 'refused', reason: 'not-backed' };
  return { kind: 'accepted', script: written(scripted), text: written(lines), wording: lines };
}

const written = (lines: readonly SummaryLine[]) =>
  lines.map(({ turn, text }) => `${turn}\t${text}`).join('\n');

/** Reads lines back that were kept. */
export const readLines = (text: string): readonly SummaryLine[] =>
  text.split('\n').map((line) => {
    const [turn, ...words] = line.split('\t');
    return { turn: Number(turn), text: words.join('\t') };
  });
