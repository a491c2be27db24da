import type { Store } from '../../bot/storage/ports.ts';
import type { ImportedRecord } from '../../bot/storage/records.ts';
import type { IndexedTalk, ReviewScope, TalkSummary } from '../../bot/storage/review/ports.ts';
import { MORNING } from './desk.ts';

export const BANK: ReviewScope = { tenant: 't', branches: null, except: null };

/** A talk that was held elsewhere, without words; what matters to a test is given. */
export function imported(id: string, change: Partial<ImportedRecord> = {}): ImportedRecord {
  return {
    id,
    chat: `import:${id}`,
    tenant: 't',
    branch: 'b',
    person: 'li',
    channel: 'lobby',
    lang: 'zh-CN',
    caseNumber: null,
    playbook: 'v',
    version: 0,
    turn: 0,
    seq: 0,
    createdAt: MORNING,
    updatedAt: MORNING,
    closedAt: MORNING,
    ...change,
    mode: 'imported',
    state: { source: 'test' },
  };
}

/** What the queue knows of that talk; what matters to a test is given. */
export function summaryOf(record: ImportedRecord, change: Partial<TalkSummary> = {}): TalkSummary {
  const { id, tenant, branch, person, channel, lang, caseNumber, createdAt, updatedAt, closedAt } = record;
  return {
    id,
    tenant,
    branch,
    person,
    also: [],
    kind: 'imported',
    channel,
    lang,
    caseNumber,
    scenario: null,
    category: 'overpayment',
    stage: 'feedback',
    temperPeak: 1,
    signals: [],
    rules: [],
    grave: [],
    score: 70,
    passed: true,
    levels: {},
    outcome: 'resolved',
    state: 'waiting',
    calibration: 'none',
    flagged: false,
    tags: [],
    turns: 2,
    visits: 0,
    quote: '',
    cause: 'overpayment',
    dueAt: null,
    promises: [],
    startedAt: createdAt,
    updatedAt,
    closedAt,
    recordVersion: 1,
    reviewSeq: 0,
    playbook: 'v',
    held: false,
    ...change,
  };
}

export interface Staged {
  readonly record: ImportedRecord;
  readonly talk: Extract<IndexedTalk, { readonly kind: 'talk' }>;
}

/** A talk with its summary and the lines that were said. */
export function staged(
  id: string,
  change: { readonly record?: Partial<ImportedRecord>; readonly summary?: Partial<TalkSummary> } = {},
  lines: readonly string[] = [],
): Staged {
  const record = imported(id, change.record);
  return {
    record,
    talk: {
      kind: 'talk',
      summary: summaryOf(record, change.summary),
      lines: lines.map((text, turn) => ({ turn, text })),
    },
  };
}

/** Puts talks into the store as an import and its projection would. */
export async function keep({ review }: Store, talks: readonly Staged[]): Promise<void> {
  await review.importTalks(talks.map(({ record }) => ({ record, entries: [] })));
  await review.index(talks.map(({ talk }) => talk));
}
