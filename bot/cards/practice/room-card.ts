import type { FeedbackView, PracticeTurnView, PracticeView } from '../../api/practice-views.ts';
import { button } from '../buttons.ts';
import type { Action, AdaptiveCard, Element, Leaf } from '../card-schema.ts';
import { card, label, verbatim } from '../elements.ts';
import { generatedMark } from '../generated.ts';
import { stageText } from '../head.ts';
import type { CardPlace } from '../view.ts';
import { foldedParts, heading, moodRow, wordsIf } from './parts.ts';
import { practiceCardWords } from './strings.ts';

export interface RoomCardView {
  readonly place: CardPlace;
  readonly view: PracticeView;
}

/** The room: who comes in, then after each line her answer, large, how she stands, and what the line did, folded. */
export function roomCard({ place, view }: RoomCardView): AdaptiveCard {
  const last = view.turns.at(-1);
  const said = last?.customer ?? view.opening.text;
  return card(
    view.lang,
    said,
    [
      ...(last ? head(last, view) : arrival(view)),
      {
        type: 'Container',
        id: 'say',
        style: 'emphasis',
        items: [
          verbatim(said, { size: 'large', weight: 'bolder' }, { id: 'line' }),
          ...generatedMark(last?.generated, view.lang),
        ],
      },
      moodRow(view.mood.emotion, view.exam ? null : view.mood.trust, view.lang),
      ...(last?.revealed ?? []).map((fact) =>
        verbatim(practiceCardWords(view.lang).foundOut(fact), { color: 'good' }, { spacing: 'small' }),
      ),
      ...hintGiven(view),
      ...(last?.feedback ? [...folded(last.feedback, view)] : []),
      ...(last ? [] : [label(howTo(view), { isSubtle: true, size: 'small', separator: true })]),
    ],
    buttons(place, view),
  );
}

/** Before the first word: the case, who may read it, who comes in, what can be seen and is known. */
function arrival({
  lang,
  title,
  official,
  together,
  exam,
  drill,
  customer,
  sees,
  known,
}: PracticeView): readonly Element[] {
  const words = practiceCardWords(lang);
  const alone = official ? words.official : words.private;
  const kind = [together ? words.together : alone, ...(exam ? [words.exam] : [])];
  return [
    verbatim(title, { size: 'large', weight: 'bolder' }),
    label(kind.join(' · '), { size: 'small', isSubtle: true, spacing: 'none' }),
    ...wordsIf(drill, { weight: 'bolder' }),
    verbatim(`${customer.name} · ${customer.about}`, {}, { spacing: 'small' }),
    heading(words.sees),
    verbatim(sees, {}, { spacing: 'none' }),
    ...(known.length > 0 ? [heading(words.known)] : []),
    ...known.map((fact) => verbatim(`· ${fact}`, {}, { spacing: 'none' })),
  ];
}

function head(
  { turn, stage, speaker, staff }: PracticeTurnView,
  { lang, customer }: PracticeView,
): readonly Element[] {
  return [
    {
      type: 'ColumnSet',
      columns: [
        {
          type: 'Column',
          width: 'stretch',
          items: [verbatim(`${customer.name} · ${practiceCardWords(lang).turn(turn)}`, { weight: 'bolder' })],
        },
        { type: 'Column', width: 'auto', items: [label(stageText(stage, lang), { isSubtle: true })] },
      ],
    },
    ...(speaker ? [verbatim(practiceCardWords(lang).said(speaker, staff), {}, { spacing: 'small' })] : []),
  ];
}

const howTo = ({ lang, exam }: PracticeView): string =>
  exam ? practiceCardWords(lang).howInExam : practiceCardWords(lang).how;

function hintGiven({ lang, hints }: PracticeView): readonly Element[] {
  if (!hints.latest) return [];
  const words = practiceCardWords(lang);
  return [
    {
      type: 'Container',
      id: 'hint',
      separator: true,
      items: [
        heading(words.hintGiven(hints.used, hints.used * hints.cost)),
        verbatim(hints.latest, {}, { spacing: 'none' }),
      ],
    },
  ];
}

function folded(feedback: FeedbackView, { lang }: PracticeView): readonly Element[] {
  const words = practiceCardWords(lang);
  const items: readonly Leaf[] = [
    ...wordsIf(feedback.moved, { isSubtle: true }),
    ...feedback.points.map((point) => pointLine(point, words.quoted)),
    ...(feedback.better
      ? [heading(words.better), verbatim(feedback.better, { size: 'medium', weight: 'bolder' })]
      : []),
    ...wordsIf(feedback.why, { isSubtle: true }),
    ...generatedMark(feedback.generated, lang, 'generated-why'),
  ];
  const again = items.length > 0 ? [label(words.again, { size: 'small', isSubtle: true })] : [];
  return foldedParts([{ id: 'feedback', title: words.feedback, items: [...items, ...again] }]);
}

const MARKS = { good: '✓', bad: '✗', missed: '○' } as const;
const COLORS = { good: 'good', bad: 'attention', missed: 'default' } as const;

/** “✓ “您跑了三趟”，说中了她的难处  信任 +8” */
function pointLine(
  { kind, text, quote, effect }: FeedbackView['points'][number],
  quoted: (words: string) => string,
): Leaf {
  const parts = [MARKS[kind], ...(quote ? [quoted(quote)] : []), text, ...(effect ? [effect] : [])];
  return verbatim(parts.join(' '), { color: COLORS[kind] }, { spacing: 'small' });
}

function buttons(place: CardPlace, { lang, exam, hints }: PracticeView): readonly Action[] {
  const words = practiceCardWords(lang);
  return [
    ...(exam ? [] : [button(place, words.hint(hints.cost), { verb: 'hint' })]),
    button(place, words.pause, { verb: 'pause' }),
    button(place, words.finish, { verb: 'finish' }),
  ];
}
