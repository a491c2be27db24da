import type { Language } from '../../../scripts/vocabulary.ts';
import type { CaseRow, PracticeList } from '../../api/practice-views.ts';
import { button, saying } from '../buttons.ts';
import type { Action, AdaptiveCard, Element } from '../card-schema.ts';
import { card, label, verbatim } from '../elements.ts';
import { temperText } from '../head.ts';
import type { CardPlace } from '../view.ts';
import { difficultyText, heading, opens, wordsIf } from './parts.ts';
import { practiceCardWords } from './strings.ts';

export interface CasesCardView {
  readonly place: CardPlace;
  /** what was searched for; the list holds what fits */
  readonly search: string | null;
  readonly view: PracticeList;
}

const MOST_ROWS = 6;

/** Today's case with its reason, then the cases to pick from: what was never played first, the easier before. */
export function casesCard({ place, search, view }: CasesCardView): AdaptiveCard {
  const { lang } = place;
  const words = practiceCardWords(lang);
  const today = view.cases.find(({ id }) => id === view.recommended?.scenario);
  const others = view.cases
    .filter((row) => row !== today)
    .toSorted((a, b) => Math.min(a.done, 1) - Math.min(b.done, 1) || a.difficulty - b.difficulty);
  const rest = others.length - MOST_ROWS;
  return card(
    lang,
    words.practice,
    [
      search ? verbatim(words.found(search), TITLE) : label(words.practice, TITLE),
      ...leftOpen(place, view),
      ...(today ? [recommended(place, today, view.recommended?.why ?? '')] : []),
      ...(view.cases.length === 0 ? [label(words.none)] : []),
      ...(others.length > 0 ? [heading(words.all)] : []),
      ...others.slice(0, MOST_ROWS).map((row) => caseRow(place, row)),
      ...(rest > 0 ? [label(words.more(rest), { isSubtle: true, size: 'small', separator: true })] : []),
    ],
    doors(place),
  );
}
const TITLE = { size: 'large', weight: 'bolder' } as const;

function leftOpen(place: CardPlace, { own }: PracticeList): readonly Element[] {
  const [newest] = own;
  if (!newest) return [];
  const words = practiceCardWords(place.lang);
  return [
    verbatim(words.leftOpen(newest.title), { isSubtle: true }),
    { type: 'ActionSet', actions: [button(place, words.takeUp, { verb: 'take-up' }, 'positive')] },
  ];
}

function recommended(place: CardPlace, row: CaseRow, why: string): Element {
  const words = practiceCardWords(place.lang);
  return {
    type: 'Container',
    id: 'today',
    style: 'emphasis',
    items: [
      heading(words.today),
      verbatim(row.title, { size: 'medium', weight: 'bolder' }, { spacing: 'none' }),
      ...about(row, place.lang),
      ...wordsIf(why),
      {
        type: 'ActionSet',
        actions: [
          opens(place, words.startNow, { scenario: row.id }, 'positive'),
          opens(place, words.examNow, { scenario: row.id, exam: true }),
        ],
      },
    ],
  };
}

function caseRow(place: CardPlace, row: CaseRow): Element {
  const words = practiceCardWords(place.lang);
  return {
    type: 'ColumnSet',
    separator: true,
    columns: [
      {
        type: 'Column',
        width: 'stretch',
        items: [verbatim(row.title, { weight: 'bolder' }), ...about(row, place.lang)],
      },
      {
        type: 'Column',
        width: 'auto',
        items: [{ type: 'ActionSet', actions: [opens(place, words.start(row.id), { scenario: row.id })] }],
      },
    ],
  };
}

/** Who comes in, how hard it is, how angry she is at the start, how often it was played. */
function about({ id, person, difficulty, startEmotion, done, best }: CaseRow, lang: Language) {
  const played = best === null ? [] : [practiceCardWords(lang).done(done, best)];
  const facts = [id, difficultyText(difficulty), temperText(startEmotion, lang), ...played];
  return [
    verbatim(briefly(person), { isSubtle: true }, { spacing: 'none' }),
    label(facts.join('  '), { isSubtle: true, size: 'small', spacing: 'none' }),
  ];
}

/** Name, age and occupation; the manner comes in the room. */
const briefly = (person: string) =>
  person
    .split(/(?<=[，,;；。])/u)
    .slice(0, 2)
    .join('')
    .replace(/[，,;；。]$/u, '') || person;

function doors(place: CardPlace): readonly Action[] {
  const words = practiceCardWords(place.lang);
  return [
    ...words.levels.map((level) => saying(level, words.search(level))),
    button(place, words.progress, { verb: 'progress' }),
    button(place, words.recall, { verb: 'recall' }),
  ];
}
