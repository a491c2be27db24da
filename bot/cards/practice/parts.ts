import type { Emotion, Language } from '../../../scripts/vocabulary.ts';
import type { PracticeButton } from '../../practice/commands.ts';
import { button, toggle } from '../buttons.ts';
import type { Action, Element, Leaf, Look, Place } from '../card-schema.ts';
import { label, verbatim } from '../elements.ts';
import { TEMPER_COLORS, temperText } from '../head.ts';
import type { CardPlace } from '../view.ts';
import { practiceCardWords } from './strings.ts';

type Columns = Extract<Element, { readonly type: 'ColumnSet' }>;
type Wish = Extract<PracticeButton, { readonly verb: 'practice' }>['wish'];

/** A button that opens a case: privately and with feedback unless wished otherwise. */
export function opens(
  place: CardPlace,
  title: string,
  wish: Partial<Wish> & Pick<Wish, 'scenario'>,
  style: 'default' | 'positive' = 'default',
): Action {
  return button(place, title, { verb: 'practice', wish: { official: false, exam: false, ...wish } }, style);
}

/** Words that may be missing: nothing rather than an empty block. */
export const wordsIf = (text: string | null, look: Look = {}, place: Place = {}): readonly Leaf[] =>
  text ? [verbatim(text, look, place)] : [];

/** A small heading over what follows. */
export const heading = (text: string): Leaf => label(text, { size: 'small', isSubtle: true });

/** How she stands: temper in word, shape and steps, and how far she trusts where that may be seen. */
export function moodRow(emotion: Emotion, trust: number | null, lang: Language): Columns {
  const temper = label(temperText(emotion, lang), { weight: 'bolder', color: TEMPER_COLORS[emotion] });
  return {
    type: 'ColumnSet',
    spacing: 'small',
    columns: [
      { type: 'Column', width: 'stretch', items: [temper] },
      ...(trust === null
        ? []
        : [{ type: 'Column' as const, width: 'auto' as const, items: [label(trustText(trust, lang))] }]),
    ],
  };
}

/** “信任 ■■□□□ 38”. */
function trustText(trust: number, lang: Language): string {
  return `${practiceCardWords(lang).trust} ${filled(trust / 20)} ${trust}`;
}

/** Five steps, so many of them filled. */
export function filled(steps: number): string {
  const full = Math.min(5, Math.max(0, Math.round(steps)));
  return `${'■'.repeat(full)}${'□'.repeat(5 - full)}`;
}

/** “●●○” */
export const difficultyText = (difficulty: number): string =>
  `${'●'.repeat(difficulty)}${'○'.repeat(3 - difficulty)}`;

/** What is one tap away: a title each, then the folded parts. Nothing in them is needed to go on. */
export function foldedParts(
  parts: readonly { readonly id: string; readonly title: string; readonly items: readonly Leaf[] }[],
): readonly Element[] {
  const filledParts = parts.filter(({ items }) => items.length > 0);
  if (filledParts.length === 0) return [];
  return [
    {
      type: 'ActionSet',
      spacing: 'medium',
      actions: filledParts.map(({ id, title }) => toggle(title, id)),
    },
    ...filledParts.map(
      ({ id, items }): Element => ({
        type: 'Container',
        id,
        style: 'emphasis',
        isVisible: false,
        items: [...items],
      }),
    ),
  ];
}

/** A day as people write it, in the branch's own time: 11月20日, Nov 20. */
export function dayText(at: number, lang: Language, timeZone: string): string {
  return new Intl.DateTimeFormat(lang, {
    timeZone,
    month: lang === 'zh-CN' ? 'long' : 'short',
    day: 'numeric',
  }).format(at);
}
