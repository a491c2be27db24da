import type { Activity, TurnContext } from 'botbuilder';
import type { TalkState } from '../api/live.ts';
import { type AdaptiveCard, liveCard, refreshing } from '../cards/index.ts';
import { type CoachReply, isTurnReply } from '../coach/reply.ts';
import type { CoachAnswer } from '../coach.ts';
import { keepNewest } from '../keep-newest.ts';
import { placeOf } from '../reply-card.ts';
import type { ConversationRecord } from '../storage/records.ts';
import { chatOf, isAnsweredHere } from './chats.ts';
import type { Members } from './members.ts';
import { activityOf, cardContent } from './outgoing.ts';
import { resending, statusOf } from './resend.ts';

export interface SenderParts {
  readonly members: Members;
  /** what stands beside the card; null where nobody reads it */
  readonly stateFor: (activity: Partial<Activity>, record: ConversationRecord) => Promise<TalkState | null>;
}

const MOST_CHATS = 20_000;
const MOST_ANSWERS = 50_000;

/** Puts answers into chats: in order, in place where asked, and once for each message that is answered. */
export class Sender {
  readonly #parts: SenderParts;
  /** the activity that carries the newest card of a chat */
  readonly #cards = new Map<string, string>();
  /** how the answers to messages fared here; the channel repeats one that it did not hear of in time */
  readonly #answered = new Map<string, 'sent' | 'failed'>();

  constructor(parts: SenderParts) {
    this.#parts = parts;
  }

  /** Sends replies in order; the card of a turn takes the place of the last one when asked to. */
  async send(context: TurnContext, answer: CoachAnswer, inPlace: boolean): Promise<void> {
    const { activity } = context;
    if (isAnsweredHere(activity) || !activity.id || !answer.acknowledged)
      return this.#sendAll(context, answer, inPlace);
    const key = `${chatOf(activity)}\n${activity.id}`;
    const before = this.#answered.get(key);
    if (before === 'sent' || (!before && isBeingAnswered(activity, answer))) return;
    try {
      await this.#sendAll(context, answer, inPlace);
      keepNewest(this.#answered, key, 'sent', MOST_ANSWERS);
    } catch (fault) {
      keepNewest(this.#answered, key, 'failed', MOST_ANSWERS);
      throw fault;
    }
  }

  /** Puts the newest card up without being asked, in the place of the last one. */
  push(context: TurnContext, answer: CoachAnswer): Promise<void> {
    return this.#sendAll(context, answer, true);
  }

  /** The card of a reply as it is answered to a tap: it keeps itself up to date. */
  upToDate(chat: string, reply: CoachReply, card: AdaptiveCard): AdaptiveCard {
    const place = placeOf(reply);
    return place ? refreshing(card, place, this.#parts.members.of(chat)) : card;
  }

  async #sendAll(context: TurnContext, { replies, record }: CoachAnswer, inPlace: boolean): Promise<void> {
    const { activity } = context;
    const chat = chatOf(activity);
    const state = record ? await this.#parts.stateFor(activity, record) : null;
    const page = activity.channelId === 'local' ? { state } : null;
    for (const reply of replies) {
      const message = activityOf(reply, page, (card) => (page ? card : this.upToDate(chat, reply, card)));
      const tapped = tappedCard(activity);
      if (!isTurnReply(reply)) {
        const isReplaced =
          inPlace && isOnTheSpot(reply) && tapped && (await replace(context, { ...message, id: tapped }));
        if (!isReplaced) await resending(() => context.sendActivity(message));
        continue;
      }
      const last = activity.deliveryMode === 'expectReplies' ? undefined : (tapped ?? this.#cards.get(chat));
      if (inPlace && last && (await replace(context, { ...message, id: last }))) {
        this.#remember(chat, last);
        continue;
      }
      if (last && reply.kind === 'card' && reply.view.covered) {
        const past = liveCard({ ...reply.view, stale: true });
        await replace(context, { type: 'message', id: last, ...cardContent(past, reply.view.lang) });
      }
      const sent = await resending(() => context.sendActivity(message));
      if (sent?.id) this.#remember(chat, sent.id);
    }
  }

  #remember(chat: string, card: string): void {
    keepNewest(this.#cards, chat, card, MOST_CHATS);
  }
}

/** So soon after it was sent, another instance is still at the answer; later that one is taken to have failed. */
const STILL_AT_IT_MS = 20_000;
const isBeingAnswered = ({ timestamp }: Partial<Activity>, { repeated }: CoachAnswer): boolean =>
  repeated === true && timestamp !== undefined && Date.now() - timestamp.getTime() < STILL_AT_IT_MS;

/** Puts an activity in the place of an earlier one; false when that one is gone. */
async function replace(context: TurnContext, activity: Partial<Activity>): Promise<boolean> {
  try {
    await resending(() => context.updateActivity(activity));
    return true;
  } catch (fault) {
    if (statusOf(fault) === undefined) throw fault;
    return false;
  }
}

/** Cards beside the talk that change in the place where they were tapped. */
export const isOnTheSpot = ({ kind }: CoachReply): boolean =>
  kind === 'practice' || kind === 'recall' || kind === 'tour';

const tappedCard = ({ type, value, replyToId, deliveryMode }: Partial<Activity>) =>
  deliveryMode !== 'expectReplies' && (type === 'invoke' || value) ? replyToId : undefined;
