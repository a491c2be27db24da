/** Tells those who watch a talk that it moved. In one process; across instances they look again by themselves. */
export class TalkFeed {
  readonly #listeners = new Map<string, Set<() => void>>();

  moved(conversation: string): void {
    for (const listener of this.#listeners.get(conversation) ?? []) listener();
  }

  /** Calls the listener whenever the talk moves; returns how to stop. */
  follow(conversation: string, listener: () => void): () => void {
    const listeners = this.#listeners.get(conversation) ?? new Set();
    this.#listeners.set(conversation, listeners.add(listener));
    return () => {
      listeners.delete(listener);
      if (listeners.size === 0) this.#listeners.delete(conversation);
    };
  }
}
