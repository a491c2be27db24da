import type { Category, Channel, Emotion, Language, Signal, Stage } from '../../../scripts/vocabulary.ts';
import type { ReviewEvent } from '../../review/events.ts';
import type { ReviewedKind, ReviewState, TalkOutcome, TalkSort } from '../../review/vocabulary.ts';
import type { ConversationRecord } from '../ports.ts';

/**
 * Which part of the bank a person reviews: all of it, some regions' branches, or one branch. `except` is the person
 * whose own talks are left out (R-10: the complained-about person never reviews her own case).
 */
export interface ReviewScope {
  readonly tenant: string;
  /** null: every branch */
  readonly branches: readonly string[] | null;
  readonly except: string | null;
}

/** One row of the queue: what can be known of a talk without reading it. Derived, and rebuilt at any time. */
export interface TalkSummary {
  readonly id: string;
  readonly tenant: string;
  readonly branch: string;
  readonly person: string;
  readonly kind: ReviewedKind;
  readonly channel: Channel;
  readonly lang: Language;
  readonly caseNumber: string | null;
  readonly scenario: string | null;
  readonly category: Category;
  /** the furthest stage that was reached */
  readonly stage: Stage | 'closed';
  readonly temperPeak: Emotion;
  readonly signals: readonly Signal[];
  /** red lines that the staff's words crossed */
  readonly rules: readonly string[];
  readonly blocked: boolean;
  /** 0–100; null while too little was said to grade */
  readonly score: number | null;
  readonly passed: boolean | null;
  /** dimension → 0–3, of those the talk gave an occasion for, machine's levels with people's overrides laid over */
  readonly levels: Readonly<Record<string, number>>;
  readonly outcome: TalkOutcome;
  readonly state: ReviewState;
  readonly flagged: boolean;
  readonly tags: readonly string[];
  /** counted staff and customer turns */
  readonly turns: number;
  /** how many times the customer says she has come */
  readonly visits: number;
  /** the customer's telling sentence, masked */
  readonly quote: string;
  /** the cause key of the complaint (a category, or a finer key of causes.yaml) */
  readonly cause: string;
  /** when the earliest promise that nobody kept falls due; null: none open */
  readonly dueAt: number | null;
  /** epoch milliseconds */
  readonly startedAt: number;
  readonly updatedAt: number;
  readonly closedAt: number | null;
  /** versions it was derived from: of the record, and the last review event */
  readonly recordVersion: number;
  readonly reviewSeq: number;
  /** no rule may delete it */
  readonly held: boolean;
}

/** Every condition that is set must hold; lists mean any of them. Times are epoch milliseconds, `to` exclusive. */
export interface TalkFilter {
  readonly kinds?: readonly ReviewedKind[];
  readonly branches?: readonly string[];
  readonly person?: string;
  readonly categories?: readonly Category[];
  readonly stages?: readonly (Stage | 'closed')[];
  readonly temperFrom?: Emotion;
  readonly signals?: readonly Signal[];
  readonly rules?: readonly string[];
  readonly crossed?: boolean;
  readonly scoreFrom?: number;
  readonly scoreTo?: number;
  readonly outcomes?: readonly TalkOutcome[];
  readonly states?: readonly ReviewState[];
  readonly flagged?: boolean;
  readonly tag?: string;
  readonly cause?: string;
  readonly overdueAt?: number;
  readonly visitsFrom?: number;
  readonly caseNumber?: string;
  readonly from?: number;
  readonly to?: number;
  /** words that were said: two Chinese characters are enough; all words must occur in one turn */
  readonly text?: string;
}

export interface TalkPage {
  readonly rows: readonly (TalkSummary & {
    /** the turn that holds the words searched for, with the places of the words in it (UTF-16); null without a search */
    readonly hit: {
      readonly turn: number;
      readonly text: string;
      readonly marks: readonly (readonly [number, number])[];
    } | null;
  })[];
  /** keyset cursor of the next page, opaque; null: this was the last */
  readonly next: string | null;
  /** counted up to 1,000; more is said as `capped` */
  readonly total: number;
  readonly capped: boolean;
}

/** One turn as the search index knows it. */
export interface SearchLine {
  readonly turn: number;
  readonly text: string;
}

export interface AuditEntry {
  readonly at: number;
  readonly person: string;
  /** e.g. talk.read, talk.export, review.comment, talk.delete, case.publish, audit.search */
  readonly act: string;
  /** an id, never words */
  readonly subject: string;
  /** small facts in ids and numbers, never words */
  readonly detail: Readonly<Record<string, string | number>>;
}
export interface StoredAuditEntry extends AuditEntry {
  readonly seq: number;
  /** sha-256 over the entry and the hash before it, hex */
  readonly hash: string;
}

export interface SavedView {
  readonly id: string;
  readonly name: string;
  readonly filter: TalkFilter;
  readonly sort: TalkSort;
}

/** What review needs of the store. Every method may throw StoreUnavailable. */
export interface ReviewStore {
  /** Appends to a talk's log; a repeated `event.id` is done once. Returns the events that stand afterwards, in order. */
  appendReview(conversation: string, event: ReviewEvent): Promise<readonly ReviewEvent[]>;
  reviewEvents(conversation: string): Promise<readonly ReviewEvent[]>;
  page(
    scope: ReviewScope,
    filter: TalkFilter,
    sort: TalkSort,
    cursor: string | null,
    limit: number,
  ): Promise<TalkPage>;
  /** all that match, newest first, in slices, for export and overview; stable while it runs */
  each(scope: ReviewScope, filter: TalkFilter): AsyncIterable<readonly TalkSummary[]>;
  count(scope: ReviewScope, filter: TalkFilter): Promise<number>;
  talk(
    scope: ReviewScope,
    id: string,
  ): Promise<{ readonly record: ConversationRecord; readonly summary: TalkSummary } | null>;
  /** ids of talks whose summary is older than the talk or its review, oldest first */
  stale(limit: number): Promise<readonly string[]>;
  /** Writes a talk's summary and its searchable lines together, in the place of the old ones. */
  index(summary: TalkSummary, lines: readonly SearchLine[]): Promise<void>;
  savedViews(tenant: string, person: string): Promise<readonly SavedView[]>;
  saveView(tenant: string, person: string, view: SavedView): Promise<void>;
  dropView(tenant: string, person: string, id: string): Promise<void>;
  /** Append-only and hash-chained per tenant. */
  audit(tenant: string, entry: AuditEntry): Promise<void>;
  auditTrail(
    tenant: string,
    filter: {
      readonly person?: string;
      readonly act?: string;
      readonly subject?: string;
      readonly from?: number;
      readonly to?: number;
      readonly before?: number;
      readonly limit: number;
    },
  ): Promise<readonly StoredAuditEntry[]>;
  /** null: the chain is whole; else the sequence number at which it breaks */
  verifyAudit(tenant: string): Promise<number | null>;
  /** Deletes every talk of a case number (tables and index); a held one is left. Returns the ids deleted. */
  deleteCase(tenant: string, caseNumber: string): Promise<readonly string[]>;
}
