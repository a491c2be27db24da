import type { AdaptiveCard } from './card-schema.ts';
import type { CardPlace } from './view.ts';

/** For how many people a card keeps itself up to date: Teams takes no more. */
export const MOST_REFRESHED = 60;

/** What a client sends by itself when somebody looks at an older card. */
export const REFRESH = 'refresh';

/** A card that asks what it shows now whenever one of these people (the channel's ids) sees it again. */
export function refreshing(card: AdaptiveCard, place: CardPlace, people: readonly string[]): AdaptiveCard {
  if (people.length === 0) return card;
  const data = { verb: REFRESH, conversation: place.conversation, turn: place.turn };
  return {
    ...card,
    refresh: {
      action: { type: 'Action.Execute', verb: REFRESH, data },
      userIds: people.slice(-MOST_REFRESHED),
    },
  };
}
