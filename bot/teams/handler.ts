import {
  type Activity,
  type AdaptiveCardInvokeResponse,
  type AdaptiveCardInvokeValue,
  TeamsActivityHandler,
  type TurnContext,
} from 'botbuilder';
import type { TalkState } from '../api/live.ts';
import { liveCard } from '../cards/index.ts';
import { type CoachReply, isTurnReply } from '../coach/reply.ts';
import type { Person } from '../coach/scene.ts';
import type { Coach, CoachAnswer } from '../coach.ts';
import { KeyedQueue } from '../keyed-queue.ts';
import { isPracticeCommand, type PracticeCommand } from '../practice/commands.ts';
import { show } from '../reply-card.ts';
import type { ConversationRecord } from '../storage/ports.ts';
import { type Incoming, readMessage, readTap } from './incoming.ts';
import { activityOf, cardContent } from './outgoing.ts';
import { resending, statusOf } from './resend.ts';

export interface HandlerParts {
  readonly coach: Coach;
  /** who is speaking; null: not let in */
  readonly identify: (activity: Partial<Activity>) => Person | null;
  /** what stands beside the card; null where nobody reads it */
  readonly stateFor: (activity: Partial<Activity>, record: ConversationRecord) => Promise<TalkState | null>;
  /** a chat was seen: where it can be reached */
  readonly onChat: (chat: string, activity: Partial<Activity>) => Promise<void>;
}

/** Set in the turn's state when nothing was stored, so that the local door can say so. */
export const NOT_ACKNOWLEDGED = Symbol('not acknowledged');
const MOST_CHATS = 20_000;
const CARD = 'application/vnd.microsoft.card.adaptive';
const MESSAGE = 'application/vnd.microsoft.activity.message';

/** The one handler behind Teams and the local page; nothing else knows a TurnContext. */
export class CoachBot extends TeamsActivityHandler {
  readonly #parts: HandlerParts;
  /** keeps the answers of a chat in the order of its turns */
  readonly #turns = new KeyedQueue();
  /** the activity that carries the newest card of a chat */
  readonly #cards = new Map<string, string>();

  constructor(parts: HandlerParts) {
    super();
    this.#parts = parts;
    this.onMessage(async (context, next) => {
      await this.#turns.run(chatOf(context.activity), () => this.#typed(context));
      await next();
    });
    this.onMembersAdded(async (context, next) => {
      await this.#welcome(context);
      await next();
    });
  }

  protected override async onAdaptiveCardInvoke(
    context: TurnContext,
    { action }: AdaptiveCardInvokeValue,
  ): Promise<AdaptiveCardInvokeResponse> {
    const incoming = readTap(action.data as unknown, context.activity.conversation.id);
    return this.#turns.run(chatOf(context.activity), () => this.#tapped(context, incoming));
  }

  /** A tap is answered with the next card, which takes the place of the tapped one, or with words. */
  async #tapped(context: TurnContext, incoming: Incoming): Promise<AdaptiveCardInvokeResponse> {
    const answer = await this.#answer(context, incoming);
    if (!answer) return { statusCode: 403, type: MESSAGE, value: {} };
    const inPlace = takesPlace(incoming);
    const card = answer.replies.findLast(
      (reply) => isTurnReply(reply) || (inPlace && isPracticeReply(reply)),
    );
    if (card) {
      await this.#send(context, answer, true);
      return { statusCode: 200, type: CARD, value: { ...show(card).card } };
    }
    const words = answer.replies.filter(isPlain).map((reply) => show(reply).text);
    await this.#send(
      context,
      { ...answer, replies: answer.replies.filter((reply) => !isPlain(reply)) },
      false,
    );
    // A message answer carries its words as the value, though the SDK types an object.
    return { statusCode: 200, type: MESSAGE, value: words.join('\n') as unknown as Record<string, unknown> };
  }

  async #typed(context: TurnContext): Promise<void> {
    const incoming = readMessage(context.activity);
    const answer = await this.#answer(context, incoming);
    if (!answer) return;
    await this.#send(context, answer, takesPlace(incoming));
  }

  async #welcome(context: TurnContext): Promise<void> {
    const { activity } = context;
    const who = this.#parts.identify(activity);
    const isNew = activity.membersAdded?.some((member) => member.id !== activity.recipient?.id) ?? false;
    if (!who) return;
    await this.#parts.onChat(chatOf(activity), activity);
    if (isNew) await context.sendActivity(activityOf(this.#parts.coach.welcome(who), null));
  }

  async #answer(context: TurnContext, { command, typed, tap }: Incoming): Promise<CoachAnswer | null> {
    const { activity } = context;
    const who = this.#parts.identify(activity);
    if (!who) return null;
    const chat = chatOf(activity);
    await this.#parts.onChat(chat, activity);
    const answer = await this.#parts.coach.handle({
      chat,
      activity: activity.id ?? null,
      who,
      audience: activity.conversation?.isGroup ? 'shared' : 'personal',
      command,
      typed,
      tap,
    });
    if (!answer.acknowledged) context.turnState.set(NOT_ACKNOWLEDGED, true);
    return answer;
  }

  /** Sends replies in order; the card of a turn takes the place of the last one when asked to. */
  async #send(context: TurnContext, { replies, record }: CoachAnswer, inPlace: boolean): Promise<void> {
    const { activity } = context;
    const chat = chatOf(activity);
    const state = record ? await this.#parts.stateFor(activity, record) : null;
    const page = activity.channelId === 'local' ? { state } : null;
    for (const reply of replies) {
      const message = activityOf(reply, page);
      const tapped = tappedCard(activity);
      if (!isTurnReply(reply)) {
        const isReplaced =
          inPlace && isPracticeReply(reply) && tapped && (await replace(context, { ...message, id: tapped }));
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
    this.#cards.delete(chat);
    this.#cards.set(chat, card);
    const [oldest] = this.#cards.keys();
    if (this.#cards.size > MOST_CHATS && oldest) this.#cards.delete(oldest);
  }
}

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

const isPlain = (reply: CoachReply) => {
  const { kind, card } = show(reply);
  return kind === 'notice' && card === null;
};
const isPracticeReply = ({ kind }: CoachReply) => kind === 'practice' || kind === 'recall';
const tappedCard = ({ type, value, replyToId, deliveryMode }: Partial<Activity>) =>
  deliveryMode !== 'expectReplies' && (type === 'invoke' || value) ? replyToId : undefined;

/** Whether the answer is the same card a little further on; what opens something new stands below. */
function takesPlace({ command, tap }: Incoming): boolean {
  if (isPracticeCommand(command)) return tap !== null && ON_THE_SPOT.has(command.kind);
  return tap !== null || command.kind === 'cover' || command.kind === 'uncover';
}
const ON_THE_SPOT = new Set<PracticeCommand['kind']>(['hint', 'keep', 'untell', 'share']);

/** A chat by its channel and the channel's own id. */
export const chatOf = (activity: Partial<Activity>): string =>
  `${activity.channelId}:${activity.conversation?.id}`;
