import type { Language } from '../../scripts/vocabulary.ts';
import { RATINGS, type Rating } from '../api/live.ts';
import { button } from './buttons.ts';
import type { Leaf } from './card-schema.ts';
import { label, spoken } from './elements.ts';
import { generatedWords } from './generated-strings.ts';
import type { LiveCardView } from './view.ts';

/** Words of a model are marked as that wherever they stand. */
export function generatedMark(
  generated: object | boolean | undefined,
  lang: Language,
  id = 'generated',
): readonly Leaf[] {
  if (!generated) return [];
  return [
    label(`✦ ${generatedWords[lang].mark}`, {
      id,
      size: 'small',
      isSubtle: true,
      spacing: 'small',
    }),
  ];
}

/** The line of the script behind them, and what staff think of them. */
export function ratingItems(view: LiveCardView): readonly Leaf[] {
  const { generated, lang, suggestion } = view;
  const [first] = suggestion.say;
  if (!generated || !first) return [];
  const words = generatedWords[lang];
  const rate = (rating: Rating) =>
    button(view, words.ratings[rating], { verb: 'rate', wording: generated.id, rating });
  return [
    label(words.script, { size: 'small', isSubtle: true }),
    spoken(first.text, { size: 'medium' }, { spacing: 'none' }),
    label(words.ask, { size: 'small', isSubtle: true }),
    { type: 'ActionSet', actions: RATINGS.slice(0, 3).map(rate) },
    { type: 'ActionSet', actions: RATINGS.slice(3).map(rate), spacing: 'small' },
  ];
}
