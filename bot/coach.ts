import type { TranscriptEntry } from '../dialogs/index.ts';
import type { Playbook } from '../scripts/playbook.ts';
import type { Audience } from './cards/index.ts';
import { decide } from './coach/decide.ts';
import { look, type Onlooker } from './coach/look.ts';
import { type CoachReply, notice } from './coach/reply.ts';
import { freshRecord, type Outcome, type Person, type Scene } from './coach/scene.ts';
import type { Command, Tap } from './commands.ts';
import { KeyedQueue } from './keyed-queue.ts';
import { openingText } from './opening.ts';
import { plan } from './outbox/plan.ts';
import type { PracticeWording } from './phrasing/practice/practice-wording.ts';
import {
  isNextCustomer,
  isPracticeCommand,
  type PracticeCommand,
  readPracticeDoor,
  readRecallWords,
  readRoomWords,
} from './practice/commands.ts';
import { decidePractice, isPractice, isRecall } from './practice/decide.ts';
import type { PracticeScene } from './practice/stage-hand.ts';
import { retentionDays } from './retention.ts';
import { type Store, StoreUnavailable, type Viewer } from './storage/ports.ts';
import type { ConversationRecord } from './storage/records.ts';
import { keepingLine } from './strings.ts';

/** One message or tap on its way in. */
export interface CoachRequest {
  readonly chat: string;
  /** unique in the chat; a repeat gets the stored answer. Null: cannot be repeated */
  readonly activity: string | null;
  readonly who: Person;
  readonly audience: Audience;
  readonly command: Command | PracticeCommand;
  /** the words as they were typed; null for a tap */
  readonly typed: string | null;
  /** the card that was tapped; null when typed */
  readonly tap: Tap | null;
  /** somebody acts beside the chat, and is told nothing in it */
  readonly beside?: true;
}

export interface CoachAnswer {
  readonly replies: readonly CoachReply[];
  /** false: nothing was stored because the store failed; the replies say so */
  readonly acknowledged: boolean;
  /** the complaint in hand after the turn; null when nothing is stored */
  readonly record: ConversationRecord | null;
  /** the activity was answered before, by this instance or another; these are the replies it got */
  readonly repeated?: true;
}

/** The world that the corridor needs. */
export interface CoachParts {
  readonly playbook: Playbook;
  readonly store: Store;
  /** epoch milliseconds */
  readonly now: () => number;
  /** calls a colleague without a sound; false when nobody can be reached */
  readonly callColleague: (who: Person) => Promise<boolean>;
  /** words what a turn of a role-play brings; absent: nobody does */
  readonly practice?: Pick<PracticeWording, 'word'>;
  /** chance: which run of a case is played; a whole number */
  readonly seed: () => number;
  /** a turn is on the disk; `planned`: something is to be told */
  readonly onSaved?: (record: ConversationRecord, planned: boolean) => void;
  readonly onTurn?: (kind: CoachRequest['command']['kind'], acknowledged: boolean) => void;
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

  /** What a card shows now to one person of its chat. */
  async look(chat: string, card: Tap, onlooker: Onlooker): Promise<CoachReply> {
    const { store, playbook } = this.#parts;
    const { tenant, person } = onlooker.who;
    return look(await store.current(chat), card, onlooker, playbook, () => store.results(tenant, person));
  }

