import type { Playbook } from '../../scripts/playbook.ts';
import type { Audience } from '../cards/index.ts';
import { cardReply } from '../coach/card-reply.ts';
import type { CoachAnswer } from '../coach.ts';
import type { GeneratedWording } from '../storage/phrasing/ports.ts';
import type { Store } from '../storage/ports.ts';
import type { ConversationRecord, LiveRecord } from '../storage/records.ts';
import type { PhrasingDesk } from './desk.ts';
import { mayBeWorded } from './eligible.ts';
import { wordLine } from './live.ts';

/** Runs work in a chat, once what it has in hand is done; what it makes is put in the place of the newest card. */
export type Revise = (make: () => Promise<CoachAnswer | null>) => Promise<void>;

export interface LiveWordingParts {
  readonly desk: PhrasingDesk;
  readonly playbook: Playbook;
  readonly store: Store;
  /** runs work between the turns of a chat */
  readonly between: <T>(chat: string, job: () => Promise<T>) => Promise<T>;
  readonly onFault: (fault: unknown) => void;
}

interface Running {
  readonly place: string;
  readonly controller: AbortController;
}

const MOST_TRIES = 3;

/** Looks for better words once a card is out, one search a chat; a new turn ends the search for the last one. */
export class LiveWording {
  readonly #parts: LiveWordingParts;
  readonly #running = new Map<string, Running>();
  readonly #searches = new Set<Promise<void>>();
  #isClosed = false;

  constructor(parts: LiveWordingParts) {
    this.#parts = parts;
  }

  /** A turn of a chat is done and its answer is out. Returns at once. */
  after(chat: string, audience: Audience, { replies, record }: CoachAnswer, revise: Revise): void {
    const isLive = record?.mode === 'live';
    const place = isLive ? placeOf(record) : null;
    const running = this.#running.get(chat);
    if (running && running.place !== place) running.controller.abort();
    if (!isLive || !place || this.#isClosed || running?.place === place) return;
    if (!replies.some((reply) => reply.kind === 'card') || record.state.generated || !mayBeWorded(record))
      return;
    const controller = new AbortController();
    this.#running.set(chat, { place, controller });
    const search = this.#search(record, audience, revise, controller.signal)
      .catch(this.#parts.onFault)
      .finally(() => {
        this.#searches.delete(search);
        if (this.#running.get(chat)?.controller === controller) this.#running.delete(chat);
      });
    this.#searches.add(search);
  }

  /** Ends every search and waits until it has ended. */
  async close(): Promise<void> {
    this.#isClosed = true;
    for (const { controller } of this.#running.values()) controller.abort();
    await Promise.all(this.#searches);
  }

  async #search(record: LiveRecord, audience: Audience, revise: Revise, signal: AbortSignal): Promise<void> {
    const { desk, playbook } = this.#parts;
    const wording = await wordLine(desk, record, playbook, signal);
    if (!wording || signal.aborted) return;
    await revise(() => this.#parts.between(record.chat, () => this.#put(record, wording, audience)));
  }

  /** Keeps the wording with the talk, if its card is still the newest and says what was reworded. */
  async #put(
    asked: LiveRecord,
    generated: GeneratedWording,
    audience: Audience,
  ): Promise<CoachAnswer | null> {
    const { store, playbook } = this.#parts;
    for (let tries = 0; tries < MOST_TRIES; tries++) {
      const current = await store.current(asked.chat);
      if (!isSame(current, asked)) return null;
      const record: LiveRecord = { ...current, state: { ...current.state, generated } };
      const { suggestion } = record.state;
      const write = { record, inHand: current.id, entries: [], answer: null, told: false };
      if (!suggestion) return null;
      if ((await store.commit(write)).kind !== 'saved') continue;
      const reply = cardReply(record, suggestion, { playbook, audience });
      return { replies: [reply], acknowledged: true, record: { ...record, version: record.version + 1 } };
    }
    return null;
  }
}

/** The very card: its talk, turn, language and line. */
function placeOf({ id, turn, lang, state }: LiveRecord): string {
  const first = state.suggestion?.say[0];
  return [id, turn, lang, first?.line, first?.text].join('\n');
}

function isSame(current: ConversationRecord | null, asked: LiveRecord): current is LiveRecord {
  return (
    current?.mode === 'live' &&
    placeOf(current) === placeOf(asked) &&
    !current.state.generated &&
    mayBeWorded(current)
  );
}
