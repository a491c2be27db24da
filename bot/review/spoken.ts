import {
  grade,
  type Offer,
  type Scorecard,
  type SuggestionOutcome,
  standing,
  suggestionOutcomes,
  type TranscriptEntry,
} from '../../dialogs/index.ts';
import type { Playbook } from '../../scripts/playbook.ts';
import type { ConversationRecord } from '../storage/records.ts';

/** What stood on the card before a staff turn, and what became of it. */
export interface Suggested {
  readonly outcome: SuggestionOutcome;
  readonly offered: readonly Offer[];
  readonly texts: readonly string[];
  readonly playbook: string;
}

/** One turn that was really spoken; what was only shown is no speech. */
export interface SpokenEntry {
  readonly speaker: 'customer' | 'staff';
  readonly text: string;
  /** epoch milliseconds; null where nobody knows (recalled, imported) */
  readonly at: number | null;
  /** the record's turn it was stored with */
  readonly turn: number;
  readonly entry: Extract<TranscriptEntry, { readonly kind: 'customer' | 'staff' }>;
  readonly suggested: Suggested | null;
}

/** The talk as it was spoken, in order; taken-back turns are left out. Pure. */
export function spokenEntries(entries: readonly TranscriptEntry[]): readonly SpokenEntry[] {
  const outcomes = suggestionOutcomes(entries);
  let open: Suggested | null = null;
  return standing(entries).flatMap((entry): SpokenEntry[] => {
    if (entry.kind === 'suggestion') {
      open = {
        outcome: outcomes.get(entry.seq) ?? 'not-confirmed',
        offered: entry.offered,
        texts: entry.texts,
        playbook: entry.playbook,
      };
      return [];
    }
    if (entry.kind !== 'customer' && entry.kind !== 'staff') return [];
    const suggested = entry.kind === 'staff' ? open : null;
    if (entry.kind === 'staff') open = null;
    return [{ speaker: entry.kind, text: entry.text, at: entry.at, turn: entry.turn, entry, suggested }];
  });
}

/** Fewer staff turns tell too little to be graded. */
const FEWEST_STAFF_TURNS = 2;

/** The scorecard of a talk under review, by the same function for every kind; null: too little was said. */
export function gradeTalk(
  record: ConversationRecord,
  spoken: readonly SpokenEntry[],
  playbook: Playbook,
): Scorecard | null {
  if (spoken.filter(({ speaker }) => speaker === 'staff').length < FEWEST_STAFF_TURNS) return null;
  return readTalk(record, spoken, playbook);
}

/** What is read in a talk, however little was said: its score means something only where `gradeTalk` gives it. */
export function readTalk(
  record: ConversationRecord,
  spoken: readonly SpokenEntry[],
  playbook: Playbook,
): Scorecard {
  // a case is reviewed by the very scorecard that the trainee saw
  if ('practice' in record.state && record.state.scorecard) return record.state.scorecard;
  const turns = spoken.map(({ speaker, text, at }) => ({ speaker, text, ...(at === null ? {} : { at }) }));
  return grade(turns, playbook, { lang: record.lang, ...matterOf(record) });
}

/** What a talk was about, when it is known from more than its words: the case played, or a person's pick. */
function matterOf(record: ConversationRecord): Parameters<typeof grade>[2] {
  switch (record.mode) {
    case 'live': {
      const { pinned, category } = record.state.conversation.context;
      return pinned ? { category } : {};
    }
    case 'private-practice':
    case 'official-practice':
      return { scenario: record.state.practice.scenario };
    default:
      return {};
  }
}
