import type { CardKind } from './api/live.ts';
import {
  type AdaptiveCard,
  type CardPlace,
  casesCard,
  categoryCard,
  draftCard,
  goneCard,
  liveCard,
  noticeCard,
  practiceCard,
  progressCard,
  recallCard,
  summaryCard,
  tourCard,
  welcomeCard,
} from './cards/index.ts';
import type { CoachReply } from './coach/reply.ts';
import { NOTICE_BUTTONS, NOTICE_TITLE } from './strings.ts';

/** A reply ready to be shown: a card, or plain words where a card would be too much. */
export interface Shown {
  readonly kind: CardKind;
  readonly card: AdaptiveCard | null;
  readonly text: string | null;
}

/** How a reply is shown, the same everywhere. Pure. */
export function show(reply: CoachReply): Shown {
  switch (reply.kind) {
    case 'card': {
      const { suggestion, covered } = reply.view;
      const kind = suggestion.mode === 'safety' ? 'safety' : covered ? 'covered' : 'live';
      return { kind, card: liveCard(reply.view), text: null };
    }
    case 'summary':
      return { kind: 'summary', card: summaryCard(reply.view), text: null };
    case 'category':
      return { kind: 'category', card: categoryCard(reply.view), text: null };
    case 'draft':
      return { kind: 'draft', card: draftCard(reply.view), text: null };
    case 'welcome':
      return { kind: 'welcome', card: welcomeCard(reply.view), text: null };
    case 'tour':
      return { kind: 'tour', card: tourCard(reply.view), text: null };
    case 'gone':
      return { kind: 'notice', card: goneCard(reply.view.lang), text: null };
    case 'cases':
      return { kind: 'cases', card: casesCard(reply), text: null };
    case 'practice':
      return { kind: 'practice', card: practiceCard(reply), text: null };
    case 'recall':
      return { kind: 'recall', card: recallCard(reply), text: null };
    case 'progress':
      return { kind: 'progress', card: progressCard(reply), text: null };
    case 'notice':
      return showNotice(reply);
  }
}

/** The turn that a reply's card belongs to; null when it belongs to none. */
export function placeOf(reply: CoachReply): CardPlace | null {
  switch (reply.kind) {
    case 'card':
    case 'summary':
    case 'category':
      return reply.view;
    case 'practice':
    case 'recall':
      return reply.place;
    default:
      return null;
  }
}

function showNotice({ code, lang, text }: Extract<CoachReply, { readonly kind: 'notice' }>): Shown {
  // The table is clear again: the page takes it as the start of a new talk.
  if (code === 'fresh') return { kind: 'welcome', card: null, text };
  const buttons = NOTICE_BUTTONS[code];
  if (!buttons) return { kind: 'notice', card: null, text };
  const title = NOTICE_TITLE[lang];
  return { kind: 'notice', card: noticeCard({ lang, title, text, buttons: buttons[lang] }), text: null };
}
