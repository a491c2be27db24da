import type { ApprovedText } from '../../dialogs/index.ts';
import type { Language } from '../../scripts/vocabulary.ts';
import type { Action, AdaptiveCard, Element, Leaf, Look, Place } from './card-schema.ts';

/** Our own words: titles, labels, hints. */
export function label(text: string, look: Look & Place = {}): Leaf {
  return { type: 'TextBlock', text, wrap: true, ...look };
}

/** Somebody's words as a record: quoted, read, never to be said aloud. Shown to the letter. */
export function verbatim(text: string, look: Look = {}, place: Place = {}): Leaf {
  return { type: 'RichTextBlock', inlines: [{ type: 'TextRun', text, ...look }], ...place };
}

/** Words that a person will say to a customer: only what the guard approved. */
export function spoken(text: ApprovedText, look: Look = {}, place: Place = {}): Leaf {
  return verbatim(text, look, place);
}

/** A card around its body. `speech` is read aloud and stands in where no card can be shown. */
export function card(
  lang: Language,
  speech: string,
  body: readonly Element[],
  actions: readonly Action[] = [],
): AdaptiveCard {
  return {
    type: 'AdaptiveCard',
    $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
    version: '1.5',
    lang,
    fallbackText: speech,
    speak: speech,
    body: [...body],
    ...(actions.length > 0 ? { actions: [...actions] } : {}),
    msteams: { width: 'Full' },
  };
}
