import { button } from './buttons.ts';
import type { AdaptiveCard } from './card-schema.ts';
import { card, spoken } from './elements.ts';
import { wordsOf } from './strings.ts';
import type { LiveCardView } from './view.ts';

/** What a stranger may see over the clerk's shoulder: the line, the question, two neutral buttons. */
export function coveredCard(view: LiveCardView): AdaptiveCard {
  const words = wordsOf(view.lang);
  const { say, ask } = view.suggestion;
  const body = [
    ...say
      .slice(0, 1)
      .map((line) => spoken(line.text, { size: 'extraLarge', weight: 'bolder' }, { id: 'line' })),
    ...ask
      .slice(0, 1)
      .map((line) => spoken(line.text, { size: 'large' }, { id: 'question', separator: true })),
  ];
  return card(view.lang, words.neutral, body, [
    button(view, words.spoken, { verb: 'said' }),
    button(view, words.back, { verb: 'uncover' }),
  ]);
}
