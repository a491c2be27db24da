import type { Playbook } from '../../scripts/playbook.ts';
import type { Commitment } from '../events.ts';
import { plainView } from '../recognise/normalise.ts';
import { dueTime } from './due-time.ts';

/** Somebody of the bank does something for this customer. */
const PROMISES =
  /(?:我|我们|咱|咱们|同事|主管|经理|专员)[^。!?;]{0,24}(?:给|跟|向|找|打|联系|答复|回复|回话|回电|告诉|通知|回您|报给|反馈)[^。!?;]{0,6}您|(?:给|跟|向|回)您(?:打|回|答复|回复|回话|回电|电话|一个?准信|个?信|结果|反馈|消息|发)|我[^。!?;]{0,12}(?:打给|回给|发给|送到|办完|办好|查清|查完|报上去|提交|交上去)|\b(?:i|we)(?:'ll| will)\b[^.!?;]{0,40}\b(?:call|ring|phone|text|email|tell|let|get back|come back|update|answer|send|have)\b/u;
const NOT_A_PROMISE =
  /一般|通常|大概要|工作日(?:内)?(?:到账|办结)|以到账为准|不(?:能|敢|会|保证)[^,。]{0,6}(?:打|回|答复|告诉|通知)|没法|有结果再|有消息再|\b(?:usually|normally|generally|can't|cannot|won't)\b/u;
const QUESTION = /[?]|(?:吗|么|呢|好不好|行不行|可以吗)[。.!]?$/u;
/** A tag after a promise that asks for consent, not whether the thing will be done. */
const TAG =
  /[,。](?:您看)?(?:好吗|好不好|行吗|行不行|可以吗|成吗|您看行吗|您看好吗|is that all right|okay|ok)[?。]?$/u;

/**
 * The promise in a staff line, or null: `what` is the sentence as said, `due` epoch milliseconds in the bank's zone
 * (null when no time is named or the moment of speaking is unknown).
 */
export function readCommitment(text: string, at: number | null, playbook: Playbook): Commitment | null {
  const plain = plainView(text, playbook);
  for (const { index, 0: sentence } of plain.matchAll(/[^。!?;\n]+[。!?;]?/gu)) {
    const said = sentence.replace(TAG, '');
    if (!PROMISES.test(said) || NOT_A_PROMISE.test(said) || QUESTION.test(said)) continue;
    const what = text.slice(index, index + said.length).trim();
    return { what, due: at === null ? null : dueTime(said, at, playbook.bank), at };
  }
  return null;
}
