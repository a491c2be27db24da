import { standing, suggestionOutcomes, type TranscriptEntry } from '../../dialogs/index.ts';
import type { Language } from '../../scripts/vocabulary.ts';
import { CATEGORY_NAMES } from '../cards/strings.ts';
import type { ConversationRecord } from '../storage/ports.ts';
import { ROW_NOTES } from '../strings.ts';
import type { TalkState, ThreadRow } from './live.ts';

/** Everything that the page shows beside the card; null before the first word. Pure. */
export function talkState(record: ConversationRecord, entries: readonly TranscriptEntry[]): TalkState | null {
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
    thread: threadRows(entries, lang),
    known: [...suggestion.known],
    open: suggestion.open.map((slot) => ({ ...slot, asking: slot.slot === asking })),
    commitments: [...conversation.context.commitments],
    handover: suggestion.escalate.map((step) => ({ ...step, called: help === 'called' })),
  };
}

/** The talk as rows. A line that was shown and not confirmed is marked as that, never as speech. */
function threadRows(entries: readonly TranscriptEntry[], lang: Language): ThreadRow[] {
  const outcomes = suggestionOutcomes(entries);
  return standing(entries).flatMap((entry): ThreadRow[] => {
    const row = (kind: ThreadRow['kind'], text: string): ThreadRow[] => [
      { seq: entry.seq, turn: entry.turn, at: entry.at, kind, text },
    ];
    switch (entry.kind) {
      case 'customer':
        return row('heard', entry.text);
      case 'staff':
        return row('said', entry.text);
      case 'suggestion':
        return outcomes.get(entry.seq) === 'not-confirmed' ? row('offered', entry.texts[0] ?? '') : [];
      case 'instruction':
        return row('note', instructionText(entry.instruction, lang));
      case 'note':
        return row('note', ROW_NOTES[entry.note][lang]);
      case 'undo':
        return [];
    }
  });
}

type Instruction = Extract<TranscriptEntry, { readonly kind: 'instruction' }>['instruction'];

function instructionText(instruction: Instruction, lang: Language): string {
  const text = ROW_NOTES[instruction.kind][lang];
  return instruction.kind === 'category' ? `${text} · ${CATEGORY_NAMES[lang][instruction.category]}` : text;
}
