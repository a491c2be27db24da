import type { Selectable } from 'kysely';
import type { TranscriptEntry } from '../../dialogs/index.ts';
import type { Channel, Language } from '../../scripts/vocabulary.ts';
import type { PracticeResult } from './ports.ts';
import type { ConversationRecord } from './records.ts';
import type { ConversationTable, EntryTable, PracticeResultTable } from './schema.ts';

/** The columns of a conversation, in the order in which statements bind them. */
export const CONVERSATION_COLUMNS = [
  'id',
  'chat',
  'tenant',
  'branch',
  'person',
  'channel',
  'lang',
  'mode',
  'case_number',
  'playbook',
  'version',
  'turn',
  'seq',
  'created_at',
  'updated_at',
  'closed_at',
  'state',
] as const satisfies readonly (keyof ConversationTable)[];

export type ConversationRow = Pick<Selectable<ConversationTable>, (typeof CONVERSATION_COLUMNS)[number]>;

/** From row to record. What this program wrote is trusted to have its shape. */
export function toRecord(row: ConversationRow): ConversationRecord {
  return {
    id: row.id,
    chat: row.chat,
    tenant: row.tenant,
    branch: row.branch,
    person: row.person,
    channel: row.channel as Channel,
    lang: row.lang as Language,
    caseNumber: row.case_number,
    playbook: row.playbook,
    version: row.version,
    turn: row.turn,
    seq: row.seq,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
    closedAt: row.closed_at,
    // written together by toRow
    ...({ mode: row.mode, state: JSON.parse(row.state) } as Pick<ConversationRecord, 'mode' | 'state'>),
  } as ConversationRecord;
}

export function toRow(record: ConversationRecord): ConversationRow {
  return {
    id: record.id,
    chat: record.chat,
    tenant: record.tenant,
    branch: record.branch,
    person: record.person,
    channel: record.channel,
    lang: record.lang,
    mode: record.mode,
    case_number: record.caseNumber,
    playbook: record.playbook,
    version: record.version,
    turn: record.turn,
    seq: record.seq,
    created_at: record.createdAt,
    updated_at: record.updatedAt,
    closed_at: record.closedAt,
    state: JSON.stringify(record.state),
  };
}

export function toEntry(row: { readonly payload: string }): TranscriptEntry {
  return JSON.parse(row.payload) as TranscriptEntry;
}

export function toEntryRow(
  record: ConversationRecord,
  entry: TranscriptEntry,
  activity: string | null,
): EntryTable {
  return {
    conversation: record.id,
    seq: entry.seq,
    turn: entry.turn,
    kind: entry.kind,
    at: entry.at,
    payload: JSON.stringify(entry),
    activity,
    playbook: record.playbook,
  };
}

export function toResultRow(result: PracticeResult): PracticeResultTable {
  return {
    ...result,
    official: Number(result.official),
    passed: Number(result.passed),
    levels: JSON.stringify(result.levels),
  };
}

export function toResult(row: PracticeResultTable): PracticeResult {
  return {
    ...row,
    official: row.official === 1,
    passed: row.passed === 1,
    levels: JSON.parse(row.levels) as PracticeResult['levels'],
  };
}
