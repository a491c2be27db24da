import type { Language } from '../../../scripts/vocabulary.ts';
import type { Overview } from '../../api/review/overview.ts';
import { headlineWords } from './strings.ts';

type Body = Omit<Overview, 'headlines'>;

/** Fewer talks bear no statement about shares. */
const ENOUGH = 10;

/** What each chart shows, said as a finding rather than the name of a measure. */
export function headlinesOf(body: Body, lang: Language): Overview['headlines'] {
  const words = headlineWords(lang);
  return {
    causes: causes(body, lang),
    temper: temper(body, lang),
    redLines: redLines(body, lang),
    promises: words.promises(
      body.promises.kept.count +
        body.promises.late.count +
        body.promises.overdue.count +
        body.promises.open.count,
      body.promises.overdue.count,
    ),
    skills: skills(body, lang),
    outcomes: outcomes(body, lang),
  };
}

/** The cause that grew most, when one did; else the most frequent. */
function causes({ causes }: Body, lang: Language): string {
  const words = headlineWords(lang);
  const [first] = causes;
  if (!first) return words.nothing;
  const grown = causes.reduce((most, cause) =>
    cause.count - cause.before > most.count - most.before ? cause : most,
  );
  const place = causes.indexOf(grown) + 1;
  if (grown.before > 0 && grown.count - grown.before >= 2)
    return words.causeUp(grown.name, place, grown.count - grown.before);
  return words.causeMost(first.name, first.count);
}

function temper({ temper }: Body, lang: Language): string {
  const words = headlineWords(lang);
  const weeks = temper.map(({ peaks }) => ({
    all: peaks.reduce((sum, { count }) => sum + count, 0),
    angry: peaks.reduce((sum, { level, count }) => sum + (level >= 3 ? count : 0), 0),
  }));
  const half = Math.floor(weeks.length / 2);
  const share = (some: typeof weeks) => {
    const all = some.reduce((sum, week) => sum + week.all, 0);
    return all < ENOUGH ? null : some.reduce((sum, week) => sum + week.angry, 0) / all;
  };
  const [early, late] = [share(weeks.slice(0, half)), share(weeks.slice(half))];
  if (early !== null && late !== null) return words.angerFromTo(percent(early), percent(late));
  const all = share(weeks);
  return all === null ? words.tooFew : words.anger(percent(all));
}

function redLines({ redLines }: Body, lang: Language): string {
  const words = headlineWords(lang);
  const [first] = redLines;
  if (!first) return words.noRedLines;
  const counts = first.weeks.map(({ count }) => count);
  const half = Math.floor(counts.length / 2);
  const sum = (some: readonly number[]) => some.reduce((a, b) => a + b, 0);
  return half === 0
    ? words.redLine(first.name, first.total)
    : words.redLineFromTo(first.name, sum(counts.slice(0, half)), sum(counts.slice(half)));
}

/** The skill that is shown in practice and not yet at the counter. */
function skills({ skills }: Body, lang: Language): string {
  const words = headlineWords(lang);
  const gaps = skills.flatMap(({ name, practice, live }) =>
    practice !== null && live !== null ? [{ name, gap: practice - live }] : [],
  );
  const widest = gaps.sort((a, b) => b.gap - a.gap)[0];
  if (!widest) return words.noPractice;
  return widest.gap >= 0.2 ? words.notYetUsed(widest.name) : words.carriedOver;
}

function outcomes({ outcomes, total }: Body, lang: Language): string {
  const words = headlineWords(lang);
  const settled = outcomes.find(({ outcome }) => outcome === 'resolved')?.count ?? 0;
  return total.count < ENOUGH ? words.tooFew : words.settled(percent(settled / total.count));
}

const percent = (share: number) => Math.round(share * 100);
