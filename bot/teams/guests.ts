import { TeamsInfo, type TurnContext } from 'botbuilder';
import { keepNewest } from '../keep-newest.ts';

/** How long an answer of the directory is believed. */
const BELIEVED_MS = 12 * 60 * 60_000;
const MOST_PEOPLE = 20_000;

/**
 * Tells whether somebody is a guest of the tenant. Teams is asked once a person and half a day; while it cannot be
 * asked nobody is taken for a guest, because a clerk in front of a customer must not wait for a directory.
 */
export function guestBook(now: () => number): (context: TurnContext) => Promise<boolean> {
  const known = new Map<string, { readonly isGuest: boolean; readonly until: number }>();
  return async (context) => {
    const { channelId, deliveryMode, from } = context.activity;
    if (channelId !== 'msteams' || deliveryMode === 'expectReplies') return false;
    const before = known.get(from.id);
    if (before && before.until > now()) return before.isGuest;
    try {
      const { userRole, userPrincipalName } = await TeamsInfo.getMember(context, from.id);
      const isGuest = userRole === 'guest' || (userPrincipalName ?? '').includes('#EXT#');
      keepNewest(known, from.id, { isGuest, until: now() + BELIEVED_MS }, MOST_PEOPLE);
      return isGuest;
    } catch {
      return false;
    }
  };
}
