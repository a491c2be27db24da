import {
  type Conversation,
  hear,
  type Instruction,
  instruct,
  offer,
  type Suggestion,
  say,
  stageOf,
  suggest,
} from '../../dialogs/index.ts';
import { type MaskedText, mask } from '../privacy/mask.ts';
import { cardReply, summaryReply } from './card-reply.ts';
import { lineSpoken } from './line-spoken.ts';
import { type CoachReply, notice } from './reply.ts';
import { answer, type EntryBody, type Outcome, record, type Scene } from './scene.ts';

/** The steps that move a talk on. Each masks what was typed, asks the core, and puts the next line on the card. */

/** The customer spoke, or the clerk typed a note about her. */
export function heard(scene: Scene, text: string): Outcome {
  const { state, channel } = scene.record;
  const words = mask(text).text;
  const { conversation, recognition } = hear(state.conversation, { text: words, channel }, scene.playbook);
  const entry: EntryBody = {
    kind: 'customer',
    text: words,
    stage: stageOf(conversation.value),
    emotion: recognition.emotion,
    signals: recognition.signals,
  };
  const filmed = conversation.context.fresh.some((signal) => signal === 'recording' || signal === 'media');
  const covered = state.covered || filmed;
  return onward(scene, conversation, [entry, ...coverNote(state.covered, covered)], {
    heard: words,
    covered,
  });
}

/** The clerk spoke: the card's line (or another of it) with a tap, or her own words. */
export function said(
  scene: Scene,
  typed: string | null,
  tapped: string | null,
  /** the generated words on the tapped card; undefined: nothing was tapped, the newest card counts */
  wording?: string | null,
): Outcome {
  const { state, lang } = scene.record;
  if (typed === '') return answer(notice('saidNothing', lang));
  if (typed === null && !state.suggestion) return answer(notice('nothingYet', lang));
  const onCard = wording === undefined || wording === state.generated?.id;
  const generated = onCard && !state.covered ? (state.generated ?? null) : null;
  const spoken = lineSpoken(typed === null ? null : mask(typed).text, tapped, state.suggestion, generated);
  if (!spoken) return answer(notice('unknownButton', lang));
  const { text, line, edited } = spoken;
  const utterance = { text, at: scene.at, ...(line ? { line } : {}) };
  const turn = say(state.conversation, utterance, scene.playbook);
  const entry: EntryBody = {
    kind: 'staff',
    text,
    line,
    edited,
    ...(spoken.generated ? { generated: spoken.generated } : {}),
    stage: stageOf(turn.conversation.value),
    acts: turn.reading.acts,
    rules: turn.findings.map((finding) => finding.rule),
  };
  const grave = turn.findings.find((finding) => finding.severity === 'block');
  const repair = grave ? [notice('repair', lang, grave.instead)] : [];
  return onward(scene, turn.conversation, [entry], {}, repair);
}

/** The clerk told the coach something about the talk. */
export function instructed(scene: Scene, instruction: Instruction): Outcome {
  const conversation = instruct(scene.record.state.conversation, instruction, scene.playbook);
  const entry: EntryBody = { kind: 'instruction', instruction };
  return onward(scene, conversation, [entry]);
}

/** The talk is over: what was promised, by whom, when. */
export function ended(scene: Scene): Outcome {
  const conversation = instruct(scene.record.state.conversation, { kind: 'end' }, scene.playbook);
  const suggestion = suggest(conversation, scene.playbook, scene.at);
  const next = record(scene, 'step', { conversation, suggestion }, [
    { kind: 'instruction', instruction: { kind: 'end' } },
  ]);
  const closed = { ...next.record, closedAt: scene.at };
  return {
    kind: 'change',
    record: closed,
    entries: next.entries,
    replies: [summaryReply(closed, scene)],
  };
}

/** Suggests the next line, remembers that it was shown, and puts it on a card. */
function onward(
  scene: Scene,
  conversation: Conversation,
  bodies: readonly EntryBody[],
  change: { readonly heard?: MaskedText; readonly covered?: boolean } = {},
  before: readonly CoachReply[] = [],
): Outcome {
  const suggestion = suggest(conversation, scene.playbook, scene.at);
  const offered = offer(conversation, suggestion);
  const next = record(scene, 'step', { ...change, conversation: offered, suggestion }, [
    ...bodies,
    suggestionEntry(offered, suggestion, scene.playbook.version),
  ]);
  return { kind: 'change', ...next, replies: [...before, cardReply(next.record, suggestion, scene)] };
}

function suggestionEntry(offered: Conversation, suggestion: Suggestion, playbook: string): EntryBody {
  const shown = [...suggestion.say.slice(0, 1), ...suggestion.ask.slice(0, 1)];
  return { kind: 'suggestion', offered: offered.offered, texts: shown.map((line) => line.text), playbook };
}

const coverNote = (before: boolean, after: boolean): readonly EntryBody[] =>
  before === after ? [] : [{ kind: 'note', note: after ? 'covered' : 'uncovered' }];
