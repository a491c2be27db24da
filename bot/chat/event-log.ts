import { randomBytes } from 'node:crypto';
import type { StreamEvent } from '../api/live.ts';

export interface LoggedEvent {
  /** `run.count`: tells a restart from a gap */
  readonly id: string;
  readonly event: StreamEvent;
}
type Listener = (logged: LoggedEvent) => void;

interface ChatLog {
  readonly events: { readonly count: number; readonly event: StreamEvent }[];
  readonly listeners: Set<Listener>;
  /** count of the newest event that was dropped */
  dropped: number;
}

const MOST_EVENTS = 100;
const MOST_CHATS = 500;

/** The last events of every chat, for pages that follow and for those that come back. Bounded. */
export class EventLog {
  readonly #run = randomBytes(6).toString('hex');
  readonly #chats = new Map<string, ChatLog>();
  #count = 0;
  #forgotten = 0;

  append(chat: string, event: StreamEvent): void {
    const log = this.#open(chat);
    const count = ++this.#count;
    log.events.push({ count, event });
    if (log.events.length > MOST_EVENTS) log.dropped = log.events.shift()?.count ?? log.dropped;
    for (const listener of log.listeners) listener({ id: this.#id(count), event });
  }

  /** Where the log stands now: whoever follows from here misses nothing. */
  get lastId(): string {
    return this.#id(this.#count);
  }

  /** The events after `id`; null when they are no longer all there and the page must load anew. */
  since(chat: string, id: string): readonly LoggedEvent[] | null {
    const [run, count] = id.split('.');
    const from = Number(count);
    if (run !== this.#run || !Number.isSafeInteger(from) || from > this.#count) return null;
    const log = this.#chats.get(chat);
    if (from < (log?.dropped ?? this.#forgotten)) return null;
    return (log?.events ?? [])
      .filter((entry) => entry.count > from)
      .map((entry) => ({ id: this.#id(entry.count), event: entry.event }));
  }

  /** Every event of a chat so far; null when the oldest may be gone. */
  all(chat: string): readonly LoggedEvent[] | null {
    const events = this.#chats.get(chat)?.events ?? [];
    if (events.length >= MOST_EVENTS) return null;
    return events.map(({ count, event }) => ({ id: this.#id(count), event }));
  }

  /** Calls the listener with every event from now on; returns how to stop. */
  follow(chat: string, listener: Listener): () => void {
    const { listeners } = this.#open(chat);
    listeners.add(listener);
    return () => listeners.delete(listener);
  }

  #id(count: number): string {
    return `${this.#run}.${count}`;
  }

  /** The chat's log, moved to the end of the line; the chat unused for longest and unwatched is forgotten. */
  #open(chat: string): ChatLog {
    const log = this.#chats.get(chat) ?? { events: [], listeners: new Set(), dropped: this.#forgotten };
    this.#chats.delete(chat);
    this.#chats.set(chat, log);
    if (this.#chats.size > MOST_CHATS) {
      const oldest = [...this.#chats].find(([, { listeners }]) => listeners.size === 0);
      if (oldest) {
        this.#chats.delete(oldest[0]);
        this.#forgotten = Math.max(this.#forgotten, oldest[1].events.at(-1)?.count ?? 0);
      }
    }
    return log;
  }
}
