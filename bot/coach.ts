import type { TranscriptEntry } from '../dialogs/index.ts';
import type { Playbook } from '../scripts/playbook.ts';
import { decide } from './coach/decide.ts';
import { type CoachReply, notice } from './coach/reply.ts';
import { freshRecord, type Person, type Scene } from './coach/scene.ts';
import type { Command, Tap } from './commands.ts';
import { KeyedQueue } from './keyed-queue.ts';
import { openingText } from './opening.ts';
import { retentionDays } from './retention.ts';
import { type ConversationRecord, StoreUnavailable, type TurnStore } from './storage/ports.ts';
import { keepingLine } from './strings.ts';

/** One message or tap on its way in. */
export interface CoachRequest {
  readonly chat: string;
  /** unique in the chat; a repeat gets the stored answer. Null: cannot be repeated */
  readonly activity: string | null;
  readonly who: Person;
  readonly audience: 'personal' | 'shared';
  readonly command: Command;
  /** the card that was tapped; null when typed */
  readonly tap: Tap | null;
}

export interface CoachAnswer {
  readonly replies: readonly CoachReply[];
  /** false: nothing was stored because the store failed; the replies say so */
  readonly acknowledged: boolean;
  /** the complaint in hand after the turn; null when nothing is stored */
  readonly record: ConversationRecord | null;
}

/** The world that the corridor needs. */
export interface CoachParts {
  readonly playbook: Playbook;
  readonly store: TurnStore;
  /** epoch milliseconds */
  readonly now: () => number;
  /** calls a colleague without a sound; false when nobody can be reached */
  readonly callColleague: (who: Person) => Promise<boolean>;
  readonly onTurn?: (kind: Command['kind'], acknowledged: boolean) => void;
}

/** How often a turn is tried anew when another instance saved the same conversation first. */
const MOST_TRIES = 4;

/**
 * The corridor: load → hear or say → suggest → save → reply. Turns of one chat run in order; when `handle` resolves
 * with `acknowledged` the turn is on the disk.
 */
export class Coach {
  readonly #parts: CoachParts;
  readonly #queue = new KeyedQueue();
  readonly #told = new Set<string>();

  constructor(parts: CoachParts) {
    this.#parts = parts;
  }

  handle(request: CoachRequest): Promise<CoachAnswer> {
    return this.#queue.run(request.chat, async () => {
      const answer = await this.#guarded(request);
      this.#parts.onTurn?.(request.command.kind, answer.acknowledged);
      return answer;
    });
  }

  /** The first words to a person: how it works, what is kept. Stores nothing. */
  welcome({ lang, channel }: Person): CoachReply {
    const { playbook } = this.#parts;
    const keeping = keepingLine(retentionDays(playbook.bank))[lang];
    return { kind: 'welcome', view: { lang, keeping, opening: openingText(playbook, lang, channel) } };
  }

  /** Resolves when every turn accepted so far is done. */
  drain(): Promise<void> {
    return this.#queue.drain();
  }

  async #guarded(request: CoachRequest): Promise<CoachAnswer> {
    try {
      return await this.#turn(request);
    } catch (error) {
      if (!(error instanceof StoreUnavailable)) throw error;
      return { replies: [notice('notSaved', request.who.lang)], acknowledged: false, record: null };
    }
  }

  async #turn(request: CoachRequest): Promise<CoachAnswer> {
    const { store } = this.#parts;
    const { chat, activity } = request;
    const stored = activity ? await store.answerTo(chat, activity) : null;
    if (stored) return this.#repeat(chat, stored);
    let reached: Promise<boolean> | undefined;
    const callOnce = () => {
      reached ??= this.#parts.callColleague(request.who);
      return reached;
    };
    for (let tries = 0; tries < MOST_TRIES; tries++) {
      const answer = await this.#attempt(request, callOnce);
      if (answer) return answer;
    }
    throw new StoreUnavailable('CONFLICT', null);
  }

  async #repeat(chat: string, stored: string): Promise<CoachAnswer> {
    const replies = JSON.parse(stored) as readonly CoachReply[];
    return { replies, acknowledged: true, record: await this.#parts.store.current(chat) };
  }

  /** Null when the conversation changed meanwhile. */
  async #attempt(request: CoachRequest, callColleague: () => Promise<boolean>): Promise<CoachAnswer | null> {
    const { store, playbook, now } = this.#parts;
    const { chat, who, activity, command, tap, audience } = request;
    const at = now();
    const current = await store.current(chat);
    const scene: Scene = { record: current ?? freshRecord(chat, who, playbook, at), playbook, at, audience };
    const outcome = await decide(scene, command, tap, {
      fresh: () =>
        freshRecord(chat, { ...who, lang: scene.record.lang, channel: scene.record.channel }, playbook, at),
      entries: (): Promise<readonly TranscriptEntry[]> => store.entries(scene.record.id),
      callColleague,
    });
    if (outcome.kind === 'answer') return { replies: outcome.replies, acknowledged: true, record: current };
    const told = await this.#keepingNotice(who, outcome.record.lang);
    const replies = [...told, ...outcome.replies];
    const saved = await store.commit({
      record: outcome.record,
      inHand: current?.id ?? null,
      entries: outcome.entries,
      answer: activity ? { activity, json: JSON.stringify(replies) } : null,
      told: told.length > 0,
    });
    if (saved.kind === 'conflict') return null;
    if (saved.kind === 'repeated') return this.#repeat(chat, saved.json);
    this.#told.add(personKey(who));
    return {
      replies,
      acknowledged: true,
      record: { ...outcome.record, version: outcome.record.version + 1 },
    };
  }

  /** At first use one line says what is kept, for how long and who reads it. */
  async #keepingNotice(who: Person, lang: Person['lang']): Promise<readonly CoachReply[]> {
    const { store, playbook } = this.#parts;
    if (this.#told.has(personKey(who)) || (await store.wasTold(who.tenant, who.person))) return [];
    return [{ kind: 'notice', code: 'keeping', lang, text: keepingLine(retentionDays(playbook.bank))[lang] }];
  }
}

const personKey = ({ tenant, person }: Person) => `${tenant}\n${person}`;
