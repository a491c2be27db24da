import { saying } from './buttons.ts';
import type { AdaptiveCard } from './card-schema.ts';
import { card, label, verbatim } from './elements.ts';
import type { NoticeCardView } from './view.ts';

/** One sentence of the coach: what happened to what she typed, and what she can type instead. */
export function noticeCard({ lang, title, text, buttons }: NoticeCardView): AdaptiveCard {
  return card(
    lang,
    title,
    [label(title, { weight: 'bolder' }), verbatim(text, {}, { spacing: 'small' })],
    buttons.map((b) => saying(b.title, b.says)),
  );
}
