import type { RecallDebrief, RecallView } from '../../api/recall.ts';
import { button } from '../buttons.ts';
import type { Action, AdaptiveCard, Element } from '../card-schema.ts';
import { card, label, verbatim } from '../elements.ts';
import type { CardPlace } from '../view.ts';
import { heading, opens, wordsIf } from './parts.ts';
import { practiceCardWords } from './strings.ts';

export interface RecallCardView {
  readonly place: CardPlace;
  readonly view: RecallView;
}

const LAST_TOLD = 2;
const MOST_MOMENTS = 6;

/** A talk told from memory: the one thing to tell next, then the moments that decided it. */
export function recallCard({ place, view }: RecallCardView): AdaptiveCard {
  return view.debrief ? taken(place, view, view.debrief) : telling(place, view);
}

function telling(place: CardPlace, view: RecallView): AdaptiveCard {
  const words = practiceCardWords(view.lang);
  const question = view.question ?? words.recall;
  const told = view.turns.length;
  return card(
    view.lang,
    question,
    [
      ...(told > 0
        ? [heading(words.fromMemory(told))]
        : [
            label(words.recall, { size: 'large', weight: 'bolder' }),
            label(words.ownOnly, { spacing: 'none' }),
          ]),
      ...view.turns
        .slice(-LAST_TOLD)
        .map(({ speaker, text }) =>
          verbatim(
            speaker === 'customer' ? words.she(text) : words.you(text),
            { isSubtle: true },
            { spacing: 'none' },
          ),
        ),
      {
        type: 'Container',
        id: 'ask',
        style: 'emphasis',
        items: [verbatim(question, { size: 'large', weight: 'bolder' }, { id: 'line' })],
      },
      label(words.keepTelling, { size: 'small', isSubtle: true }),
    ],
    told > 0
      ? [button(place, words.undo, { verb: 'untell' }), button(place, words.toldAll, { verb: 'told' })]
      : [],
  );
}

/** Taken apart: which line inflamed, where the second wave came, what was missed and what was good. */
function taken(place: CardPlace, view: RecallView, { moments, replay }: RecallDebrief): AdaptiveCard {
  const words = practiceCardWords(view.lang);
  const shown = [...moments]
    .sort((a, b) => WEIGHTS[a.kind] - WEIGHTS[b.kind])
    .slice(0, MOST_MOMENTS)
    .sort((a, b) => a.turn - b.turn);
  return card(
    view.lang,
    words.recall,
    [
      label(words.recall, { size: 'large', weight: 'bolder' }),
      label(`${words.fromMemory(view.turns.length)} · ${view.shared ? words.isShared : words.ownOnly}`, {
        size: 'small',
        isSubtle: true,
        spacing: 'none',
      }),
      ...(shown.length === 0 ? [label(words.noMoments)] : []),
      ...shown.map((moment) => momentPart(moment, view)),
    ],
    buttons(place, view, replay),
  );
}

type Moment = RecallDebrief['moments'][number];
/** What burnt counts before what was missed and what was good. */
const WEIGHTS: Readonly<Record<Moment['kind'], number>> = {
  inflamed: 0,
  'second-wave': 1,
  missed: 2,
  good: 3,
};
const MARKS: Readonly<Record<Moment['kind'], string>> = {
  inflamed: '✗',
  'second-wave': '▲',
  missed: '○',
  good: '✓',
};
const COLORS = {
  inflamed: 'attention',
  'second-wave': 'attention',
  missed: 'default',
  good: 'good',
} as const;

function momentPart({ kind, turn, title, quote, why, instead }: Moment, { lang }: RecallView): Element {
  const words = practiceCardWords(lang);
  return {
    type: 'Container',
    separator: true,
    items: [
      verbatim(`${MARKS[kind]} ${title} · ${words.line(turn)}`, { weight: 'bolder', color: COLORS[kind] }),
      ...wordsIf(quote && words.quoted(quote), {}, { spacing: 'none' }),
      ...wordsIf(why, { isSubtle: true }, { spacing: 'none' }),
      ...(instead ? [heading(words.better), verbatim(instead, { size: 'medium' }, { spacing: 'none' })] : []),
    ],
  };
}

function buttons(
  place: CardPlace,
  { lang, id, shared }: RecallView,
  replay: RecallDebrief['replay'],
): readonly Action[] {
  const words = practiceCardWords(lang);
  return [
    ...(replay ? [opens(place, words.replay, { scenario: `recall:${id}` }, 'positive')] : []),
    button(place, shared ? words.unshare : words.share, { verb: 'share', shared: !shared }),
    button(place, words.otherCase, { verb: 'cases' }),
  ];
}
