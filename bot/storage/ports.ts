import type { Conversation, Suggestion, TranscriptEntry } from '../../dialogs/index.ts';
import type { Category, Channel, Language } from '../../scripts/vocabulary.ts';

export type PracticeMode = 'live' | 'private-practice' | 'official-practice';

/** The coach's memory of one complaint beside the talk itself. Plain JSON. */
export interface CoachState {
  readonly conversation: Conversation;
  /** what the newest card says; null before the first word */
  readonly suggestion: Suggestion | null;
  readonly covered: boolean;
  readonly help: 'none' | 'called';
  /** the last words typed about the customer, masked */
  readonly heard: string;
  /** when danger was heard, while only safety counts; epoch milliseconds */
  readonly safetySince: number | null;
  /** topics that are up for choice, by number */
  readonly picking: readonly Category[];
}

/** One complaint as it is kept. Times are epoch milliseconds. */
export interface ConversationRecord {
  readonly id: string;
  /** the chat it was held in: a chat sees many complaints, one after the other */
  readonly chat: string;
  readonly tenant: string;
  readonly branch: string;
  readonly person: string;
  readonly channel: Channel;
  readonly lang: Language;
  readonly mode: PracticeMode;
  /** the bank's own case number, if given */
  readonly caseNumber: string | null;
  readonly playbook: string;
  /** counts the saves; a save names the version it was read at */
  readonly version: number;
  readonly turn: number;
  /** sequence number of the last entry */
  readonly seq: number;
  readonly createdAt: number;
  readonly updatedAt: number;
  readonly closedAt: number | null;
  readonly state: CoachState;
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
  commit(write: TurnWrite): Promise<CommitOutcome>;
}

/** Reading for people. */
export interface Reader {
  conversationOf(viewer: Viewer, chat: string): Promise<ConversationRecord | null>;
  conversations(viewer: Viewer, limit: number): Promise<readonly ConversationRecord[]>;
  entriesOf(viewer: Viewer, conversation: string): Promise<readonly TranscriptEntry[]>;
}

/** Where chats can be reached: the channel's conversation references, as JSON. */
export interface ReferenceStore {
  reference(chat: string): Promise<string | null>;
  rememberReference(chat: string, reference: string): Promise<void>;
}

export interface Store extends TurnStore, Reader, ReferenceStore {
  /** whether it can be read and written */
  check(): Promise<void>;
  /** deletes talks untouched since `talks` and answers given before `answers` (epoch ms); returns how many talks */
  purge(before: { readonly talks: number; readonly answers: number }): Promise<number>;
  close(): Promise<void>;
}
