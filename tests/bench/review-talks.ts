import { PLACES } from '../../bot/playbook/places.ts';
import type { ImportedRecord } from '../../bot/storage/records.ts';
import type { IndexedTalk, SearchLine, TalkSummary } from '../../bot/storage/review/ports.ts';
import type { TranscriptEntry } from '../../dialogs/index.ts';
import { loadExamples } from '../../scripts/load-examples.ts';
import type { Playbook } from '../../scripts/playbook.ts';
import { CATEGORIES, EMOTIONS, SIGNALS, STAGES } from '../../scripts/vocabulary.ts';

export const TURNS_A_TALK = 12;
export const BRANCHES = 60;
const DAY = 24 * 60 * 60_000;
const FIRST = Date.UTC(2024, 0, 1);
/** Two years of talks, whatever their number. */
const PERIOD = 730 * DAY;

export interface Sentences {
  readonly customer: readonly string[];
  readonly staff: readonly string[];
}

/** Sentences in use: the examples that teach the recogniser, and the lines of the playbook. */
export function sentencesOf({ lines }: Playbook): Sentences {
  const { customer, staff } = loadExamples(PLACES.scripts, new Map()).examples;
  return {
    customer: customer.map(({ text }) => text),
    staff: [...staff.map(({ text }) => text), ...lines.map(({ zh }) => zh)],
  };
}

/** The same numbers every time (mulberry32). */
export function dice(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return Math.floor((((t ^ (t >>> 14)) >>> 0) / 2 ** 32) * below);
  };
}

const one = <T>(values: readonly [T, ...T[]] | readonly T[], roll: (below: number) => number): T =>
  values[roll(values.length)] as T;

export interface BenchTalk {
  readonly record: ImportedRecord;
  readonly entries: readonly TranscriptEntry[];
  readonly indexed: IndexedTalk;
}

/** Talk number `i` of `of`, spread over two years. */
export function talkNumber(i: number, of: number, { customer, staff }: Sentences): BenchTalk {
  const roll = dice(i + 1);
  const at = FIRST + Math.floor((i / of) * PERIOD);
  const lines = Array.from({ length: TURNS_A_TALK }, (_, turn): SearchLine => {
    const text = one(turn % 2 === 0 ? customer : staff, roll).replace(/\{\w+\}/gu, String(roll(9000)));
    return { turn, text: text.slice(0, 60) };
  });
  const record: ImportedRecord = {
    id: `talk-${i}`,
    chat: `chat-${i}`,
    tenant: 't',
    branch: `branch-${roll(BRANCHES)}`,
    person: `person-${roll(BRANCHES * 12)}`,
    channel: 'lobby',
    lang: 'zh-CN',
    caseNumber: roll(3) === 0 ? `N-${i}` : null,
    playbook: 'bench',
    version: 0,
    turn: TURNS_A_TALK,
    seq: TURNS_A_TALK,
    createdAt: at,
    updatedAt: at,
    closedAt: at,
    mode: 'imported',
    state: { source: 'bench' },
  };
  const entries = lines.map(({ turn, text }): TranscriptEntry => {
    const base = { seq: turn + 1, turn: turn + 1, at, text, stage: one(STAGES, roll) };
    return turn % 2 === 0
      ? { ...base, kind: 'customer', emotion: one(EMOTIONS, roll), signals: [] }
      : { ...base, kind: 'staff', line: null, edited: false, acts: [], rules: [] };
  });
  return { record, entries, indexed: { kind: 'talk', summary: summary(record, lines, roll), lines } };
}

function summary(
  record: ImportedRecord,
  lines: readonly SearchLine[],
  roll: (below: number) => number,
): TalkSummary {
  const { id, tenant, branch, person, channel, lang, caseNumber, createdAt, updatedAt, closedAt } = record;
  const score = roll(10) === 0 ? null : 20 + roll(80);
  const category = one(CATEGORIES, roll);
  return {
    id,
    tenant,
    branch,
    person,
    also: [],
    channel,
    lang,
    caseNumber,
    updatedAt,
    closedAt,
    kind: 'imported',
    scenario: null,
    category,
    stage: one(STAGES, roll),
    temperPeak: one(EMOTIONS, roll),
    signals: roll(4) === 0 ? [one(SIGNALS, roll)] : [],
    rules: roll(5) === 0 ? [`F-${10 + roll(50)}`] : [],
    grave: roll(20) === 0 ? ['F-10'] : [],
    score,
    passed: score === null ? null : score >= 65,
    levels: { 'D-01': roll(4), 'D-02': roll(4), 'D-06': roll(4), 'D-09': roll(4) },
    outcome: one(['open', 'resolved', 'unresolved', 'handed-over'] as const, roll),
    state: roll(3) === 0 ? 'waiting' : one(['reviewed', 'acknowledged', 'settled'] as const, roll),
    calibration: 'none',
    flagged: roll(30) === 0,
    tags: [],
    turns: lines.length,
    visits: roll(5),
    quote: lines[0]?.text ?? '',
    cause: `${category}.other`,
    promises: [],
    dueAt: roll(15) === 0 ? createdAt + DAY : null,
    startedAt: createdAt,
    recordVersion: 1,
    reviewSeq: 0,
    playbook: 'bench',
    held: false,
  };
}
