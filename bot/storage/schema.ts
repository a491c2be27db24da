import type { Generated } from 'kysely';
import type { CandidateTables } from './candidates/schema.ts';
import type { CaseTables } from './cases/schema.ts';
import type { OutboxTables } from './outbox/schema.ts';
import type { PhrasingTables } from './phrasing/schema.ts';
import type { ReviewTables } from './review/schema.ts';

/** The tables, as kysely sees them. Times are epoch milliseconds, `state`, `payload` and `json` are JSON. */
export interface Database extends ReviewTables, CandidateTables, CaseTables, OutboxTables, PhrasingTables {
  conversation: ConversationTable;
  entry: EntryTable;
  answer: AnswerTable;
  chat: ChatTable;
  person: PersonTable;
  practice_result: PracticeResultTable;
  mentor: MentorTable;
  mentor_note: MentorNoteTable;
}

export interface ConversationTable {
  id: string;
  chat: string;
  tenant: string;
  branch: string;
  person: string;
  channel: string;
  lang: string;
  mode: string;
  case_number: string | null;
  playbook: string;
  version: number;
  turn: number;
  seq: number;
  created_at: number;
  updated_at: number;
  closed_at: number | null;
  state: string;
  /** review's side of the talk: the last event of its log, whether it is under legal hold, and what its summary was made of */
  review_seq: Generated<number>;
  held: Generated<number>;
  summary_version: Generated<number>;
  summary_seq: Generated<number>;
}

/** Append-only. */
export interface EntryTable {
  conversation: string;
  seq: number;
  turn: number;
  kind: string;
  at: number;
  payload: string;
  activity: string | null;
  playbook: string;
}

/** The answer to every accepted activity, so that a repeat gets the same one on any instance. */
interface AnswerTable {
  chat: string;
  activity: string;
  at: number;
  json: string;
}

interface ChatTable {
  chat: string;
  conversation: string | null;
  reference: string | null;
}

interface PersonTable {
  tenant: string;
  person: string;
  /** when the person was told what is kept and who reads it */
  told_at: number;
}

/** `levels` is JSON: dimension → 0–3. */
export interface PracticeResultTable {
  id: string;
  tenant: string;
  person: string;
  at: number;
  scenario: string;
  official: number;
  total: number;
  passed: number;
  minutes: number;
  levels: string;
}

interface MentorTable {
  tenant: string;
  person: string;
  name: string;
}

interface MentorNoteTable {
  id: string;
  tenant: string;
  person: string;
  at: number;
  by: string;
  text: string;
}