  /** Runs work on a chat between two of its turns. */
  between<T>(chat: string, job: () => Promise<T>): Promise<T> {
    return this.#queue.run(chat, job);
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
    return { replies, acknowledged: true, record: await this.#parts.store.current(chat), repeated: true };
  }

  /** Null when the conversation changed meanwhile. */
  async #attempt(request: CoachRequest, callColleague: () => Promise<boolean>): Promise<CoachAnswer | null> {
    const { store } = this.#parts;
    const { chat, who, activity } = request;
    const current = await store.current(chat);
    const command = understood(request, current);
    const outcome = isPracticeCommand(command)
      ? await this.#practised(request, command, current)
      : await this.#helped(request, command, current, callColleague);
    if (outcome.kind === 'answer') return { replies: outcome.replies, acknowledged: true, record: current };
    const told = request.beside ? [] : await this.#keepingNotice(who, outcome.record.lang);
    const replies = [...told, ...outcome.replies];
    const planned = plan(current, outcome.record, this.#parts.playbook.bank);
    const saved = await store.commit({
      record: outcome.record,
      inHand: current?.id ?? null,
      entries: outcome.entries,
      answer: activity ? { activity, json: JSON.stringify(replies) } : null,
      told: told.length > 0,
      ...(outcome.result ? { result: outcome.result } : {}),
      ...(planned.length > 0 ? { planned } : {}),
    });
    if (saved.kind === 'conflict') return null;
    if (saved.kind === 'repeated') return this.#repeat(chat, saved.json);
    if (!request.beside) this.#told.add(personKey(who));
    const record = { ...outcome.record, version: outcome.record.version + 1 };
    this.#parts.onSaved?.(record, planned.length > 0);
    return { replies, acknowledged: true, record };
  }

  /** Live help. */
  async #helped(
    { chat, who, tap, audience }: CoachRequest,
    command: Command,
    current: ConversationRecord | null,
    callColleague: () => Promise<boolean>,
  ): Promise<Outcome> {
    const { store, playbook, now } = this.#parts;
    const at = now();
    const record = current?.mode === 'live' ? current : freshRecord(chat, who, playbook, at);
    const scene: Scene = { record, playbook, at, audience };
    return decide(scene, command, tap, {
      fresh: () => freshRecord(chat, { ...who, lang: record.lang, channel: record.channel }, playbook, at),
      entries: (): Promise<readonly TranscriptEntry[]> => store.entries(record.id),
      callColleague,
      who,
      rate: (id, rating, reason) =>
        store.phrasing.rate(record.id, id, { rating, reason, by: who.person, at }),
    });
  }

  /** The bot plays the customer, or a talk is told from memory. */
  async #practised(
    { chat, who, tap, audience }: CoachRequest,
    command: PracticeCommand,
    current: ConversationRecord | null,
  ): Promise<Outcome> {
    const { store, playbook, now, seed } = this.#parts;
    const record = isPractice(current) || isRecall(current) ? current : null;
    const viewer: Viewer = { ...who, role: 'clerk' };
    const scene: PracticeScene = { chat, who, playbook, at: now(), audience, record };
    return decidePractice(scene, command, tap, {
      results: () => store.results(who.tenant, who.person),
      mentor: () => store.mentor(who.tenant, who.person),
      leftOpen: () => store.leftOpen(chat),
      recalled: async (id) => {
        const own = await store.conversation(viewer, id);
        return isRecall(own) ? own : null;
      },
      seed,
      word: async (kept, practice) => (await this.#parts.practice?.word(kept, practice)) ?? [],
    });
  }

  /** At first use one line says what is kept, for how long and who reads it. */
  async #keepingNotice(who: Person, lang: Person['lang']): Promise<readonly CoachReply[]> {
    const { store, playbook } = this.#parts;
    if (this.#told.has(personKey(who)) || (await store.wasTold(who.tenant, who.person))) return [];
    return [{ kind: 'notice', code: 'keeping', lang, text: keepingLine(retentionDays(playbook.bank))[lang] }];
  }
}

/** What typed words mean depends on what is going on in the chat: a complaint, a role-play, a telling. */
function understood(
  { command, typed }: CoachRequest,
  current: ConversationRecord | null,
): Command | PracticeCommand {
  if (typed === null || isNextCustomer(typed)) return command;
  if (isPractice(current)) {
    const said = readRoomWords(typed);
    const isOpen = current.closedAt === null && !current.state.paused;
    if (isOpen || said.kind === 'retry' || said.kind === 'keep') return said;
  }
  if (isRecall(current) && current.closedAt === null) return readRecallWords(typed);
  return readPracticeDoor(typed) ?? command;
}

const personKey = ({ tenant, person }: Person) => `${tenant}\n${person}`;
