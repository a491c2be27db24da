import { button } from './buttons.ts';
import type { AdaptiveCard, Element, Leaf } from './card-schema.ts';
import { card, label, verbatim } from './elements.ts';
import { wordsOf } from './strings.ts';
import type { SummaryCardView } from './view.ts';

/** How the talk ended: promised what, by whom, when; what stayed open; who has it now. */
export function summaryCard(view: SummaryCardView): AdaptiveCard {
  const words = wordsOf(view.lang);
  const promised: Leaf[] =
    view.commitments.length > 0
      ? view.commitments.flatMap((commitment) => promise(commitment, view))
      : [label(words.nothingPromised)];
  const body: Element[] = [
    label(words.summary, { size: 'medium', weight: 'bolder' }),
    verbatim(view.title, { isSubtle: true }, { spacing: 'none' }),
    {
      type: 'Container',
      id: 'promised',
      separator: true,
      items: [label(words.promised, { size: 'small', isSubtle: true }), ...promised],
    },
    ...(view.open.length > 0
      ? [
          {
            type: 'Container' as const,
            separator: true,
            items: [
              label(words.open, { size: 'small', isSubtle: true }),
              ...view.open.map((text) => verbatim(`○ ${text}`)),
            ],
          },
        ]
      : []),
    ...(view.handedTo ? [verbatim(`✓ ${words.handedTo(view.handedTo)}`, { color: 'good' })] : []),
  ];
  return card(view.lang, words.summary, body, [
    button(view, words.newTalk, { verb: 'new' }, 'positive'),
    button(view, words.undo, { verb: 'undo' }),
  ]);
}

function promise(commitment: SummaryCardView['commitments'][number], view: SummaryCardView): Leaf[] {
  const words = wordsOf(view.lang);
  const { what, by, due } = commitment;
  const when = due === null ? words.noDue : words.due(clock(due, view));
  return [
    verbatim(what, { weight: 'bolder' }),
    verbatim(`${by ? words.by(by) : words.noOwner}·${when}`, { isSubtle: true }, { spacing: 'none' }),
  ];
}

function clock(at: number, { lang, timeZone }: SummaryCardView): string {
  return new Intl.DateTimeFormat(lang, {
    timeZone,
    month: 'numeric',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hour12: false,
  }).format(at);
}
