import type { Playbook } from '../../scripts/playbook.ts';
import type { ScriptLine } from '../../scripts/schema.ts';
import { type Stage, STEPS, type Step } from '../../scripts/vocabulary.ts';
import { approve } from '../comply/approve.ts';
import type { Conversation } from '../conversation.ts';
import { holds, specificity } from './condition.ts';
import { fillPlaceholders } from './placeholders.ts';
import type { SuggestedLine } from './suggestion.ts';

export interface LineWish {
  readonly step: Step;
  readonly stage?: Stage;
  readonly slot?: string;
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
 * The lines that fit, best first: never offered before, then most specific, then least recently used, then by
 * id. Lines with an unknown placeholder or a finding of the guard are left out.
 */
export function chooseLines(
  wish: LineWish,
  conversation: Conversation,
  playbook: Playbook,
): readonly SuggestedLine[] {
  const category = conversation.context.topicKnown ? conversation.context.category : 'other';
  const old = conversation.context.signals.includes('vulnerable') ? 1 : 0;
  const ranked = linesOf(playbook, wish.step)
    .filter(
      (line) =>
        (!line.category || line.category.includes(category)) &&
        (!wish.slot || line.slot === wish.slot) &&
        (!wish.stage || line.stage === wish.stage) &&
        holds(line.when, conversation),
    )
    .map((line, place) => ({
      line,
      place,
      lastUsed: conversation.used.lastIndexOf(line.id),
      rank: specificity(line.when, conversation) + (line.category ? 2 : 0) + (line.tone === 'plain' ? 2 * old - 1 : 0),
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
    if (chosen.length === 3) break;
  }
  return chosen;
}

function sayable(
  line: ScriptLine,
  conversation: Conversation,
  playbook: Playbook,
  at: number | null,
): SuggestedLine | null {
  const key = conversation.lang === 'zh-CN' ? 'zh' : 'en';
  const text = fillPlaceholders(line[key], conversation, playbook, at);
  if (text === null) return null;
  const { category, temper } = conversation.context;
  const verdict = approve(text, playbook, {
    customer: conversation.lastHeard,
    category,
    emotion: temper,
    lang: conversation.lang,
  });
  if (!verdict.ok) return null;
  const { id, tone, step, slot, why } = line;
  return { line: id, text: verdict.approved, tone, step, slot: slot ?? null, why: why?.[key] ?? null };
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
