import { CATEGORIES } from '../../scripts/vocabulary.ts';
import { button } from './buttons.ts';
import type { AdaptiveCard, Execute } from './card-schema.ts';
import { card, label } from './elements.ts';
import { CATEGORY_NAMES, wordsOf } from './strings.ts';
import type { CategoryCardView } from './view.ts';

const MOST_LIKELY = 4;

/** Pick the topic by hand: the likely ones as buttons, all others in a list. */
export function categoryCard(view: CategoryCardView): AdaptiveCard {
  const words = wordsOf(view.lang);
  const names = CATEGORY_NAMES[view.lang];
  const likely = view.likely.slice(0, MOST_LIKELY);
  const buttons = likely.map(
    (category): Execute => ({
      ...button(view, names[category], { verb: 'category', category }),
      associatedInputs: 'none',
    }),
  );
  return card(view.lang, words.pick, [
    label(words.pick, { weight: 'bolder' }),
    ...(buttons.length > 0 ? [{ type: 'ActionSet' as const, actions: buttons }] : []),
    {
      type: 'Input.ChoiceSet',
      id: 'picked',
      style: 'compact',
      label: words.pickLabel,
      placeholder: words.pickPlaceholder,
      choices: CATEGORIES.filter((id) => !likely.includes(id)).map((id) => ({ title: names[id], value: id })),
    },
    { type: 'ActionSet', actions: [button(view, words.picked, { verb: 'category' }, 'positive')] },
  ]);
}
