import type { Activity, ConversationReference, TurnContext } from 'botbuilder';
import type { Notice } from '../outbox/delivery.ts';
import type { ReferenceStore } from '../storage/ports.ts';
import type { CoachCloudAdapter } from './adapter.ts';
import { isShared } from './chats.ts';
import { cardContent } from './outgoing.ts';
import { resending, statusOf } from './resend.ts';

/** Speaks into chats that nobody has just written in. Every method is false where the chat cannot be reached. */
export class Messenger {
  readonly #store: ReferenceStore;
  readonly #adapter: CoachCloudAdapter;
  readonly #appId: string;

  constructor(store: ReferenceStore, adapter: CoachCloudAdapter, appId: string) {
    this.#store = store;
    this.#adapter = adapter;
    this.#appId = appId;
  }

  /** Shows a card; a locked screen tells nothing of it. */
  notify({ chat, lang, card }: Notice): Promise<boolean> {
    return this.send(chat, { type: 'message', ...cardContent(card, lang) });
  }

  send(chat: string, activity: Partial<Activity>): Promise<boolean> {
    return this.inChat(chat, (context) => resending(() => context.sendActivity(activity)));
  }

  /** Whether others read along in a chat. */
  async isShared(chat: string): Promise<boolean> {
    const reference = await this.#reference(chat);
    return reference !== null && isShared(reference);
  }

  /** Runs some work as a turn of its own in a chat. */
  async inChat(chat: string, work: (context: TurnContext) => Promise<unknown>): Promise<boolean> {
    const reference = await this.#reference(chat);
    if (!reference) return false;
    try {
      await this.#adapter.continueConversationAsync(this.#appId, reference, async (context) => {
        await work(context);
      });
      return true;
    } catch (fault) {
      // the bot was taken out of the chat, or Teams is down
      if (statusOf(fault) !== undefined) return false;
      throw fault;
    }
  }

  async #reference(chat: string): Promise<Partial<ConversationReference> | null> {
    const json = await this.#store.reference(chat);
    return json ? (JSON.parse(json) as Partial<ConversationReference>) : null;
  }
}
