import type { Conversation, Practice, Recall, Scorecard, Suggestion } from '../../dialogs/index.ts';
import type { Category, Channel, Language } from '../../scripts/vocabulary.ts';
import type { GeneratedWording, WordedReply } from './phrasing/ports.ts';

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
  /** other words for the first line of the newest card, made by a model */
  readonly generated?: GeneratedWording | null;
  /** a supervisor's word, on the card of its turn and the next */
  readonly whisper?: { readonly text: string; readonly turn: number };
  /** who took the talk over; absent: whoever began it */
  readonly handler?: { readonly person: string; readonly surname: string | null };
}

/** One try of a case as it is kept. */
export interface PracticeState {
  readonly practice: Practice;
  /** the same turn said in two ways, while the trainee has not chosen */
  readonly alternative: {
    readonly turn: number;
    readonly second: Practice;
    readonly speaker?: { readonly person: string; readonly surname: string | null };
  } | null;
  /** who said the line of each turn, where a group plays one case together; such a case counts for nobody */
  readonly speakers?: readonly { readonly person: string; readonly surname: string | null }[];
  readonly hint: string | null;
  readonly paused: boolean;
  /** what a model worded: the customer's replies, the coach's reasons; what the engine said stays in `practice` */
  readonly worded?: readonly WordedReply[];
  /** once it has ended */
  readonly scorecard: Scorecard | null;
  /** the turn in which its words became entries */
  readonly written: number | null;
}

/** A talk told from memory. */
export interface RecallState {
  readonly recall: Recall;
  /** the turn in which its words became entries */
  readonly written: number | null;
}

/** What every kind of talk is kept with. Times are epoch milliseconds. */
interface RecordBase {
  readonly id: string;
  /** the chat it was held in: a chat sees many complaints, one after the other */
  readonly chat: string;
  readonly tenant: string;
  readonly branch: string;
  readonly person: string;
  readonly channel: Channel;
  readonly lang: Language;
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
}

export type LiveRecord = RecordBase & { readonly mode: 'live'; readonly state: CoachState };
export type PracticeRecord = RecordBase & {
  /** a supervisor of the branch may read an official try */
  readonly mode: 'private-practice' | 'official-practice';
  readonly state: PracticeState;
};
export type RecallRecord = RecordBase & {
  readonly mode: 'recall' | 'shared-recall';
  readonly state: RecallState;
};
export type ImportedRecord = RecordBase & {
  /** a talk that was held elsewhere; `source` names where it came from, by id */
  readonly mode: 'imported';
  readonly state: { readonly source: string };
};
export type ConversationRecord = LiveRecord | PracticeRecord | RecallRecord | ImportedRecord;
