import type { Practice } from '../../../dialogs/index.ts';
import type { Signal } from '../../../scripts/vocabulary.ts';
import type { PracticeRecord } from '../../storage/records.ts';

const GRAVE: readonly Signal[] = ['violence', 'self-harm'];

/** Official tries and exams must be the same for everybody; grave words and last words are the engine's own. */
export function mayTurnBeWorded(
  { mode }: PracticeRecord,
  { exam, ending, mood, conversation }: Practice,
): boolean {
  const isGrave = conversation.context.signals.some((signal) => GRAVE.includes(signal));
  if (exam || mode !== 'private-practice' || isGrave) return false;
  return ending === 'open' && mood.temper < 4 && conversation.value.escalation !== 'safety';
}
