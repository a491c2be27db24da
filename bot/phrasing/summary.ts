import { z } from 'zod';
import { recognise } from '../../dialogs/index.ts';
import type { Playbook } from '../../scripts/playbook.ts';
import type { Language, Signal } from '../../scripts/vocabulary.ts';
import { mask } from '../privacy/mask.ts';
import { isBacked } from './backed.ts';
import type { Judgement, PhrasingDesk } from './desk.ts';
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
  readonly turns: readonly { readonly speaker: 'customer' | 'staff'; readonly text: string }[];
  /** the lines that follow from the scorecard: how it began, where it turned, how it ended */
  readonly scripted: readonly SummaryLine[];
}

export interface TalkSummary {
  readonly lines: readonly SummaryLine[];
  /** a model worded them */
  readonly generated: boolean;
}

const MOST_LINES = 3;
const FEWEST_LINES = 2;
const MOST_TURNS = 40;
const GRAVE: readonly Signal[] = ['violence', 'self-harm'];
const schema = z.object({ points: z.array(z.object({ turn: z.number(), text: z.string() })) });

/**
 * A talk in at most three lines, each about one turn. A model's sentence stands only where the turn that it names backs
 * it; without a model, or with too few such sentences, the lines are the scorecard's. A talk with danger in it never
 * reaches a model.
 */
export async function summarise(
  talk: TalkToSum,
  desk: PhrasingDesk | null,
  playbook: Playbook,
  signal: AbortSignal = new AbortController().signal,
): Promise<TalkSummary> {
  const scripted: TalkSummary = { lines: talk.scripted, generated: false };
  if (!desk || talk.turns.length < FEWEST_LINES || talk.turns.length > MOST_TURNS) return scripted;
  if (isGrave(talk, playbook)) return scripted;
  const { tenant, conversation, lang, turns } = talk;
  const request = { prompt: summaryPrompt(turns, lang), schema, plain: () => null };
  const errand = { kind: 'summary', tenant, conversation, turn: turns.length } as const;
  const made = await desk.ask(errand, request, ({ points }) => judged(points, talk), signal);
  return made ? { lines: made.wording, generated: true } : scripted;
}

/** Turns are counted from 1 in what a model is told. */
function judged(
  points: z.infer<typeof schema>['points'],
  { turns, scripted, lang }: TalkToSum,
): Judgement<readonly SummaryLine[]> {
  const lines = points
    .map(({ turn, text }) => ({ turn: turn - 1, text: text.trim() }))
    .filter(({ turn, text }) => {
      const spoken = turns[turn];
      return spoken && isBacked(text, mask(spoken.text).text, lang);
    })
    .slice(0, MOST_LINES)
    .toSorted((a, b) => a.turn - b.turn);
  if (lines.length < FEWEST_LINES) return { kind: 'refused', reason: 'not-backed' };
  const joined = (all: readonly SummaryLine[]) => all.map(({ text }) => text).join('\n');
  return { kind: 'accepted', script: joined(scripted), text: joined(lines), wording: lines };
}

const isGrave = ({ turns, lang }: TalkToSum, playbook: Playbook) =>
  turns.some(
    ({ speaker, text }) =>
      speaker === 'customer' && recognise({ text, lang }, playbook).signals.some((s) => GRAVE.includes(s)),
  );
