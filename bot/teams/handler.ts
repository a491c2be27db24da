import {
  type Activity,
  type AdaptiveCardInvokeResponse,
  type AdaptiveCardInvokeValue,
  type MessagingExtensionAction,
  type MessagingExtensionActionResponse,
  type MessagingExtensionQuery,
  type MessagingExtensionResponse,
  TeamsActivityHandler,
  type TurnContext,
} from 'botbuilder';
import { type Audience, fitted } from '../cards/index.ts';
import { type CoachReply, isTurnReply } from '../coach/reply.ts';
import type { Person } from '../coach/scene.ts';
import type { Coach, CoachAnswer } from '../coach.ts';
import type { Tap } from '../commands.ts';
import { KeyedQueue } from '../keyed-queue.ts';
import { isPracticeCommand, type PracticeCommand } from '../practice/commands.ts';
import { show } from '../reply-card.ts';
import { chatOf, isAddressed, isShared } from './chats.ts';
import type { MessageExtension } from './extension.ts';
import type { Admission } from './identify.ts';
import { type Incoming, readMessage, readRefresh, readTap } from './incoming.ts';
import { Members } from './members.ts';
import { activityOf } from './outgoing.ts';
import { resending } from './resend.ts';
import { isOnTheSpot, Sender, type SenderParts } from './sender.ts';
import { groupWelcome, TEAMS_TEXT } from './strings.ts';
import { TYPING_AFTER_MS, withTyping } from './typing.ts';

export interface HandlerParts extends Pick<SenderParts, 'stateFor'> {
  readonly coach: Coach;
  readonly extension: MessageExtension;
  /** epoch milliseconds */
  readonly now: () => number;
  readonly identify: (activity: Partial<Activity>) => Admission;
  readonly isGuest: (context: TurnContext) => Promise<boolean>;
  /** a chat was seen: where it can be reached */
  readonly onChat: (chat: string, activity: Partial<Activity>, who: Person) => Promise<void>;
  readonly typingAfterMs?: number;
  /** a turn is answered; what comes of it later is pushed */
  readonly onAnswer?: (chat: string, audience: Audience, answer: CoachAnswer) => void;
}

/** An answer, or how it is made once the chat has nothing else in hand; null: there is nothing to put any more. */
export type Pushed = CoachAnswer | (() => Promise<CoachAnswer | null>);

/** Set in the turn's state when nothing was stored, so that the local door can say so. */
export const NOT_ACKNOWLEDGED = Symbol('not acknowledged');
const CARD = 'application/vnd.microsoft.card.adaptive';
const MESSAGE = 'application/vnd.microsoft.activity.message';

/** The one handler behind Teams and the local page; nothing else knows a TurnContext. */
export class CoachBot extends TeamsActivityHandler {
  readonly #parts: HandlerParts;
  readonly #members = new Members();
  readonly #sender: Sender;
  /** keeps the answers of a chat in the order of its turns */
  readonly #turns = new KeyedQueue();

  constructor(parts: HandlerParts) {
    super();
    this.#parts = parts;
    this.#sender = new Sender({ members: this.#members, stateFor: parts.stateFor });
    this.onMessage(async (context, next) => {
      if (isAddressed(context.activity)) {
        await this.#turns.run(chatOf(context.activity), () => this.#typed(context));
      }
      await next();
    });
    this.onMembersAdded(async (context, next) => {
      await this.#welcome(context);
      await next();
    });
  }

