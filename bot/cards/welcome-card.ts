import { button, saying } from './buttons.ts';
import type { AdaptiveCard } from './card-schema.ts';
import { card, label } from './elements.ts';
import { wordsOf } from './strings.ts';
import type { WelcomeCardView } from './view.ts';

/** The first card: how it works in three taps, what is kept, and three talks to try it on. */
export function welcomeCard({ lang, keeping, opening }: WelcomeCardView): AdaptiveCard {
  const words = wordsOf(lang);
  return card(
    lang,
    words.welcome,
    [
      label(words.welcome, { size: 'large', weight: 'bolder' }),
      ...words.welcomeSteps.map((step) => label(step)),
      ...(opening
        ? [label(words.opening, { isSubtle: true, separator: true }), label(opening, { weight: 'bolder' })]
        : []),
      label(words.practice, { isSubtle: true }),
      label(keeping, { size: 'small', isSubtle: true, separator: true }),
    ],
    [
      button({ conversation: 'tour', turn: 0, lang }, words.learn, { verb: 'tour', step: 1 }, 'positive'),
      ...words.examples.map((example) => saying(example, example)),
    ],
  );
}
