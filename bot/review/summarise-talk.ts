import {
  causeOf,
  type Releveled,
  relevel,
  type Scorecard,
  type TranscriptEntry,
} from '../../dialogs/index.ts';
import type { Playbook } from '../../scripts/playbook.ts';
import { type Category, STAGES } from '../../scripts/vocabulary.ts';
import { standingOf } from '../practice/result.ts';
import type { ConversationRecord } from '../storage/records.ts';
import type { IndexedTalk, TalkSummary } from '../storage/review/ports.ts';
import type { ReviewEvent } from './events.ts';
import { outcomeOf } from './outcome.ts';
import { gradeTalk, readTalk, type SpokenEntry, spokenEntries } from './spoken.ts';
import { calibrationState, type ReviewStatus, reviewStatus, type StatusOptions } from './status.ts';
import { quoteOf, visitsOf } from './telling.ts';
import { labelTurns, type TurnLabels } from './turn-labels.ts';
import { REVIEWED_KINDS, type ReviewedKind } from './vocabulary.ts';

/** Everything that is kept of one talk. */
export interface TalkSource {
  readonly record: ConversationRecord;
  readonly entries: readonly TranscriptEntry[];
  readonly events: readonly ReviewEvent[];
}

const REACHED: readonly TurnLabels['stage'][] = [...STAGES, 'closed'];

/**
 * The row that the queue shows of a talk, and the lines it is found by. Only what was really said counts as speech.
 * Pure: the same talk, review and playbook give the same row.
 */
export function summariseTalk(source: TalkSource, playbook: Playbook, options: StatusOptions): IndexedTalk {
  const { record, entries, events } = source;
  const versions = { recordVersion: record.version, reviewSeq: events.length };
  const spoken = spokenEntries(entries);
  if (!isReviewed(record) || spoken.length === 0) return { kind: 'nothing', id: record.id, ...versions };
  const status = reviewStatus(events, options);
  const card = readTalk(record, spoken, playbook);
  const labels = labelTurns(spoken, card, status.corrections);
  const told = { spoken, labels };
  const category = categoryOf(record, card, status);
  const words = spoken.flatMap(({ speaker, text }) => (speaker === 'customer' ? [text] : []));
  const promises = promisesOf(record, card, status);
  const summary: TalkSummary = {
    ...recordPart(record),
    ...gradePart(source, spoken, status, playbook),
    ...versions,
    category,
    cause: causeOf(category, words, playbook)?.id ?? category,
    stage: furthest(labels),
    temperPeak: labels.reduce<TalkSummary['temperPeak']>(
      (peak, { emotion }) => (emotion !== null && emotion > peak ? emotion : peak),
      0,
    ),
    signals: [...new Set(labels.flatMap(({ signals }) => signals))],
    rules: [...new Set(labels.flatMap(({ rules }) => rules))],
    grave: graveIn(card),
    outcome: outcomeOf(record, spoken, labels, playbook),
    state: status.state,
    calibration: calibrationState(status),
    flagged: status.flagged,
    tags: status.tags,
    held: status.held !== null,
    turns: spoken.length,
    visits: visitsOf(told, record.lang, playbook),
    quote: quoteOf(told),
    promises,
    dueAt: earliest(promises),
    playbook: playbook.version,
  };
  return { kind: 'talk', summary, lines: spoken.map(({ text }, turn) => ({ turn, text })) };
}

type Reviewed = ConversationRecord & { readonly mode: ReviewedKind };

const isReviewed = (record: ConversationRecord): record is Reviewed =>
  REVIEWED_KINDS.some((kind) => kind === record.mode);

function recordPart(record: Reviewed) {
  const { id, tenant, branch, person, mode, channel, lang, caseNumber, createdAt, updatedAt, closedAt } =
    record;
  return {
    id,
    tenant,
    branch,
    person,
    also: [...new Set(alsoIn(record))].filter((other) => other !== person),
    kind: mode,
    channel,
    lang,
    caseNumber,
    scenario: record.mode === 'official-practice' ? record.state.practice.scenario : null,
    startedAt: createdAt,
    updatedAt,
    closedAt,
  };
}

/** Who of the staff spoke beside the person whose talk it is. */
function alsoIn(record: Reviewed): readonly string[] {
  if (record.mode === 'live') return record.state.handler ? [record.state.handler.person] : [];
  if (record.mode === 'official-practice') return (record.state.speakers ?? []).map(({ person }) => person);
  return [];
}

/** Score and levels, people's overrides laid over; null while too little was said. */
function gradePart(
  { record }: TalkSource,
  spoken: readonly SpokenEntry[],
  { overrides }: ReviewStatus,
  playbook: Playbook,
): Pick<TalkSummary, 'score' | 'passed' | 'levels'> {
  const card = gradeTalk(record, spoken, playbook);
  if (!card) return { score: null, passed: null, levels: {} };
  const given = Object.entries(overrides).map(([id, { level }]) => [id, level] as const);
  const { total, passed, levels } = paid(
    record,
    card,
    relevel(card, Object.fromEntries(given), playbook),
    playbook,
  );
  const shown = card.dimensions.filter(({ id, occasion }) => occasion || overrides[id] !== undefined);
  return { score: total, passed, levels: Object.fromEntries(shown.map(({ id }) => [id, levels[id]])) };
}

/** A case is passed or not once its hints are paid. */
function paid(record: ConversationRecord, card: Scorecard, result: Releveled, playbook: Playbook): Releveled {
  if (!('practice' in record.state)) return result;
  return { ...result, ...standingOf(record.state.practice, { ...card, ...result }, playbook) };
}

function categoryOf(record: ConversationRecord, card: Scorecard, { corrections }: ReviewStatus): Category {
  const put = corrections
    .flatMap(({ at, label }) => (label.field === 'category' ? [{ at, value: label.value }] : []))
    .reduce<{ at: number; value: Category } | null>((a, b) => (a && a.at > b.at ? a : b), null);
  if (put) return put.value;
  if (record.mode !== 'live' || card.category !== 'other') return card.category;
  return record.state.conversation.context.category;
}

const furthest = (labels: readonly TurnLabels[]): TurnLabels['stage'] =>
  REACHED.findLast((stage) => labels.some((turn) => turn.stage === stage)) ?? 'needs-understanding';

const graveIn = ({ turns }: Scorecard): readonly string[] => [
  ...new Set(
    turns.flatMap(({ findings = [] }) =>
      findings.flatMap(({ rule, severity }) => (severity === 'block' ? [rule] : [])),
    ),
  ),
];

/** What was promised to a real customer. */
function promisesOf(
  { mode }: ConversationRecord,
  { commitments }: Scorecard,
  { kept }: ReviewStatus,
): TalkSummary['promises'] {
  if (mode !== 'live' && mode !== 'imported') return [];
  return commitments.map(({ due, turn }) => ({
    due,
    keptAt: kept.find((promise) => promise.turn === turn)?.at ?? null,
  }));
}

function earliest(promises: TalkSummary['promises']): number | null {
  const open = promises.flatMap(({ due, keptAt }) => (due !== null && keptAt === null ? [due] : []));
  return open.length > 0 ? Math.min(...open) : null;
}
