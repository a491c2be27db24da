import type { DebriefView } from '../../api/debrief.ts';
import type { PracticeView } from '../../api/practice-views.ts';
import { practiceAid } from '../../practice/strings.ts';
import { button } from '../buttons.ts';
import type { Action, AdaptiveCard, Element, Leaf } from '../card-schema.ts';
import { card, label, verbatim } from '../elements.ts';
import { temperText } from '../head.ts';
import type { CardPlace } from '../view.ts';
import { dayText, filled, foldedParts, heading, opens, wordsIf } from './parts.ts';
import { practiceCardWords } from './strings.ts';

export interface DebriefCardView {
  readonly place: CardPlace;
  readonly view: PracticeView;
  readonly debrief: DebriefView;
  /** IANA name of the branch's time zone */
  readonly timeZone: string;
}

/** The end of a case on one screen: her last words, the verdict, where it turned, what to change, what to drill. */
export function debriefCard({ place, view, debrief, timeZone }: DebriefCardView): AdaptiveCard {
  const { lang, exam, official } = view;
  const words = practiceCardWords(lang);
  const isChangeable = !exam && !official;
  return card(
    lang,
    `${words.points(debrief.total)} ${debrief.verdict}`,
    [
      ...ending(view),
      ...verdict(view, debrief),
      ...fails(debrief),
      stages(view, debrief),
      ...turningPoint(view, debrief),
      ...priorities(view, debrief),
      ...foldedParts([
        { id: 'strengths', title: words.strengths, items: strengths(debrief, view) },
        {
          id: 'exemplar',
          title: words.exemplar,
          items: debrief.exemplar.map((line) => verbatim(line, {}, { spacing: 'small' })),
        },
      ]),
      ...next(view, debrief, timeZone),
      ...(isChangeable ? [label(words.rewind, { size: 'small', isSubtle: true })] : []),
      label(practiceAid[lang], { size: 'small', isSubtle: true }),
    ],
    buttons(place, view, debrief),
  );
}

function ending({ lang, title, turns, ending: how }: PracticeView): readonly Leaf[] {
  const words = practiceCardWords(lang);
  const last = turns.at(-1)?.customer ?? null;
  return [
    verbatim(`${title} · ${words.endings[how]}`, { weight: 'bolder' }),
    ...(last
      ? [heading(words.lastWords), verbatim(last, { size: 'medium' }, { id: 'line', spacing: 'none' })]
      : []),
  ];
}

function verdict(
  { lang, turns }: PracticeView,
  { total, passed, verdict: text, minutes, hintCost }: DebriefView,
): readonly Leaf[] {
  const words = practiceCardWords(lang);
  const facts = [words.length(turns.length, minutes), ...(hintCost > 0 ? [words.hintCost(hintCost)] : [])];
  return [
    label(words.points(total), { size: 'extraLarge', weight: 'bolder', separator: true, spacing: 'medium' }),
    verbatim(
      `${passed ? '✓' : '○'} ${text}`,
      { weight: 'bolder', color: passed ? 'good' : 'attention' },
      { spacing: 'none' },
    ),
    label(facts.join(' · '), { size: 'small', isSubtle: true, spacing: 'none' }),
  ];
}

/** What alone makes a talk fail stands before everything else. */
function fails({ criticalFails }: DebriefView): readonly Element[] {
  return criticalFails.map(({ name, quote, why }) => ({
    type: 'Container',
    style: 'attention',
    items: [
      verbatim(`✗ ${name}`, { weight: 'bolder' }),
      ...wordsIf(quote),
      ...wordsIf(why, {}, { spacing: 'none' }),
    ],
  }));
}

function stages({ lang }: PracticeView, { stages: all, compliance }: DebriefView): Element {
  const words = practiceCardWords(lang);
  const rows = [
    ...all.map(({ name, points, of, standard }) => ({ name, points, of, reached: points >= standard })),
    { name: words.compliance, ...compliance, reached: compliance.points * 3 >= compliance.of * 2 },
  ];
  return {
    type: 'Container',
    id: 'stages',
    separator: true,
    items: [
      ...rows.map(({ name, points, of, reached }) =>
        label(
          `${reached ? '✓' : '○'} ${name} ${filled((points / Math.max(1, of)) * 5)} ${words.of(Math.round(points), of)}`,
          { spacing: 'small' },
        ),
      ),
      heading(words.standard),
    ],
  };
}

function turningPoint({ lang }: PracticeView, { turningPoint: point }: DebriefView): readonly Element[] {
  if (!point) return [];
  const { title, quote, from, to, why } = point;
  return [
    {
      type: 'Container',
      id: 'turning-point',
      separator: true,
      items: [
        verbatim(title, { weight: 'bolder' }),
        ...wordsIf(quote && practiceCardWords(lang).quoted(quote)),
        label(`${temperText(from, lang)} → ${temperText(to, lang)}`, { size: 'small', spacing: 'none' }),
        ...wordsIf(why, { isSubtle: true }, { spacing: 'none' }),
      ],
    },
  ];
}

/** Her own words, and the line she could have said. */
function priorities({ lang }: PracticeView, { priorities: all }: DebriefView): readonly Element[] {
  if (all.length === 0) return [];
  const words = practiceCardWords(lang);
  return [
    label(all.length > 1 ? words.priorities : words.onePriority, { weight: 'bolder', separator: true }),
    ...all.map(
      ({ name, turn, quote, better, why }): Element => ({
        type: 'Container',
        spacing: 'small',
        items: [
          verbatim(turn === null ? name : `${name} · ${words.turn(turn)}`, { weight: 'bolder' }),
          ...wordsIf(quote && words.youSaid(quote), { isSubtle: true }, { spacing: 'none' }),
          ...wordsIf(better, { size: 'medium' }, { spacing: 'small' }),
          ...wordsIf(why, { isSubtle: true, size: 'small' }, { spacing: 'none' }),
        ],
      }),
    ),
  ];
}

function strengths({ strengths: all }: DebriefView, { lang }: PracticeView): readonly Leaf[] {
  const words = practiceCardWords(lang);
  return all.flatMap(({ name, turn, quote, why }) => [
    verbatim(turn === null ? `✓ ${name}` : `✓ ${name} · ${words.turn(turn)}`, {
      color: 'good',
      weight: 'bolder',
    }),
    ...wordsIf(quote && words.quoted(quote), {}, { spacing: 'none' }),
    ...wordsIf(why, { isSubtle: true }, { spacing: 'none' }),
  ]);
}

function next(
  { lang }: PracticeView,
  { drill, next: later }: DebriefView,
  timeZone: string,
): readonly Element[] {
  const words = practiceCardWords(lang);
  return [
    ...(drill ? [verbatim(drill.title, { weight: 'bolder' }, { separator: true })] : []),
    ...(later
      ? [verbatim(words.next(dayText(later.at, lang, timeZone), later.title, later.why), { isSubtle: true })]
      : []),
  ];
}

function buttons(place: CardPlace, { lang, again }: PracticeView, { drill }: DebriefView): readonly Action[] {
  const words = practiceCardWords(lang);
  return [
    ...(drill
      ? [opens(place, words.drill, { scenario: drill.scenario, drill: drill.drill }, 'positive')]
      : []),
    opens(place, words.playAgain, again),
    button(place, words.otherCase, { verb: 'cases' }),
    button(place, words.progress, { verb: 'progress' }),
  ];
}
