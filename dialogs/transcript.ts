import type { Playbook } from '../scripts/playbook.ts';
import type { Emotion, Signal, StaffAct, Stage } from '../scripts/vocabulary.ts';
import {
  type Conversation,
  type ConversationOptions,
  type Offer,
  startConversation,
} from './conversation.ts';
import { hear } from './hear.ts';
import { type Instruction, instruct } from './instruct.ts';
import { say } from './say.ts';

interface EntryBase {
  /** 1-based, without gaps */
  readonly seq: number;
  /** entries of one turn share its number; an undo takes back a whole turn */
  readonly turn: number;
  /** epoch milliseconds */
  readonly at: number;
}
/** Texts are masked before they become entries. */
export type TranscriptEntry = EntryBase &
  (
    | {
        readonly kind: 'customer';
        readonly text: string;
        readonly stage: Stage | 'closed';
        readonly emotion: Emotion;
        readonly signals: readonly Signal[];
        /** id of the generated line whose words these are: a role-play customer's */
        readonly generated?: string;
      }
    | {
        readonly kind: 'suggestion';
        readonly offered: readonly Offer[];
        readonly texts: readonly string[];
        readonly playbook: string;
      }
    | {
        readonly kind: 'staff';
        readonly text: string;
        readonly line: string | null;
        readonly edited: boolean;
        /** id of the generated line whose words these are */
        readonly generated?: string;
        readonly stage: Stage | 'closed';
        readonly acts: readonly StaffAct[];
        readonly rules: readonly string[];
      }
    | { readonly kind: 'instruction'; readonly instruction: Instruction }
    | {
        readonly kind: 'note';
        readonly note: 'called-help' | 'covered' | 'uncovered' | 'resumed' | 'whispered' | 'taken-over';
        /** a supervisor's word to the clerk */
        readonly text?: string;
      }
    | { readonly kind: 'undo'; readonly undone: number }
  );

/** The entries that still count: those of turns that were taken back are left out. */
export function standing(entries: readonly TranscriptEntry[]): readonly TranscriptEntry[] {
  const undone = new Set(entries.flatMap((entry) => (entry.kind === 'undo' ? [entry.undone] : [])));
  return entries.filter((entry) => entry.kind !== 'undo' && !undone.has(entry.turn));
}

/** The conversation that these entries lead to, through the same functions that made them. */
export function replay(
  entries: readonly TranscriptEntry[],
  playbook: Playbook,
  options: ConversationOptions = {},
): Conversation {
  return standing(entries).reduce(
    (conversation, entry) => step(conversation, entry, playbook),
    startConversation(options),
  );
}

function step(conversation: Conversation, entry: TranscriptEntry, playbook: Playbook): Conversation {
  switch (entry.kind) {
    case 'customer':
      return hear(conversation, { text: entry.text }, playbook).conversation;
    case 'staff':
      return say(
        conversation,
        { text: entry.text, at: entry.at, ...(entry.line ? { line: entry.line } : {}) },
        playbook,
      ).conversation;
    case 'suggestion':
      return {
        ...conversation,
        offered: entry.offered,
        used: [...conversation.used, ...entry.offered.map((o) => o.line)],
      };
    case 'instruction':
      return instruct(conversation, entry.instruction, playbook);
    default:
      return conversation;
  }
}

/** What became of a suggestion: said as it was, said in other words, passed over, or never confirmed. */
export type SuggestionOutcome = 'used' | 'edited' | 'ignored' | 'not-confirmed';

/** The outcome of every suggestion that stands, by its sequence number. */
export function suggestionOutcomes(
  entries: readonly TranscriptEntry[],
): ReadonlyMap<number, SuggestionOutcome> {
  const outcomes = new Map<number, SuggestionOutcome>();
  let open: { seq: number; lines: readonly string[] } | null = null;
  for (const entry of standing(entries)) {
    if (entry.kind === 'suggestion') {
      outcomes.set(entry.seq, 'not-confirmed');
      open = { seq: entry.seq, lines: entry.offered.map((o) => o.line) };
    } else if (open && entry.kind === 'staff') {
      const scripted = entry.line !== null && open.lines.includes(entry.line);
      outcomes.set(open.seq, scripted ? (entry.edited ? 'edited' : 'used') : 'ignored');
      open = null;
    } else if (open && entry.kind === 'instruction' && entry.instruction.kind === 'reword') {
      outcomes.set(open.seq, 'ignored');
      open = null;
    }
  }
  return outcomes;
}
