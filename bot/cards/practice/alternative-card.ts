import type { AlternativeView, PracticeTurnView, PracticeView } from '../../api/practice-views.ts';
import { button } from '../buttons.ts';
import type { AdaptiveCard, Element } from '../card-schema.ts';
import { card, label, verbatim } from '../elements.ts';
import type { CardPlace } from '../view.ts';
import { heading, moodRow, wordsIf } from './parts.ts';
import { practiceCardWords } from './strings.ts';

/** The same turn said in two ways, one under the other: her two reactions, until one is kept. */
export function alternativeCard(
  place: CardPlace,
  { lang }: PracticeView,
  { turn, first, second }: AlternativeView,
): AdaptiveCard {
  const words = practiceCardWords(lang);
  return card(
    lang,
    second.customer ?? words.twoWays(turn),
    [
      label(words.twoWays(turn), { size: 'medium', weight: 'bolder' }),
      way('first', words.first, first, place),
      way('second', words.second, second, place),
      label(words.goOn, { size: 'small', isSubtle: true }),
    ],
    [
      button(place, words.keepSecond, { verb: 'keep', which: 'second' }, 'positive'),
      button(place, words.keepFirst, { verb: 'keep', which: 'first' }),
    ],
  );
}

function way(id: string, title: string, turn: PracticeTurnView, { lang }: CardPlace): Element {
  const words = practiceCardWords(lang);
  const { customer, staff, emotion, mood, feedback, revealed } = turn;
  return {
    type: 'Container',
    id,
    ...(id === 'second' ? { style: 'emphasis' as const } : {}),
    separator: true,
    items: [
      heading(title),
      ...wordsIf(staff && words.you(staff), { isSubtle: true }),
      ...wordsIf(customer, { size: 'medium', weight: 'bolder' }),
      moodRow(emotion, mood.trust, lang),
      ...wordsIf(feedback?.moved ?? null, { isSubtle: true }, { spacing: 'none' }),
      ...revealed.map((fact) => verbatim(words.foundOut(fact), { color: 'good' }, { spacing: 'small' })),
    ],
  };
}
