import { type Activity, CardFactory } from 'botbuilder';
import type { Language } from '../../scripts/vocabulary.ts';
import type { TalkState } from '../api/live.ts';
import { type AdaptiveCard, fitted } from '../cards/index.ts';
import { type CoachReply, isTurnReply } from '../coach/reply.ts';
import { show } from '../reply-card.ts';
import { NEUTRAL_PREVIEW } from '../strings.ts';

/**
 * A reply as an activity. The preview that a locked screen shows says nothing of the customer. With `state` (the
 * local page) the activity carries what stands beside the card; `dress` adds what the channel's cards need.
 */
export function activityOf(
  reply: CoachReply,
  page: { readonly state: TalkState | null } | null,
  dress: (card: AdaptiveCard) => AdaptiveCard = (card) => card,
): Partial<Activity> {
  const { kind, card, text } = show(reply);
  const turn = isTurnReply(reply) ? reply.view.turn : (page?.state?.turn ?? 0);
  const state = isTurnReply(reply) ? (page?.state ?? null) : null;
  // A notice in plain words has nothing for the page but its text, unless it clears the table.
  const coach = card || kind !== 'notice' ? { coach: { kind, turn, state } } : {};
  return {
    type: 'message',
    ...(card ? cardContent(dress(card), langOf(reply)) : { text: text ?? '' }),
    ...(page ? { channelData: coach } : {}),
  };
}

export function cardContent(card: AdaptiveCard, lang: keyof typeof NEUTRAL_PREVIEW): Partial<Activity> {
  return { attachments: [CardFactory.adaptiveCard(fitted(card))], summary: NEUTRAL_PREVIEW[lang] };
}

function langOf(reply: CoachReply): Language {
  switch (reply.kind) {
    case 'notice':
      return reply.lang;
    case 'cases':
    case 'progress':
      return reply.place.lang;
    default:
      return reply.view.lang;
  }
}
