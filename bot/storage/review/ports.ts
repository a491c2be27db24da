import type { TranscriptEntry } from '../../../dialogs/index.ts';
import type { Category, Channel, Emotion, Language, Signal, Stage } from '../../../scripts/vocabulary.ts';
import type { ReviewEvent } from '../../review/events.ts';
import type {
  CalibrationState,
  ReviewedKind,
  ReviewState,
  TalkOutcome,
  TalkSort,
} from '../../review/vocabulary.ts';
import type { ConversationRecord, ImportedRecord } from '../records.ts';

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
  /** others of the staff who took part: who took the customer over, who played along */
  readonly also: readonly string[];
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
  /** those of them that a line crossed so plainly that it blocks, whatever the rule is worth elsewhere */
  readonly grave: readonly string[];
  /** 0–100; null while too little was said to grade */
  readonly score: number | null;
  readonly passed: boolean | null;
  /** dimension → 0–3, of those the talk gave an occasion for, machine's levels with people's overrides laid over */
  readonly levels: Readonly<Record<string, number>>;
  readonly outcome: TalkOutcome;
  readonly state: ReviewState;
  /** a second person is asked to grade it blind, or has */
  readonly calibration: CalibrationState;
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
  /** what staff promised: when it falls due and when it was kept; null: no time named, not kept */
  readonly promises: readonly { readonly due: number | null; readonly keptAt: number | null }[];
  /** when the earliest promise that nobody kept falls due; null: none open */
  readonly dueAt: number | null;
  /** epoch milliseconds */
  readonly startedAt: number;
  readonly updatedAt: number;
  readonly closedAt: number | null;
  /** versions it was derived from: of the record, and the last review event */
  readonly recordVersion: number;
  readonly reviewSeq: number;
  /** version of the playbook that graded it */
  readonly playbook: string;
  /** no rule may delete it */
  readonly held: boolean;
}

/**
 * Every condition that is set must hold; lists mean any of them (an empty one: none). `from` and `to` are about when
 * the talk began, epoch milliseconds, `to` exclusive; scores and levels inclusive.
 */
export interface TalkFilter {
  readonly kinds?: readonly ReviewedKind[];
  readonly branches?: readonly string[];
  readonly person?: string;
  readonly categories?: readonly Category[];
  readonly stages?: readonly (Stage | 'closed')[];
  readonly temperFrom?: number;
  readonly temperTo?: number;
  readonly signals?: readonly Signal[];
  readonly rules?: readonly string[];
  readonly crossed?: boolean;
  readonly scoreFrom?: number;
  readonly scoreTo?: number;
  readonly outcomes?: readonly TalkOutcome[];
  readonly states?: readonly ReviewState[];
  readonly calibrations?: readonly CalibrationState[];
  readonly flagged?: boolean;
  readonly tag?: string;
  /** drawn by chance */
  readonly sampled?: true;
  readonly cause?: string;
  /** a promise fell due before this moment and nobody kept it */
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
  /** counted up to 1,000 (with a long search text maybe less); more is said as `capped` */
  readonly total: number;
  readonly capped: boolean;
}

/** One turn as the search index knows it. */
export interface SearchLine {
  readonly turn: number;
  readonly text: string;
}

/** What the projection makes of one talk: a row and its searchable lines, or nothing (no word was spoken, not shared). */
export type IndexedTalk =
  | { readonly kind: 'talk'; readonly summary: TalkSummary; readonly lines: readonly SearchLine[] }
  | {
      readonly kind: 'nothing';
      readonly id: string;
      readonly recordVersion: number;
      readonly reviewSeq: number;
    };

/** The cursor was not made by this store for this filter and sort. */
export class BadCursor extends Error {
  override readonly name = 'BadCursor';
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
  /**
   * Appends to a talk's log; a repeated `event.id` is done once. Returns all events of the talk afterwards, in order;
   * none when the talk is gone. A legal hold counts at once, before the summary is made anew.
   */
  appendReview(conversation: string, event: ReviewEvent): Promise<readonly ReviewEvent[]>;
  reviewEvents(conversation: string): Promise<readonly ReviewEvent[]>;
  /** Throws BadCursor. */
  page(
    scope: ReviewScope,
    filter: TalkFilter,
    sort: TalkSort,
    cursor: string | null,
    limit: number,
  ): Promise<TalkPage>;
  /** all that match, newest first, in slices, for export and overview; talks that come in meanwhile are not in it */
  each(scope: ReviewScope, filter: TalkFilter): AsyncIterable<readonly TalkSummary[]>;
  count(scope: ReviewScope, filter: TalkFilter): Promise<number>;
  /** how many match at least one of the filters, each counted once; none of them may ask for words that were said */
  countAny(scope: ReviewScope, filters: readonly Omit<TalkFilter, 'text'>[]): Promise<number>;
  talk(
    scope: ReviewScope,
    id: string,
  ): Promise<{ readonly record: ConversationRecord; readonly summary: TalkSummary } | null>;
  /** ids of talks whose summary is older than the talk or its review, oldest first */
  stale(limit: number): Promise<readonly string[]>;
  /** any talk, without a scope: for the projection only */
  recordOf(id: string): Promise<ConversationRecord | null>;
  /** Writes summaries and searchable lines in the place of the old ones, all together; talks that are gone are left out. */
  index(batch: readonly IndexedTalk[]): Promise<void>;
  /** Keeps talks held elsewhere, all of them or none; ids that are known already are left as they are. Returns how many are new. */
  importTalks(
    talks: readonly { readonly record: ImportedRecord; readonly entries: readonly TranscriptEntry[] }[],
  ): Promise<number>;
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
