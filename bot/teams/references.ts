import { type Activity, TurnContext } from 'botbuilder';
import { type Store, StoreUnavailable } from '../storage/ports.ts';
import { isAnsweredHere, isShared } from './chats.ts';

/** Remembers where chats can be reached, and each person's own, once a process and chat. Nobody's name is kept. */
export function rememberChats(
  store: Pick<Store, 'rememberReference' | 'outbox'>,
): (chat: string, activity: Partial<Activity>, who: { tenant: string; person: string }) => Promise<void> {
  const seen = new Set<string>();
  return async (chat, activity, { tenant, person }) => {
    if (seen.has(chat) || isAnsweredHere(activity)) return;
    const { user, bot, activityId: _, ...reference } = TurnContext.getConversationReference(activity);
    const nameless = { ...reference, user: { id: user?.id }, bot: { id: bot?.id } };
    try {
      await store.rememberReference(chat, JSON.stringify(nameless));
      if (!isShared(activity)) await store.outbox.rememberPersonalChat(tenant, person, chat);
      seen.add(chat);
    } catch (fault) {
      // Tried again with the next message; the turn itself tells the person when the store is gone.
      if (!(fault instanceof StoreUnavailable)) throw fault;
    }
  };
}
