/** Runs jobs of one key one after the other, jobs of different keys side by side. */
export class KeyedQueue {
  readonly #tails = new Map<string, Promise<unknown>>();

  /** Resolves or rejects as the job does; a failed job does not hold up the next. */
  run<T>(key: string, job: () => Promise<T>): Promise<T> {
    const before = this.#tails.get(key) ?? Promise.resolve();
    const done = before.then(job, job);
    const tail = done
      .catch(() => undefined)
      .finally(() => {
        if (this.#tails.get(key) === tail) this.#tails.delete(key);
      });
    this.#tails.set(key, tail);
    return done;
  }

  /** Resolves when all jobs accepted so far have ended. */
  async drain(): Promise<void> {
    await Promise.all(this.#tails.values());
  }
}
