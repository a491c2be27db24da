import { type Activity, type ConversationReference, TurnContext } from 'botbuilder';
import type { Person } from '../coach/scene.ts';
import type { Env } from '../env.ts';
import { type ReferenceStore, StoreUnavailable } from '../storage/ports.ts';
import { CHANNEL_NAMES, helpCall } from '../strings.ts';
import type { CoachCloudAdapter } from './adapter.ts';

/** Remembers where chats can be reached, once a process and chat. Nobody's name is kept. */
export function rememberChats(
  store: ReferenceStore,
): (chat: string, activity: Partial<Activity>) => Promise<void> {
  const seen = new Set<string>();
  return async (chat, activity) => {
    if (seen.has(chat) || activity.channelId === 'local' || activity.deliveryMode === 'expectReplies') return;
    const { user, bot, ...reference } = TurnContext.getConversationReference(activity);
    const nameless = { ...reference, user: { id: user?.id }, bot: { id: bot?.id } };
    try {
      await store.rememberReference(chat, JSON.stringify(nameless));
      seen.add(chat);
    } catch (fault) {
      // Tried again with the next message; the turn itself tells the person when the store is gone.
      if (!(fault instanceof StoreUnavailable)) throw fault;
    }
  };
}

/** A silent call into the branch's duty chat, with nothing of the customer; false when there is none to call. */
export function colleagueCaller(
  env: Env,
  store: ReferenceStore,
  adapter: CoachCloudAdapter,
): (who: Person) => Promise<boolean> {
  return async ({ branch, channel, lang }) => {
    if (env.mode !== 'teams' || !env.HELP_CHAT) return false;
    const json = await store.reference(env.HELP_CHAT);
    if (!json) return false;
    const reference = JSON.parse(json) as Partial<ConversationReference>;
    const text = helpCall(branch, CHANNEL_NAMES[channel][lang])[lang];
    try {
      await adapter.continueConversationAsync(env.teams.appId, reference, async (context) => {
        await context.sendActivity({ type: 'message', text });
      });
      return true;
    } catch {
      return false;
    }
  };
}
