import type { Practice } from '../../dialogs/index.ts';
import type { WordedReply } from '../storage/phrasing/ports.ts';
import type { PracticeRecord, PracticeState } from '../storage/ports.ts';
import type { PracticeHelpers } from './stage-hand.ts';

type Worded = Pick<PracticeState, 'worded'>;

/** The wordings of a case with that of the newest reply, if a model found one that may stand. */
export async function wordedAnew(
  record: PracticeRecord,
  practice: Practice,
  { word }: Pick<PracticeHelpers, 'word'>,
): Promise<Worded> {
  const fresh = await word(record, practice);
  const { worded = [] } = record.state;
  return fresh ? { worded: [...worded, fresh] } : {};
}

/** How a reply of the engine is read by the trainee: in other words, if there are any. */
export function wordingOf({ worded = [] }: Worded, scripted: string | null): WordedReply | null {
  return worded.findLast((reply) => reply.scripted === scripted) ?? null;
}
