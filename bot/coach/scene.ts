import { randomUUID } from 'node:crypto';
import { startConversation, type TranscriptEntry } from '../../dialogs/index.ts';
import type { Playbook } from '../../scripts/playbook.ts';
import type { Channel, Language } from '../../scripts/vocabulary.ts';
import type { Audience } from '../cards/index.ts';
import type { PracticeResult } from '../storage/ports.ts';
import type { CoachState, ConversationRecord, LiveRecord } from '../storage/records.ts';
import type { CoachReply } from './reply.ts';

/** Who works with the coach, and where. Ids only, no names but the surname she introduces herself with. */
export interface Person {
  readonly tenant: string;
  readonly branch: string;
  readonly person: string;
  readonly surname: string | null;
  readonly lang: Language;
  readonly channel: Channel;
}

/** The moment in which a use case plays: what is on the table, and when (epoch milliseconds). */
export interface Scene<R extends ConversationRecord = LiveRecord> {
  readonly record: R;
  readonly playbook: Playbook;
  readonly at: number;
  /** `shared`: others read the chat too */
  readonly audience: Audience;
}

/** An entry before it gets its number, turn and time. */
export type EntryBody = TranscriptEntry extends infer E
  ? E extends TranscriptEntry
    ? Omit<E, 'seq' | 'turn' | 'at'>
    : never
  : never;

/** What a use case decides. `answer` stores nothing. */
export type Outcome =
  | { readonly kind: 'answer'; readonly replies: readonly CoachReply[] }
  | {
      readonly kind: 'change';
      readonly record: ConversationRecord;
      readonly entries: readonly TranscriptEntry[];
      readonly replies: readonly CoachReply[];
      /** a practice came to its end */
      readonly result?: PracticeResult;
    };

export const answer = (...replies: readonly CoachReply[]): Outcome => ({ kind: 'answer', replies });

/** A blank record for the next complaint of a chat; version 0 says that it is not stored yet. */
export function freshRecord(chat: string, who: Person, playbook: Playbook, at: number): LiveRecord {
  const { lang, channel, surname } = who;
  return {
    ...recordBase(chat, who, playbook, at),
    mode: 'live',
    state: {
      conversation: startConversation({ lang, channel, surname }),
      suggestion: null,
      covered: false,
      help: 'none',
      heard: '',
      safetySince: null,
      picking: [],
    },
  };
}

/** What every new talk of a chat begins with. */
export function recordBase(chat: string, who: Person, playbook: Playbook, at: number) {
  const { tenant, branch, person, lang, channel } = who;
  return {
    id: randomUUID(),
    chat,
    tenant,
    branch,
    person,
    channel,
    lang,
    caseNumber: null,
    playbook: playbook.version,
    version: 0,
    turn: 0,
    seq: 0,
    createdAt: at,
    updatedAt: at,
    closedAt: null,
  };
}

/**
 * The record after something happened: entries numbered and dated. A `step` opens a new turn and makes the cards of
 * earlier turns stale; a note belongs to the turn it was made in.
 */
export function record(
  scene: Scene,
  kind: 'step' | 'note',
  state: Partial<CoachState>,
  bodies: readonly EntryBody[],
): { readonly record: LiveRecord; readonly entries: readonly TranscriptEntry[] } {
  const { record: old, at, playbook } = scene;
  const turn = old.turn + (kind === 'step' ? 1 : 0);
  const entries = bodies.map((body, i) => ({ ...body, seq: old.seq + 1 + i, turn, at }));
  // other words were made for the very line that stood on the card
  const isNewLine = kind === 'step' || state.suggestion !== undefined;
  const generated = isNewLine ? null : (old.state.generated ?? null);
  const merged = { ...old.state, picking: [], generated, ...state };
  const safetySince = merged.suggestion?.mode === 'safety' ? (old.state.safetySince ?? at) : null;
  return {
    entries,
    record: {
      ...old,
      turn,
      seq: old.seq + entries.length,
      playbook: playbook.version,
      updatedAt: at,
      closedAt: null,
      state: { ...merged, safetySince },
    },
  };
}
