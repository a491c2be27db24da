import type { TurnContext } from 'botbuilder';
import { isAnsweredHere } from './chats.ts';

/** Shorter than this, an answer is there before the dots are. */
export const TYPING_AFTER_MS = 700;

/** Does some work of a turn; when it takes longer than usual the person sees that the coach is at it. */
export async function withTyping<T>(
  context: TurnContext,
  afterMs: number,
  work: () => Promise<T>,
): Promise<T> {
  if (isAnsweredHere(context.activity)) return work();
  let shown: Promise<unknown> | undefined;
  const timer = setTimeout(() => {
    // dots that cannot be shown are no reason to fail the turn
    shown = context.sendActivity({ type: 'typing' }).catch(() => undefined);
  }, afterMs);
  try {
    return await work();
  } finally {
    clearTimeout(timer);
    await shown;
  }
}
