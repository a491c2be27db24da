/** The tables of review, as kysely sees them. Times are epoch milliseconds; truths are 0 and 1. */
export interface ReviewTables {
  review_event: ReviewEventTable;
  talk_summary: TalkSummaryTable;
  talk_detail: TalkDetailTable;
  talk_label: TalkLabelTable;
  saved_view: SavedViewTable;
  audit: AuditTable;
  audit_head: AuditHeadTable;
}

/** Append-only. `act` is JSON. */
interface ReviewEventTable {
  conversation: string;
  seq: number;
  id: string;
  at: number;
  by: string;
  act: string;
}

/** What the queue filters and sorts by, and nothing else: narrow rows are scanned fast. */
export interface TalkSummaryTable {
  /** the talk's place in time, unique: see place.ts */
  place: number;
  id: string;
  tenant: string;
  branch: string;
  person: string;
  kind: string;
  case_number: string | null;
  category: string;
  stage: string;
  temper: number;
  crossed: number;
  score: number | null;
  /** 100 − score; −1 without one: every sort runs downwards */
  lack: number;
  outcome: string;
  state: string;
  calibration: string;
  flagged: number;
  visits: number;
  cause: string;
  due_at: number | null;
  started_at: number;
  need: number;
}

/** What is read once a talk is on the page. `summary` and `lines` are JSON. */
interface TalkDetailTable {
  place: number;
  summary: string;
  lines: string;
}

/** Signals, red lines and tags of a talk: what it has several of. */
interface TalkLabelTable {
  tenant: string;
  label: string;
  place: number;
}

/** `filter` is JSON. */
interface SavedViewTable {
  tenant: string;
  person: string;
  id: string;
  name: string;
  filter: string;
  sort: string;
}

/** Append-only, ids only. `detail` is JSON. */
export interface AuditTable {
  tenant: string;
  seq: number;
  at: number;
  person: string;
  act: string;
  subject: string;
  detail: string;
  hash: string;
}

/** Where a tenant's chain ends: without it the loss of its last entries would not show. */
interface AuditHeadTable {
  tenant: string;
  seq: number;
  hash: string;
}
