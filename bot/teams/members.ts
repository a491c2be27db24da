import type { Activity } from 'botbuilder';

/** Teams takes no more people into a card's refresh. */
const MOST_MEMBERS = 60;
const MOST_CHATS = 20_000;

/** Who was seen in which chat, by the channel's own ids: for them a card keeps itself up to date. */
export class Members {
  readonly #chats = new Map<string, Set<string>>();

  saw(chat: string, { from, membersAdded, recipient }: Partial<Activity>): void {
    const members = this.#chats.get(chat) ?? new Set<string>();
    this.#chats.delete(chat);
    this.#chats.set(chat, members);
    for (const { id } of [...(membersAdded ?? []), ...(from ? [from] : [])]) {
      if (id === recipient?.id) continue;
      members.delete(id);
      members.add(id);
    }
    for (const id of [...members].slice(0, -MOST_MEMBERS)) members.delete(id);
    const [oldest] = this.#chats.keys();
    if (this.#chats.size > MOST_CHATS && oldest) this.#chats.delete(oldest);
  }

  /** at most 60, seen last */
  of(chat: string): readonly string[] {
    return [...(this.#chats.get(chat) ?? [])];
  }
}
