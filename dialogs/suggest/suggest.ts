import type { Playbook } from '../../scripts/playbook.ts';
import type { Stage, Step } from '../../scripts/vocabulary.ts';
import type { Conversation } from '../conversation.ts';
import { stageOf } from '../stage.ts';
import { advice } from './advice.ts';
import { agenda, modeOf } from './agenda.ts';
import { chooseLines, type LineWish, lineById } from './choose-lines.ts';
import type { SuggestedLine, SuggestedQuestion, Suggestion } from './suggestion.ts';

const MOST_LINES = 3;
const ASKING_STAGES: readonly (Stage | 'closed')[] = ['needs-understanding', 'issue-collection'];

/**
 * What the staff should say now. `at` (epoch milliseconds) lets lines name a time that can be kept; without it
 * no line with a time is offered. Deterministic.
 */
export function suggest(
  conversation: Conversation,
  playbook: Playbook,
  at: number | null = null,
): Suggestion {
  const { context, value } = conversation;
  const mode = modeOf(value.escalation);
  const stage = stageOf(value);
  const ask = mode === 'safety' ? [] : questions(conversation, playbook, at);
  const say = lines(conversation, playbook, at, ask);
  return {
    stage,
    category: context.category,
    also: context.also,
    topicKnown: context.topicKnown,
    emotion: context.temper,
    signals: context.signals,
    mode,
    say,
    ask: say[0]?.step === 'ask' ? [] : ask,
    ...advice(conversation, playbook, mode),
    bystander: mode === 'safety' ? null : bystander(conversation, playbook, at),
    cover: context.signals.includes('recording') || context.signals.includes('media'),
  };
}

/** What to say before looking down to type, so that she is not left talking to the top of a head. */
export function openingLine(conversation: Conversation, playbook: Playbook): SuggestedLine | null {
  return chooseLines({ step: 'cover', at: null }, conversation, playbook, 1)[0] ?? null;
}

/** One to three lines: the best of each job in turn, then further wordings of the first. */
function lines(
  conversation: Conversation,
  playbook: Playbook,
  at: number | null,
  ask: readonly SuggestedQuestion[],
): readonly SuggestedLine[] {
  const perStep: (readonly SuggestedLine[])[] = [];
  for (const step of agenda(conversation, playbook)) {
    const wish = wishFor(step, conversation, at, ask[0]);
    const found = wish ? chooseLines(wish, conversation, playbook, MOST_LINES - perStep.length) : [];
    if (found.length > 0) perStep.push(found);
    if (perStep.length === MOST_LINES) break;
  }
  const best = perStep.flatMap((found) => found.slice(0, 1));
  const further = perStep.flatMap((found) => found.slice(1));
  const all = [
    ...askedNext(conversation, playbook, at),
    ...best.slice(0, 2),
    ...further,
    ...best.slice(2),
    ...ask,
  ];
  const say = unique(all).slice(0, MOST_LINES);
  return say.length > 0 ? say : chooseLines({ step: 'unclear', at }, conversation, playbook, 1);
}

/** Her line is said; the question that stood under it is what comes out of the clerk's mouth next. */
function askedNext(
  conversation: Conversation,
  playbook: Playbook,
  at: number | null,
): readonly SuggestedLine[] {
  const { acknowledged, readings } = conversation.context;
  const calmEnough = conversation.value.escalation !== 'safety' && acknowledged && readings.at(-1) !== 4;
  const question = calmEnough ? conversation.offered.find((offer) => offer.slot !== null) : undefined;
  const line = question ? lineById(question.line, conversation, playbook, at) : null;
  return line ? [line] : [];
}

/** What is owed comes before anything else, whatever the stage (G-01, the second wave). */
function wishFor(
  step: Step,
  conversation: Conversation,
  at: number | null,
  question: SuggestedQuestion | undefined,
): LineWish | null {
  if (step === 'ask') return question ? { step, slot: question.slot, at } : null;
  if (step !== 'acknowledge') return { step, at };
  const [owed] = conversation.context.owes;
  if (owed) return { step, stage: 'needs-understanding', about: owed, at };
  const stage = stageOf(conversation.value);
  return stage === 'needs-understanding' || stage === 'issue-collection'
    ? { step, stage, at }
    : { step, stage: 'needs-understanding', at };
}

function questions(
  conversation: Conversation,
  playbook: Playbook,
  at: number | null,
): readonly SuggestedQuestion[] {
  const { context, value } = conversation;
  const onlyListens = context.readings.at(-1) === 4;
  if (onlyListens || !ASKING_STAGES.includes(stageOf(value))) return [];
  if (!context.topicKnown) {
    return chooseLines({ step: 'clarify', at }, conversation, playbook, 1).map((line) => ({
      ...line,
      slot: 'topic',
    }));
  }
  if (context.asked.length >= context.askAtMost) return [];
  for (const slot of context.open) {
    const [line] = chooseLines({ step: 'ask', slot, at }, conversation, playbook, 1);
    if (line) return [{ ...line, slot }];
  }
  return [];
}

function bystander(conversation: Conversation, playbook: Playbook, at: number | null): SuggestedLine | null {
  const { context, channel } = conversation;
  const inPublic = channel === 'lobby' || channel === 'counter';
  const stirred =
    context.temper >= 3 || context.signals.some((s) => ['disruption', 'recording', 'outage'].includes(s));
  if (!inPublic || !stirred) return null;
  return chooseLines({ step: 'bystander', at }, conversation, playbook, 1)[0] ?? null;
}

function unique(all: readonly SuggestedLine[]): readonly SuggestedLine[] {
  return [...new Map(all.map((line) => [line.line, line])).values()];
}
