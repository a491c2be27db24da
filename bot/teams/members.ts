import type { Activity } from 'botbuilder';
import { MOST_REFRESHED } from '../cards/index.ts';
import { keepNewest } from '../keep-newest.ts';

const MOST_CHATS = 20_000;

/** Who was seen in which chat, by the channel's own ids: for them a card keeps itself up to date. */
export class Members {
  readonly #chats = new Map<string, Set<string>>();

  saw(chat: string, { from, membersAdded, recipient }: Partial<Activity>): void {
    const members = this.#chats.get(chat) ?? new Set<string>();
    keepNewest(this.#chats, chat, members, MOST_CHATS);
    for (const { id } of [...(membersAdded ?? []), ...(from ? [from] : [])]) {
      if (id === recipient?.id) continue;
      members.delete(id);
      members.add(id);
    }
    for (const id of [...members].slice(0, -MOST_REFRESHED)) members.delete(id);
  }

  /** at most as many as a card takes, those seen last */
  of(chat: string): readonly string[] {
    return [...(this.#chats.get(chat) ?? [])];
  }
}
