import type { Practice } from '../../dialogs/index.ts';
import type { WordedReply } from '../storage/phrasing/ports.ts';
import type { PracticeRecord, PracticeState } from '../storage/records.ts';
import type { PracticeHelpers } from './stage-hand.ts';

type Worded = Pick<PracticeState, 'worded'>;

/** The wordings of a case with those of the newest turn, if a model found any that may stand. */
export async function wordedAnew(
  record: PracticeRecord,
  practice: Practice,
  { word }: Pick<PracticeHelpers, 'word'>,
): Promise<Worded> {
  const fresh = await word(record, practice);
  const { worded = [] } = record.state;
  return fresh.length > 0 ? { worded: [...worded, ...fresh] } : {};
}

/** How words of the engine are read by the trainee: in other words, if there are any. */
export function wordingOf({ worded = [] }: Worded, scripted: string | null): WordedReply | null {
  return worded.findLast((reply) => reply.scripted === scripted) ?? null;
}
