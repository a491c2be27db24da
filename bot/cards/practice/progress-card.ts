import type { ProgressView } from '../../api/progress.ts';
import { practiceAid } from '../../practice/strings.ts';
import { button } from '../buttons.ts';
import type { AdaptiveCard, Element } from '../card-schema.ts';
import { card, label, verbatim } from '../elements.ts';
import type { CardPlace } from '../view.ts';
import { dayText, heading, opens, wordsIf } from './parts.ts';
import { practiceCardWords } from './strings.ts';

export interface ProgressCardView {
  readonly place: CardPlace;
  readonly view: ProgressView;
  /** now, epoch milliseconds */
  readonly at: number;
  /** IANA name of the branch's time zone */
  readonly timeZone: string;
}

const MOST_DUE = 3;
const MOST_RESULTS = 5;

/** A person's own way: what needs practice, what is due again, how the last cases went, what comes next. */
export function progressCard(progress: ProgressCardView): AdaptiveCard {
  const { place, view } = progress;
  const { lang } = place;
  const words = practiceCardWords(lang);
  return card(
    lang,
    words.progress,
    [
      label(words.progress, { size: 'large', weight: 'bolder' }),
      label(view.done > 0 ? words.doneInAll(view.done, view.minutes) : words.nothingYet, { spacing: 'none' }),
      ...(view.weakest
        ? [
            heading(words.weakest),
            verbatim(view.weakest.name, { size: 'medium', weight: 'bolder' }, { spacing: 'none' }),
          ]
        : []),
      ...due(progress),
      ...results(progress),
      ...mentor(progress),
      ...next(progress),
      label(practiceAid[lang], { size: 'small', isSubtle: true, separator: true }),
    ],
    [
      ...(view.next ? [opens(place, words.startNow, { scenario: view.next.scenario }, 'positive')] : []),
      button(place, words.otherCase, { verb: 'cases' }),
      button(place, words.recall, { verb: 'recall' }),
    ],
  );
}

/** The skills that spaced repetition wants again, the soonest first. */
function due({ view, place: { lang }, at, timeZone }: ProgressCardView): readonly Element[] {
  const words = practiceCardWords(lang);
  const soonest = view.dimensions
    .flatMap(({ name, due: day }) => (day === null ? [] : [{ name, day }]))
    .toSorted((a, b) => a.day - b.day)
    .slice(0, MOST_DUE);
  if (soonest.length === 0) return [];
  return [
    heading(words.due),
    ...soonest.map(({ name, day }) =>
      verbatim(
        words.dueAt(name, day <= at ? words.now : dayText(day, lang, timeZone)),
        {},
        { spacing: 'none' },
      ),
    ),
  ];
}

function results({ view, place: { lang }, timeZone }: ProgressCardView): readonly Element[] {
  const words = practiceCardWords(lang);
  const newest = view.results.toReversed().slice(0, MOST_RESULTS);
  if (newest.length === 0) return [];
  return [
    heading(words.results),
    ...newest.map(({ title, total, passed, official, at }) => {
      const line = words.result(title, total, passed, dayText(at, lang, timeZone));
      return verbatim(official ? `${line} · ${words.isOfficial}` : line, {}, { spacing: 'none' });
    }),
  ];
}

/** What the mentor wrote last. */
function mentor({ view, place: { lang } }: ProgressCardView): readonly Element[] {
  const { name, notes } = view.mentor;
  const last = notes.findLast(({ by }) => by === 'mentor');
  if (!name) return [];
  return [
    verbatim(practiceCardWords(lang).mentor(name), { size: 'small', isSubtle: true }),
    ...wordsIf(last?.text ?? null, {}, { spacing: 'none' }),
  ];
}

function next({ view, place: { lang } }: ProgressCardView): readonly Element[] {
  if (!view.next) return [];
  return [
    heading(practiceCardWords(lang).today),
    verbatim(view.next.title, { weight: 'bolder' }, { spacing: 'none' }),
    ...wordsIf(view.next.why, { isSubtle: true }, { spacing: 'none' }),
  ];
}
