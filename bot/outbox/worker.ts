import type { ClaimedItem, OutboxStore } from '../storage/outbox/ports.ts';

/** What became of one try to tell something. */
export type Delivery =
  | 'sent'
  /** it is no longer true: the promise was taken back, the talk is over */
  | 'dropped'
  /** nobody can be reached now */
  | 'unreachable';

export interface WorkerParts {
  readonly store: OutboxStore;
  /** epoch milliseconds */
  readonly now: () => number;
  /** tells one from other instances */
  readonly by: string;
  readonly deliver: (item: ClaimedItem) => Promise<Delivery>;
  readonly isQuiet: (at: number) => boolean;
  readonly onFault: (fault: unknown) => void;
  readonly onSettled?: (kind: string, outcome: string) => void;
}

const MINUTE = 60_000;
/** How long one instance has for what it took up; after that another may try. */
const LEASE = 2 * MINUTE;
const MOST_AT_ONCE = 20;
/** Minutes until the next try, by the tries so far; after the last one it is given up. */
const NEXT_TRY = [1, 2, 5, 15, 60, 240, 720];
const LOOK_EVERY = 15_000;

/** Tells what is due, each thing once however many instances look: whoever takes it up first has it. */
export class OutboxWorker {
  readonly #parts: WorkerParts;
  #running: Promise<void> | null = null;
  #again = false;
  #timer: NodeJS.Timeout | undefined;

  constructor(parts: WorkerParts) {
    this.#parts = parts;
  }

  start(): void {
    this.#timer = setInterval(() => this.nudge(), LOOK_EVERY);
    this.#timer.unref();
    this.nudge();
  }

  /** Finishes what was taken up. */
  async stop(): Promise<void> {
    clearInterval(this.#timer);
    this.#again = false;
    await this.#running;
  }

  /** Looks now; while a look is going on, once more after it. Never throws. */
  nudge(): void {
    this.#again = true;
    this.#running ??= this.#look().finally(() => {
      this.#running = null;
    });
  }

  /** Tells everything that is due and resolves when that is done. */
  async run(): Promise<void> {
    for (;;) {
      const now = this.#parts.now();
      const items = await this.#parts.store.claim({
        by: this.#parts.by,
        now,
        until: now + LEASE,
        urgentOnly: this.#parts.isQuiet(now),
        most: MOST_AT_ONCE,
      });
      for (const item of items) await this.#tell(item);
      if (items.length < MOST_AT_ONCE) return;
    }
  }

  async #look(): Promise<void> {
    while (this.#again) {
      this.#again = false;
      await this.run().catch(this.#parts.onFault);
    }
  }

  async #tell(item: ClaimedItem): Promise<void> {
    const { store, by, now, onSettled } = this.#parts;
    const delivery = await this.#try(item);
    const pause = NEXT_TRY[item.tries - 1];
    const at = now();
    if (delivery !== 'unreachable') await store.settle(item.id, by, { kind: delivery, at });
    else if (pause === undefined) await store.settle(item.id, by, { kind: 'given-up', at });
    else await store.settle(item.id, by, { kind: 'later', dueAt: at + pause * MINUTE });
    onSettled?.(item.matter.kind, delivery);
  }

  async #try(item: ClaimedItem): Promise<Delivery> {
    try {
      return await this.#parts.deliver(item);
    } catch (fault) {
      this.#parts.onFault(fault);
      return 'unreachable';
    }
  }
}
