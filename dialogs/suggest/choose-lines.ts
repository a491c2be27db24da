import type { Playbook } from '../../scripts/playbook.ts';
import type { ScriptLine } from '../../scripts/schema.ts';
import {
  halfOf,
  type Language,
  type Signal,
  STEPS,
  type Stage,
  type Step,
} from '../../scripts/vocabulary.ts';
import { approve } from '../comply/approve.ts';
import type { Conversation } from '../conversation.ts';
import { holds, specificity } from './condition.ts';
import { fillPlaceholders } from './placeholders.ts';
import type { SuggestedLine } from './suggestion.ts';

/** Scripted lines in both languages with their usual fillings; beyond that nothing is remembered. */
const MOST_REMEMBERED = 20_000;

export interface LineWish {
  readonly step: Step;
  readonly stage?: Stage;
  readonly slot?: string;
  /** only lines made for this signal */
  readonly about?: Signal;
  readonly at: number | null;
}

const byStep = new WeakMap<Playbook, Map<Step, readonly ScriptLine[]>>();

function linesOf(playbook: Playbook, step: Step): readonly ScriptLine[] {
  let index = byStep.get(playbook);
  if (!index) {
    index = new Map(STEPS.map((name) => [name, playbook.lines.filter((line) => line.step === name)]));
    byStep.set(playbook, index);
  }
  return index.get(step) ?? [];
}

/**
 * At most `most` lines that fit, best first: never offered before, then most specific, then least recently used, then by
 * id. Lines with an unknown placeholder or a finding of the guard are left out.
 */
export function chooseLines(
  wish: LineWish,
  conversation: Conversation,
  playbook: Playbook,
  most: number,
): readonly SuggestedLine[] {
  const category = conversation.context.topicKnown ? conversation.context.category : 'other';
  const old = conversation.context.signals.includes('vulnerable') ? 1 : 0;
  const ranked = linesOf(playbook, wish.step)
    .filter(
      (line) =>
        (!line.category || line.category.includes(category)) &&
        (!wish.slot || line.slot === wish.slot) &&
        (!wish.stage || line.stage === wish.stage) &&
        (!wish.about || line.when?.signals?.includes(wish.about)) &&
        holds(line.when, conversation),
    )
    .map((line, place) => ({
      line,
      place,
      lastUsed: conversation.used.lastIndexOf(line.id),
      rank:
        specificity(line.when, conversation) +
        (line.category ? 2 : 0) +
        (line.tone === 'plain' ? 2 * old - 1 : 0),
    }))
    .sort(
      (a, b) =>
        Number(a.lastUsed >= 0) - Number(b.lastUsed >= 0) ||
        b.rank - a.rank ||
        a.lastUsed - b.lastUsed ||
        a.place - b.place,
    );
  const chosen: SuggestedLine[] = [];
  for (const { line } of ranked) {
    const said = sayable(line, conversation, playbook, wish.at);
    if (said) chosen.push(said);
    if (chosen.length === most) break;
  }
  return chosen;
}

function sayable(
  line: ScriptLine,
  conversation: Conversation,
  playbook: Playbook,
  at: number | null,
): SuggestedLine | null {
  const key = halfOf(conversation.lang);
  const text = fillPlaceholders(line[key], conversation, playbook, at);
  if (text === null) return null;
  if (!isSafeAlone(text, playbook, conversation.lang)) return null;
  const { category, temper } = conversation.context;
  const verdict = approve(text, playbook, {
    customer: conversation.lastHeard,
    category,
    emotion: temper,
    lang: conversation.lang,
  });
  if (!verdict.ok) return null;
  const { id, tone, step, slot = null, when, why } = line;
  const about = when?.signals ?? [];
  return { line: id, text: verdict.approved, tone, step, slot, about, why: why?.[key] ?? null };
}

const verdicts = new WeakMap<Playbook, Map<string, boolean>>();

/** Whether the guard lets a text pass whatever was said before; remembered, because scripted lines come again. */
function isSafeAlone(text: string, playbook: Playbook, lang: Language): boolean {
  const known = verdicts.get(playbook) ?? new Map<string, boolean>();
  verdicts.set(playbook, known);
  const before = known.get(text);
  if (before !== undefined) return before;
  const safe = approve(text, playbook, { lang }).ok;
  if (known.size < MOST_REMEMBERED) known.set(text, safe);
  return safe;
}

/** One line by its id, if it can be said now. */
export function lineById(
  id: string,
  conversation: Conversation,
  playbook: Playbook,
  at: number | null,
): SuggestedLine | null {
  const line = playbook.lines.find((candidate) => candidate.id === id);
  return line ? sayable(line, conversation, playbook, at) : null;
}
