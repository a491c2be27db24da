import './entity-patch.ts';
import { setTimeout as wait } from 'node:timers/promises';
import { type Activity, CloudAdapter, type TurnContext } from 'botbuilder';
import {
  type AuthenticateRequestResult,
  AuthenticationError,
  type BotFrameworkAuthentication,
} from 'botframework-connector';
import { z } from 'zod';

/** The part of an activity without which no turn can run. */
const activitySchema = z.looseObject({
  type: z.string().min(1).max(64),
  id: z.string().max(500).optional(),
  channelId: z.string().min(1).max(64),
  serviceUrl: z.url(),
  conversation: z.looseObject({ id: z.string().min(1).max(500) }),
  from: z.looseObject({ id: z.string().min(1).max(500) }),
  recipient: z.looseObject({ id: z.string().min(1).max(500) }).optional(),
});

/** How jsonwebtoken names a token that is forged, expired or not one. */
const TOKEN_FAULT = /^(?:JsonWebToken|TokenExpired|NotBefore)Error$/u;

export interface HttpAnswer {
  readonly status: number;
  readonly body?: unknown;
}
export type BotLogic = (context: TurnContext) => Promise<void>;

/** The Bot Service gives a request up after 10 to 15 seconds; a turn that takes longer goes on without it. */
const DETACH_AFTER_MS = 8_000;

/** The Bot Framework endpoint without a web server: header and parsed body in, status and body out. Never throws. */
export class CoachCloudAdapter extends CloudAdapter {
  readonly #onFault: (fault: unknown) => void;
  readonly #detachAfter: number;
  readonly #running = new Set<Promise<HttpAnswer>>();

  constructor(
    authentication: BotFrameworkAuthentication,
    onFault: (fault: unknown) => void,
    detachAfter = DETACH_AFTER_MS,
  ) {
    super(authentication);
    this.#onFault = onFault;
    this.#detachAfter = detachAfter;
  }

  /**
   * Runs one turn. 400: no activity; 401: not let in; 503: nobody can be let in now; 500: the turn failed. A message
   * whose turn takes long is answered 200 meanwhile; what is asked for an answer (invoke, expectReplies) waits.
   */
  async receive(authorization: string, body: unknown, logic: BotLogic): Promise<HttpAnswer> {
    const parsed = activitySchema.safeParse(body);
    if (!parsed.success) return { status: 400 };
    // The schema checks what a turn leans on; the protocol's other fields pass through as they came.
    const activity = withDates(parsed.data) as unknown as Activity;
    const admitted = await this.#admit(authorization, activity);
    if (typeof admitted === 'number') return { status: admitted };
    const turn = this.#run(admitted, activity, logic);
    this.#running.add(turn);
    turn.finally(() => this.#running.delete(turn));
    if (activity.type === 'invoke' || activity.deliveryMode === 'expectReplies') return turn;
    const patience = new AbortController();
    const waited = wait(this.#detachAfter, { status: 200 }, { signal: patience.signal }).catch(() => turn);
    return Promise.race([turn, waited]).finally(() => patience.abort());
  }

  /** Resolves when every turn that was begun has ended. */
  async drain(): Promise<void> {
    await Promise.all(this.#running);
  }

  /** Never rejects. */
  async #run(admitted: AuthenticateRequestResult, activity: Activity, logic: BotLogic): Promise<HttpAnswer> {
    try {
      const response = await this.processActivity(admitted, activity, logic);
      return response ? { status: response.status, body: response.body } : { status: 200 };
    } catch (fault) {
      this.#onFault(fault);
      return { status: 500 };
    }
  }

  /** The sender's claims, or the status of the refusal. Without the authority's keys nobody is let in. */
  async #admit(authorization: string, activity: Activity): Promise<AuthenticateRequestResult | number> {
    try {
      return await this.botFrameworkAuthentication.authenticateRequest(activity, authorization);
    } catch (fault) {
      if (fault instanceof AuthenticationError || (fault instanceof Error && TOKEN_FAULT.test(fault.name)))
        return 401;
      this.#onFault(fault);
      return 503;
    }
  }
}

function withDates<T extends object>(activity: T): T {
  const dates = Object.entries(activity).flatMap(([key, value]) =>
    /^(?:timestamp|localTimestamp|expiration)$/u.test(key) && typeof value === 'string'
      ? [[key, new Date(value)] as const]
      : [],
  );
  return { ...activity, ...Object.fromEntries(dates) };
}
