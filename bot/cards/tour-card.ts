import { button } from './buttons.ts';
import type { AdaptiveCard, Element } from './card-schema.ts';
import { card, label, spoken, verbatim } from './elements.ts';
import { tourWords } from './tour-strings.ts';
import type { TourCardView } from './view.ts';

/** How the coach is used, one thing and one tap at a time, on an example with real lines. */
export function tourCard(view: TourCardView): AdaptiveCard {
  const { lang, step, heard } = view;
  const words = tourWords(lang);
  const { title, text, tap } = words[step];
  const place = { conversation: 'tour', turn: 0, lang };
  return card(
    lang,
    title,
    [
      label(`${'●'.repeat(step)}${'○'.repeat(3 - step)} ${title}`, { size: 'large', weight: 'bolder' }),
      label(text),
      shown(view),
      ...(step === 1 ? [] : [verbatim(heard, { size: 'small', isSubtle: true })]),
      label(words.kept, { size: 'small', isSubtle: true, separator: true }),
    ],
    [
      step === 3
        ? button(place, tap, { verb: 'new' }, 'positive')
        : button(place, tap, { verb: 'tour', step: step === 1 ? 2 : 3 }, 'positive'),
    ],
  );
}

function shown({ step, heard, line, question }: TourCardView): Element {
  const look = { size: 'extraLarge', weight: 'bolder' } as const;
  const item =
    step === 1
      ? verbatim(heard, { size: 'large' }, { id: 'heard' })
      : spoken(step === 3 && question ? question : line, look, { id: 'line' });
  return { type: 'Container', id: 'say', style: 'emphasis', spacing: 'medium', items: [item] };
}
