import type { Language } from '../../scripts/vocabulary.ts';
import type { AdaptiveCard } from './card-schema.ts';
import { card, label, verbatim } from './elements.ts';
import { wordsOf } from './strings.ts';
import type { LiveCardView } from './view.ts';

/** What stays of a card once its step is over: one line, no buttons; under cover not even the line. */
export function pastCard(view: LiveCardView): AdaptiveCard {
  const words = wordsOf(view.lang);
  const [first] = view.suggestion.say;
  if (view.covered || !first) return goneCard(view.lang);
  return card(view.lang, words.past, [
    label(words.past, { isSubtle: true, size: 'small' }),
    verbatim(first.text, { isSubtle: true }, { spacing: 'none' }),
  ]);
}

/** A past card of which nothing more can or should be told. */
export function goneCard(lang: Language): AdaptiveCard {
  const words = wordsOf(lang);
  return card(lang, words.neutral, [label(words.past, { isSubtle: true, size: 'small' })]);
}
