import type { PracticeList, PracticeView } from '../../bot/api/practice-views.ts';
import type { ProgressView } from '../../bot/api/progress.ts';
import type { RecallView } from '../../bot/api/recall.ts';
import type { CoachReply } from '../../bot/coach/reply.ts';
import type { CoachAnswer } from '../../bot/coach.ts';
import type { Desk } from './desk.ts';

/** What the trainee says to Auntie Wang, whose product is down (SC-03): from kind to unkind. */
export const KIND = '您一辈子攒的钱，少了谁都心疼。您先坐，喝口水，从头说，我不打断。';
export const ASKING = '当时您是怎么理解这款产品的？这笔钱打算什么时候用？';
export const UNKIND = '合同是您自己签的，上面写着有风险，亏了怪谁。';

type Kind = 'cases' | 'practice' | 'recall' | 'progress';
type ReplyOf<K extends Kind> = Extract<CoachReply, { readonly kind: K }>;

function replyIn<K extends Kind>(answer: CoachAnswer, kind: K): ReplyOf<K> {
  const found = answer.replies.findLast((reply): reply is ReplyOf<K> => reply.kind === kind);
  if (!found) throw new Error(`no ${kind} among ${JSON.stringify(answer.replies).slice(0, 500)}`);
  return found;
}

/** What an answer shows of practice. */
export const casesIn = (answer: CoachAnswer): PracticeList => replyIn(answer, 'cases').view;
export const roomIn = (answer: CoachAnswer): PracticeView => replyIn(answer, 'practice').view;
export const recallIn = (answer: CoachAnswer): RecallView => replyIn(answer, 'recall').view;
export const progressIn = (answer: CoachAnswer): ProgressView => replyIn(answer, 'progress').view;

/** Auntie Wang comes in. */
export async function meetsAuntieWang(desk: Desk): Promise<CoachAnswer> {
  return desk.types('练习 SC-03');
}

/** The case in hand, as it is kept. */
export async function caseInHand(desk: Desk) {
  const record = await desk.store.current(desk.chat);
  if (record?.mode !== 'private-practice' && record?.mode !== 'official-practice')
    throw new Error(`no case in hand but ${record?.mode}`);
  return record;
}
