import type { Action, AdaptiveCard, Element } from '../card-schema.ts';
import { card, label, spoken, verbatim } from '../elements.ts';
import { head } from '../head.ts';
import type { AnswerCardView } from '../view.ts';
import { extensionWords } from './strings.ts';

/** Up to three ways to answer a message, each with a button that inserts it. Dialogs know Action.Submit only. */
export function answerCard({ lang, suggestion, heard }: AnswerCardView): AdaptiveCard {
  const words = extensionWords(lang);
  const offered = [...suggestion.say, ...suggestion.ask];
  const lines = [...new Map(offered.map((line) => [line.line, line])).values()];
  return card(lang, words.title, [
    head(suggestion, lang),
    ...lines.map(
      ({ text }, index): Element => ({
        type: 'Container',
        id: `line-${index + 1}`,
        style: 'emphasis',
        items: [
          spoken(text, {
            size: index === 0 ? 'large' : 'medium',
            weight: index === 0 ? 'bolder' : 'default',
          }),
          { type: 'ActionSet', spacing: 'small', actions: [insert(words.insert, text)] },
        ],
      }),
    ),
    ...suggestion.avoid
      .slice(0, 1)
      .flatMap(({ text }) => [
        label(`⊘ ${words.avoid}`, { size: 'small', color: 'attention' }),
        verbatim(text, { color: 'attention' }, { spacing: 'none' }),
      ]),
    label(words.heard, { size: 'small', isSubtle: true, separator: true }),
    verbatim(heard, { isSubtle: true }, { spacing: 'none' }),
  ]);
}

const insert = (title: string, text: string): Action => ({
  type: 'Action.Submit',
  title,
  data: { verb: 'insert', text },
});
