import type { Practice, TranscriptEntry } from '../../dialogs/index.ts';
import type { Playbook } from '../../scripts/playbook.ts';
import type { MentorView } from '../api/progress.ts';
import { type EntryBody, type Person, recordBase } from '../coach/scene.ts';
import type { WordedReply } from '../storage/phrasing/ports.ts';
import type { PracticeResult } from '../storage/ports.ts';
import type { PracticeRecord, RecallRecord } from '../storage/records.ts';

/** The moment in which something happens around practice: who, where, when, and what is on the table. */
export interface PracticeScene {
  readonly chat: string;
  readonly who: Person;
  readonly playbook: Playbook;
  /** epoch milliseconds */
  readonly at: number;
  /** `shared`: a group plays together */
  readonly audience: 'personal' | 'shared';
  /** the case or the recalled talk in hand; null when neither is */
  readonly record: PracticeRecord | RecallRecord | null;
}

/** What only some use cases need, fetched when they do. */
export interface PracticeHelpers {
  /** what this person has practised, oldest first */
  readonly results: () => Promise<readonly PracticeResult[]>;
  readonly mentor: () => Promise<MentorView>;
  /** the newest case of this chat that was left open */
  readonly leftOpen: () => Promise<PracticeRecord | null>;
  /** a talk told from memory, to be played as a case; null when it is not this person's */
  readonly recalled: (id: string) => Promise<RecallRecord | null>;
  /** other words for what the newest turn brought; what is not among them stays scripted */
  readonly word: (record: PracticeRecord, practice: Practice) => Promise<readonly WordedReply[]>;
  /** chance, for which run of a case this is */
  readonly seed: () => number;
}

type Kept = PracticeRecord | RecallRecord;

/** The record after a step: the next turn, its entries numbered and dated. */
export function stepped<R extends Kept>(
  { playbook, at }: PracticeScene,
  old: R,
  change: Partial<Pick<R, 'state' | 'closedAt' | 'mode'>>,
  bodies: readonly EntryBody[],
): { readonly record: R; readonly entries: readonly TranscriptEntry[] } {
  const turn = old.turn + 1;
  const entries = bodies.map((body, i) => ({ ...body, seq: old.seq + 1 + i, turn, at }));
  const record = {
    ...old,
    turn,
    seq: old.seq + entries.length,
    playbook: playbook.version,
    updatedAt: at,
    ...change,
  };
  return { record, entries };
}

/** What a new record of this scene starts from. */
export const blank = ({ chat, who, playbook, at }: PracticeScene) => recordBase(chat, who, playbook, at);
