import type { AdaptiveCard, Element } from './card-schema.ts';
import { card, label } from './elements.ts';

/** Our own limit for a card, in bytes as UTF-8; Teams refuses messages from about three times this. */
export const MOST_CARD_BYTES = 28 * 1024;

/**
 * The card within the limit: folded parts go first, the last ones before the first; should that not do, what stays is
 * what the card would say aloud.
 */
export function fitted(whole: AdaptiveCard): AdaptiveCard {
  let fitting = whole;
  while (!fits(fitting)) {
    const fold = fitting.body.findLast(isFolded);
    if (!fold) return spokenAlone(whole);
    fitting = without(fitting, fold);
  }
  return fitting;
}

const fits = (any: AdaptiveCard) => new TextEncoder().encode(JSON.stringify(any)).length <= MOST_CARD_BYTES;
const isFolded = (element: Element) => 'isVisible' in element && element.isVisible === false;

/** The words stand in it three times, a Chinese one takes three bytes. */
const MOST_SPOKEN = 2500;
function spokenAlone({ lang, speak }: AdaptiveCard): AdaptiveCard {
  const words = speak.length > MOST_SPOKEN ? `${speak.slice(0, MOST_SPOKEN)}…` : speak;
  return card(lang, words, [label(words)]);
}

/** The card without a folded part and without the buttons that opened it. */
function without(whole: AdaptiveCard, fold: Element): AdaptiveCard {
  const body = whole.body.flatMap((element): Element[] => {
    if (element === fold) return [];
    if (element.type !== 'ActionSet') return [element];
    const actions = element.actions.filter(
      (action) => action.type !== 'Action.ToggleVisibility' || !action.targetElements.includes(fold.id ?? ''),
    );
    return actions.length > 0 ? [{ ...element, actions }] : [];
  });
  return { ...whole, body };
}