  /** Puts the newest card of a talk into its chat anew: in the place of the last one, if that can be. */
  push(context: TurnContext, pushed: Pushed): Promise<void> {
    return this.#turns.run(chatOf(context.activity), async () => {
      const answer = typeof pushed === 'function' ? await pushed() : pushed;
      if (answer) await this.#sender.push(context, answer);
    });
  }

  protected override async onAdaptiveCardInvoke(
    context: TurnContext,
    { action }: AdaptiveCardInvokeValue,
  ): Promise<AdaptiveCardInvokeResponse> {
    const data = action.data as unknown;
    return this.#turns.run(chatOf(context.activity), async () => {
      const who = await this.#admit(context);
      if (typeof who === 'string') return worded(who);
      const card = readRefresh(data);
      if (card) return this.#refreshed(context, card, who);
      return this.#tapped(context, readTap(data, context.activity.conversation.id), who);
    });
  }

  protected override async handleTeamsMessagingExtensionFetchTask(
    context: TurnContext,
    action: MessagingExtensionAction,
  ): Promise<MessagingExtensionActionResponse> {
    const who = await this.#admit(context);
    if (typeof who === 'string') return { task: { type: 'message', value: who } };
    return this.#parts.extension.suggests(action, who.lang, this.#parts.now());
  }

  protected override async handleTeamsMessagingExtensionSubmitAction(
    context: TurnContext,
    action: MessagingExtensionAction,
  ): Promise<MessagingExtensionActionResponse> {
    const who = await this.#admit(context);
    if (typeof who === 'string') return refusedExtension(who);
    return this.#parts.extension.inserts(action, who.lang);
  }

  protected override async handleTeamsMessagingExtensionQuery(
    context: TurnContext,
    query: MessagingExtensionQuery,
  ): Promise<MessagingExtensionResponse> {
    const who = await this.#admit(context);
    if (typeof who === 'string') return refusedExtension(who);
    return this.#parts.extension.finds(query, who.lang);
  }

  /** A tap is answered with the next card, which takes the place of the tapped one, or with words. */
  async #tapped(context: TurnContext, incoming: Incoming, who: Person): Promise<AdaptiveCardInvokeResponse> {
    const answer = await this.#answer(context, incoming, who);
    const inPlace = takesPlace(incoming);
    const card = answer.replies.findLast((reply) => isTurnReply(reply) || (inPlace && isOnTheSpot(reply)));
    const shown = card && show(card).card;
    if (card && shown) {
      await this.#sender.send(context, answer, true);
      const upToDate = this.#sender.upToDate(chatOf(context.activity), card, shown);
      return { statusCode: 200, type: CARD, value: { ...fitted(upToDate) } };
    }
    const words = answer.replies.filter(isPlain).map((reply) => show(reply).text);
    const cards = answer.replies.filter((reply) => !isPlain(reply));
    await this.#sender.send(context, { ...answer, replies: cards }, false);
    return worded(words.join('\n'));
  }

  /** A client looks at a card again: it sees what this person may do with it now. */
  async #refreshed({ activity }: TurnContext, card: Tap, who: Person): Promise<AdaptiveCardInvokeResponse> {
    const chat = chatOf(activity);
    const reply = await this.#parts.coach.look(chat, card, { who, audience: audienceOf(activity) });
    const shown = show(reply).card;
    if (!shown) return worded('');
    const upToDate = reply.kind === 'gone' ? shown : this.#sender.upToDate(chat, reply, shown);
    return { statusCode: 200, type: CARD, value: { ...fitted(upToDate) } };
  }

  async #typed(context: TurnContext): Promise<void> {
    const incoming = readMessage(context.activity);
    const who = await this.#admit(context);
    if (typeof who === 'string') {
      await resending(() => context.sendActivity({ type: 'message', text: who }));
      return;
    }
    const answer = await this.#answer(context, incoming, who);
    await this.#sender.send(context, answer, takesPlace(incoming));
  }

  /** A person who adds the bot learns how it works; a group learns how to speak to it. */
  async #welcome(context: TurnContext): Promise<void> {
    const { activity } = context;
    this.#members.saw(chatOf(activity), activity);
    const isBot = (activity.membersAdded ?? []).some(({ id }) => id === activity.recipient?.id);
    const shared = isShared(activity);
    if (shared ? !isBot : (activity.membersAdded ?? []).length === 0) return;
    const who = await this.#admit(context);
    if (typeof who === 'string') return;
    await this.#parts.onChat(chatOf(activity), activity, who);
    const welcome = activityOf(this.#parts.coach.welcome(who), null);
    const message = shared ? { type: 'message', text: groupWelcome(chatOf(activity))[who.lang] } : welcome;
    await resending(() => context.sendActivity(message));
  }

  /** Who speaks, or a sentence for somebody who is not let in. */
  async #admit(context: TurnContext): Promise<Person | string> {
    const admission = this.#parts.identify(context.activity);
    if (admission.kind === 'refused') {
      const why = admission.why === 'tenant' ? 'refusedTenant' : 'refusedNobody';
      return TEAMS_TEXT[why][admission.lang];
    }
    const { who } = admission;
    return (await this.#parts.isGuest(context)) ? TEAMS_TEXT.refusedGuest[who.lang] : who;
  }

  async #answer(context: TurnContext, incoming: Incoming, who: Person): Promise<CoachAnswer> {
    const { activity } = context;
    const chat = chatOf(activity);
    this.#members.saw(chat, activity);
    await this.#parts.onChat(chat, activity, who);
    const answer = await withTyping(context, this.#parts.typingAfterMs ?? TYPING_AFTER_MS, () =>
      this.#parts.coach.handle({
        chat,
        activity: activity.id ?? null,
        who,
        audience: audienceOf(activity),
        ...incoming,
      }),
    );
    if (!answer.acknowledged) context.turnState.set(NOT_ACKNOWLEDGED, true);
    if (activity.deliveryMode !== 'expectReplies') this.#parts.onAnswer?.(chat, audienceOf(activity), answer);
    return answer;
  }
}

const audienceOf = (activity: Partial<Activity>): Audience => (isShared(activity) ? 'shared' : 'personal');

/** A message answer carries its words as the value, though the SDK types an object. */
const worded = (words: string): AdaptiveCardInvokeResponse => ({
  statusCode: 200,
  type: MESSAGE,
  value: words as unknown as Record<string, unknown>,
});

const refusedExtension = (words: string): MessagingExtensionResponse => ({
  composeExtension: { type: 'message', text: words },
});

const isPlain = (reply: CoachReply) => {
  const { kind, card } = show(reply);
  return kind === 'notice' && card === null;
};

/** Whether the answer is the same card a little further on; what opens something new stands below. */
function takesPlace({ command, tap }: Incoming): boolean {
  if (isPracticeCommand(command)) return tap !== null && ON_THE_SPOT.has(command.kind);
  return tap !== null || command.kind === 'cover' || command.kind === 'uncover';
}
const ON_THE_SPOT = new Set<PracticeCommand['kind']>(['hint', 'keep', 'untell', 'share']);
