import {
  type Activity,
  BotAdapter,
  type ConversationReference,
  INVOKE_RESPONSE_KEY,
  type InvokeResponse,
  type ResourceResponse,
  TurnContext,
} from 'botbuilder';
import { localActivitySchema } from '../api/live.ts';
import { NOT_ACKNOWLEDGED } from '../teams/handler.ts';
import type { EventLog } from './event-log.ts';

export interface LocalOutcome {
  readonly acknowledged: boolean;
  /** what an invoke is answered with */
  readonly response: InvokeResponse | null;
}

/** A channel inside the process: what the bot sends goes into the event log that the page follows. */
export class LocalAdapter extends BotAdapter {
  readonly #events: EventLog;

  constructor(events: EventLog) {
    super();
    this.#events = events;
  }

  /** Runs one turn to its end; what was acknowledged is stored by then. */
  async deliver(
    activity: Partial<Activity>,
    logic: (context: TurnContext) => Promise<void>,
  ): Promise<LocalOutcome> {
    const context = new TurnContext(this, activity);
    await this.runMiddleware(context, logic);
    const response = context.turnState.get<Activity | undefined>(INVOKE_RESPONSE_KEY);
    return {
      acknowledged: context.turnState.get(NOT_ACKNOWLEDGED) !== true,
      response: (response?.value as InvokeResponse | undefined) ?? null,
    };
  }

  /** Ids follow from the incoming activity, so that an answer given twice replaces itself. */
  override async sendActivities(
    context: TurnContext,
    activities: Partial<Activity>[],
  ): Promise<ResourceResponse[]> {
    const sent = context.turnState.get<number | undefined>(this.#sentKey) ?? 0;
    context.turnState.set(this.#sentKey, sent + activities.length);
    return activities.map((activity, i) => {
      if (activity.type === 'invokeResponse') {
        context.turnState.set(INVOKE_RESPONSE_KEY, activity);
        return { id: '' };
      }
      const id = `${context.activity.id}:${sent + i}`;
      this.#emit('activity', { ...activity, id });
      return { id };
    });
  }

  override async updateActivity(
    _context: TurnContext,
    activity: Partial<Activity>,
  ): Promise<ResourceResponse> {
    this.#emit('update', activity);
    return { id: activity.id ?? '' };
  }

  override async deleteActivity(
    _context: TurnContext,
    reference: Partial<ConversationReference>,
  ): Promise<void> {
    const { conversation, activityId } = reference;
    if (!conversation || !activityId) return;
    this.#events.append(conversation.id, { kind: 'delete', activity: { id: activityId } });
  }

  override async continueConversation(
    reference: Partial<ConversationReference>,
    logic: (context: TurnContext) => Promise<void>,
  ): Promise<void> {
    const event = TurnContext.applyConversationReference({ type: 'event' }, reference, true);
    await this.runMiddleware(new TurnContext(this, event), logic);
  }

  readonly #sentKey = Symbol('number of activities sent');

  #emit(kind: 'activity' | 'update', activity: Partial<Activity>): void {
    const chat = activity.conversation?.id;
    if (!chat) return;
    this.#events.append(chat, { kind, activity: localActivitySchema.parse(plain(activity)) });
  }
}

/** As the wire would have it: dates as text, no undefined fields. */
const plain = (activity: Partial<Activity>): unknown => JSON.parse(JSON.stringify(activity));
