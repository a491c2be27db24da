import type { TranscriptEntry } from '../../dialogs/index.ts';
import type { DimensionId } from '../../scripts/vocabulary.ts';
import type { CandidateStore } from './candidates/ports.ts';
import type { CaseStore } from './cases/ports.ts';
import type { OutboxItem, OutboxStore } from './outbox/ports.ts';
import type { PhrasingStore } from './phrasing/ports.ts';
import type { ConversationRecord, PracticeRecord } from './records.ts';
import type { ReviewStore } from './review/ports.ts';

/** How a try of a case ended, without a word of it: it outlives the talk and shows progress. */
export interface PracticeResult {
  /** the practice it came from */
  readonly id: string;
  readonly tenant: string;
  readonly person: string;
  readonly at: number;
  readonly scenario: string;
  readonly official: boolean;
  readonly total: number;
  readonly passed: boolean;
  readonly minutes: number;
  /** only what the talk gave an occasion for; 0–3 */
  readonly levels: Readonly<Partial<Record<DimensionId, number>>>;
}

/** A line between a trainee and her mentor. */
export interface MentorNote {
  readonly at: number;
  readonly by: 'mentor' | 'trainee';
  readonly text: string;
}

/** Whoever reads. A clerk sees her own talks, a supervisor those of the branch. */
export interface Viewer {
  readonly tenant: string;
  readonly branch: string;
  readonly person: string;
  readonly role: 'clerk' | 'supervisor';
}

export interface StoredAnswer {
  readonly activity: string;
  readonly json: string;
}

/** Everything that one turn writes; all of it or nothing. */
export interface TurnWrite {
  /** carries the version it was read at; 0 means it is new */
  readonly record: ConversationRecord;
  /** id of the complaint that was in hand when the turn began; a new one takes the place of no other */
  readonly inHand: string | null;
  readonly entries: readonly TranscriptEntry[];
  readonly answer: StoredAnswer | null;
  /** the person has now been told what is kept */
  readonly told: boolean;
  /** a practice came to its end with this turn */
  readonly result?: PracticeResult;
  /** what this turn makes to be told later or elsewhere */
  readonly planned?: readonly OutboxItem[];
}

export type CommitOutcome =
  | { readonly kind: 'saved' }
  /** somebody else saved the conversation since it was read */
  | { readonly kind: 'conflict' }
  /** this activity was answered before */
  | { readonly kind: 'repeated'; readonly json: string };

/** The disk is full, the file locked or gone: nothing was written. */
export class StoreUnavailable extends Error {
  override readonly name = 'StoreUnavailable';
  readonly code: string;
  constructor(code: string, cause: unknown) {
    super(`store unavailable (${code})`, { cause });
    this.code = code;
  }
}

/** What the corridor needs. Every method may throw StoreUnavailable. */
export interface TurnStore {
  /** the complaint in hand of a chat */
  current(chat: string): Promise<ConversationRecord | null>;
  answerTo(chat: string, activity: string): Promise<string | null>;
  wasTold(tenant: string, person: string): Promise<boolean>;
  entries(conversation: string): Promise<readonly TranscriptEntry[]>;
  /** the newest role-play of a chat that has not ended */
  leftOpen(chat: string): Promise<PracticeRecord | null>;
  commit(write: TurnWrite): Promise<CommitOutcome>;
}

/** Reading for people. */
export interface Reader {
  conversationOf(viewer: Viewer, chat: string): Promise<ConversationRecord | null>;
  conversation(viewer: Viewer, id: string): Promise<ConversationRecord | null>;
  /** newest first, of the kinds named */
  conversations(
    viewer: Viewer,
    kinds: readonly ConversationRecord['mode'][],
    limit: number,
  ): Promise<readonly ConversationRecord[]>;
  entriesOf(viewer: Viewer, conversation: string): Promise<readonly TranscriptEntry[]>;
}

/** Where chats can be reached: the channel's conversation references, as JSON. */
export interface ReferenceStore {
  reference(chat: string): Promise<string | null>;
  rememberReference(chat: string, reference: string): Promise<void>;
}

export interface Mentoring {
  readonly name: string | null;
  readonly notes: readonly MentorNote[];
}

/** A person's own way: what she practised, and her mentor. */
export interface ProgressStore {
  /** oldest first */
  results(tenant: string, person: string): Promise<readonly PracticeResult[]>;
  /** the name of a person's mentor, and what the two wrote, oldest first */
  mentor(tenant: string, person: string): Promise<Mentoring>;
  nameMentor(tenant: string, person: string, name: string | null): Promise<void>;
  /** `id` makes a repeat harmless */
  addMentorNote(tenant: string, person: string, id: string, note: MentorNote): Promise<void>;
}

export interface PurgeBefore {
  readonly talks: number;
  readonly kinds?: Readonly<Partial<Record<ConversationRecord['mode'], number>>>;
  readonly answers: number;
}

export interface Store extends TurnStore, Reader, ProgressStore, ReferenceStore {
  readonly review: ReviewStore;
  readonly outbox: OutboxStore;
  readonly cases: CaseStore;
  readonly candidates: CandidateStore;
  readonly phrasing: PhrasingStore;
  /** whether it can be read and written */
  check(): Promise<void>;
  /**
   * Deletes talks untouched since `talks`, or since what `kinds` says of theirs, and answers given before `answers`
   * (epoch ms). A talk under legal hold stays. Returns how many talks are gone.
   */
  purge(before: PurgeBefore): Promise<number>;
  /** Wipes what was deleted from index and file, in small steps until done or stopped; takes a while on a large store. */
  scrub(stop?: AbortSignal): Promise<void>;
  close(): Promise<void>;
}
