import type { AdaptiveCard } from './card-schema.ts';
import { card, label, verbatim } from './elements.ts';
import type { ReminderCardView } from './view.ts';

/** Something that is told without being asked for: one title, why, and where to look. */
export function reminderCard({ lang, urgent, title, lines, quote, link }: ReminderCardView): AdaptiveCard {
  const heading = label(title, { size: 'large', weight: 'bolder' });
  return card(
    lang,
    title,
    [
      urgent ? { type: 'Container', id: 'band', style: 'attention', items: [heading] } : heading,
      ...(quote ? [verbatim(quote, { size: 'medium' }, { id: 'quote' })] : []),
      ...lines.map((line) => verbatim(line, { isSubtle: true }, { spacing: 'small' })),
    ],
    link ? [{ type: 'Action.OpenUrl', title: link.title, url: link.url }] : [],
  );
}
