import type { AdaptiveCard } from '../card-schema.ts';
import { card, label, verbatim } from '../elements.ts';
import type { EntryCardView } from '../view.ts';

/** What is put into a message: the words, to the letter, and for a rule where it stands. */
export function entryCard({ lang, text, source }: EntryCardView): AdaptiveCard {
  return card(lang, text, [
    verbatim(text, { size: 'medium' }),
    ...(source ? [label(source, { size: 'small', isSubtle: true })] : []),
  ]);
}
