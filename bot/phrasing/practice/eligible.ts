import type { Practice } from '../../../dialogs/index.ts';
import { OF_LIFE } from '../../../scripts/vocabulary.ts';
import type { PracticeRecord } from '../../storage/records.ts';

/** Official tries and exams must be the same for everybody; grave words and last words are the engine's own. */
export function mayTurnBeWorded(
  { mode }: PracticeRecord,
  { exam, ending, mood, conversation }: Practice,
): boolean {
  const isGrave = conversation.context.signals.some((signal) => OF_LIFE.includes(signal));
  if (exam || mode !== 'private-practice' || isGrave) return false;
  return ending === 'open' && mood.temper < 4 && conversation.value.escalation !== 'safety';
}
