import { setImmediate } from 'node:timers/promises';
import type { Playbook } from '../../scripts/playbook.ts';
import { type Store, StoreUnavailable } from '../storage/ports.ts';
import type { IndexedTalk } from '../storage/review/ports.ts';
import { summariseTalk } from './summarise-talk.ts';

export interface IndexerParts {
  readonly store: Store;
  readonly playbook: Playbook;
  /** epoch milliseconds */
  readonly now: () => number;
  /** days within which a review may be appealed */
  readonly appealDays: number;
  /** a talk that could not be summarised, or a store that failed; never stops anybody else */
  readonly onFault: (fault: unknown) => void;
  /** how long it waits for more before it begins, in milliseconds */
  readonly delayMs?: number;
}

const DELAY_MS = 2000;
/** Talks written in one transaction. */
const BATCH = 8;

/**
 * Keeps the queue's summaries up with the talks, beside the turns and never in their way: one talk at a time, with the event
 * loop let go between them. What it has not got to is found again by the store, after a crash as well.
 */
export class Indexer {
  readonly #parts: IndexerParts;
  /** talks that failed: tried again when the process begins anew, or somebody waits for one */
  readonly #failed = new Set<string>();
  #timer: NodeJS.Timeout | null = null;
  #running: Promise<void> = Promise.resolve();
  #isStopped = false;

  constructor(parts: IndexerParts) {
    this.#parts = parts;
  }

  /** Something was said or reviewed: looks for what is new, soon and once. */
  poke(): void {
    if (this.#timer || this.#isStopped) return;
    this.#timer = setTimeout(() => {
      this.#timer = null;
      void this.catchUp();
    }, this.#parts.delayMs ?? DELAY_MS);
    this.#timer.unref();
  }

  /** Resolves when every talk that was behind when it was called has been dealt with. */
  catchUp(): Promise<void> {
    this.#running = this.#running.then(() => this.#run()).catch(this.#parts.onFault);
    return this.#running;
  }

  /** Summarises one talk now, for somebody who waits to see it. */
  async refresh(id: string): Promise<void> {
    const talk = await this.#summarised(id);
    if (talk) await this.#parts.store.review.index([talk]);
  }

  /** Finishes the talk in hand and takes no other. */
  async stop(): Promise<void> {
    this.#isStopped = true;
    if (this.#timer) clearTimeout(this.#timer);
    await this.#running;
  }

  /** Each talk once: one that goes on meanwhile waits for the next poke, however fast its turns come. */
  async #run(): Promise<void> {
    const { review } = this.#parts.store;
    const done = new Set(this.#failed);
    let passedOver = done.size;
    while (!this.#isStopped) {
      const stale = await review.stale(passedOver + BATCH);
      const fresh = stale.filter((id) => !done.has(id));
      if (fresh.length === 0 && stale.length < passedOver + BATCH) return;
      passedOver = stale.length - fresh.length;
      const talks: IndexedTalk[] = [];
      for (const id of fresh.slice(0, BATCH)) {
        if (this.#isStopped) break;
        done.add(id);
        const talk = await this.#tried(id, () => this.#summarised(id));
        if (talk) talks.push(talk);
        await setImmediate();
      }
      await this.#keep(talks);
    }
  }

  /** All together; when that fails, one by one, so that a bad one holds up nobody. */
  async #keep(talks: readonly IndexedTalk[]): Promise<void> {
    const { review } = this.#parts.store;
    try {
      await review.index(talks);
    } catch (fault) {
      if (fault instanceof StoreUnavailable) throw fault;
      for (const talk of talks) await this.#tried(idOf(talk), () => review.index([talk]));
    }
  }

  async #tried<T>(id: string, work: () => Promise<T>): Promise<T | null> {
    try {
      return await work();
    } catch (fault) {
      if (fault instanceof StoreUnavailable) throw fault;
      this.#failed.add(id);
      this.#parts.onFault(fault);
      return null;
    }
  }

  async #summarised(id: string): Promise<IndexedTalk | null> {
    const { store, playbook, now, appealDays } = this.#parts;
    const record = await store.review.recordOf(id);
    if (!record) return null;
    const entries = await store.entries(id);
    const events = await store.review.reviewEvents(id);
    return summariseTalk({ record, entries, events }, playbook, { now: now(), appealDays });
  }
}

const idOf = (talk: IndexedTalk) => (talk.kind === 'talk' ? talk.summary.id : talk.id);
