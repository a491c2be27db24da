import {
  type SuggestionOutcome,
  standing,
  suggestionOutcomes,
  type TranscriptEntry,
} from '../../dialogs/index.ts';
import type { Language } from '../../scripts/vocabulary.ts';
import { soonest } from '../cards/index.ts';
import { CATEGORY_NAMES } from '../cards/strings.ts';
import type { Ratings } from '../phrasing/ratings.ts';
import type { LiveRecord } from '../storage/records.ts';
import { ROW_NOTES } from '../strings.ts';
import type { TalkState, ThreadRow } from './live.ts';

/** Everything that the page shows beside the card; null before the first word. Pure. */
export function talkState(
  record: LiveRecord,
  entries: readonly TranscriptEntry[],
  ratings: Ratings,
): TalkState | null {
  const { turn, lang, channel, state } = record;
  const { suggestion, covered, help, safetySince, conversation } = state;
  if (!suggestion) return null;
  const asking = suggestion.ask[0]?.slot;
  return {
    turn,
    lang,
    channel,
    stage: suggestion.stage,
    mode: suggestion.mode,
    emotion: suggestion.emotion,
    covered,
    safetySince,
    thread: threadRows(entries, lang, ratings),
    known: [...suggestion.known],
    open: suggestion.open.map((slot) => ({ ...slot, asking: slot.slot === asking })),
    commitments: [...conversation.context.commitments],
    handover: soonest(suggestion.escalate).map((step) => ({ ...step, called: help === 'called' })),
  };
}

/** The talk as rows. A line that was shown and not confirmed is marked as that, never as speech. */
function threadRows(entries: readonly TranscriptEntry[], lang: Language, ratings: Ratings): ThreadRow[] {
  const outcomes = suggestionOutcomes(entries);
  return standing(entries).flatMap((entry): ThreadRow[] => {
    const words = rowWords(entry, outcomes.get(entry.seq), lang, ratings);
    return words ? [{ seq: entry.seq, turn: entry.turn, at: entry.at, ...words }] : [];
  });
}

function rowWords(
  entry: TranscriptEntry,
  outcome: SuggestionOutcome | undefined,
  lang: Language,
  ratings: Ratings,
): Pick<ThreadRow, 'kind' | 'text' | 'generated'> | null {
  switch (entry.kind) {
    case 'customer':
      return { kind: 'heard', text: entry.text };
    case 'staff':
      return { kind: 'said', text: entry.text, ...generatedBy(entry.generated, ratings) };
    case 'suggestion':
      return outcome === 'not-confirmed' ? { kind: 'offered', text: entry.texts[0] ?? '' } : null;
    case 'instruction':
      return { kind: 'note', text: instructionText(entry.instruction, lang) };
    case 'note':
      return { kind: 'note', text: noteText(ROW_NOTES[entry.note][lang], entry.text) };
    case 'undo':
      return null;
  }
}

const generatedBy = (id: string | undefined, ratings: Ratings): Pick<ThreadRow, 'generated'> =>
  id ? { generated: { id, rating: ratings.get(id) ?? null } } : {};

const noteText = (name: string, text: string | undefined) => (text ? `${name} · ${text}` : name);

type Instruction = Extract<TranscriptEntry, { readonly kind: 'instruction' }>['instruction'];

function instructionText(instruction: Instruction, lang: Language): string {
  const text = ROW_NOTES[instruction.kind][lang];
  return instruction.kind === 'category' ? `${text} · ${CATEGORY_NAMES[lang][instruction.category]}` : text;
}
