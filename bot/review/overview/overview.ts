import type { Playbook } from '../../../scripts/playbook.ts';
import { DIMENSIONS, EMOTIONS, halfOf, type Language } from '../../../scripts/vocabulary.ts';
import type { Overview } from '../../api/review/overview.ts';
import type { FilterQuery } from '../../api/review/queue.ts';
import { CATEGORY_NAMES } from '../../cards/strings.ts';
import type { TalkSummary } from '../../storage/review/ports.ts';
import { nameOfRule } from '../names.ts';
import { OUTCOME_NAMES } from '../strings.ts';
import { TALK_OUTCOMES } from '../vocabulary.ts';
import { headlinesOf } from './headlines.ts';
import { queryString } from './query.ts';
import { weeksOf } from './weeks.ts';

/** A period of talks with the one before it, of the same length. */
export interface Period {
  readonly from: number;
  /** exclusive, epoch milliseconds */
  readonly to: number;
  readonly now: number;
  readonly lang: Language;
  /** the conditions it was asked with */
  readonly query: FilterQuery;
  readonly talks: readonly TalkSummary[];
  readonly before: readonly TalkSummary[];
}

/** Red lines drawn one by one; the rest shows in the queue. */
const MOST_RULES = 4;
const MOST_CAUSES = 8;

type Talks = readonly TalkSummary[];

/** What many talks tell, each number with the talks behind it. Counts talks, never people (no ranking of staff). Pure. */
export function overviewOf(period: Period, playbook: Playbook): Overview {
  const { from, to, talks, before, lang, query } = period;
  const within = { ...query, from, to };
  const counted = (some: Talks, more: FilterQuery) => ({
    count: some.length,
    query: queryString(within, more),
  });
  const weeks = weeksOf(from, to);
  const weekly = <T>(some: Talks, count: (those: Talks, week: FilterQuery) => T) =>
    weeks.map((week) => ({
      ...week,
      ...count(
        some.filter(({ startedAt }) => startedAt >= week.from && startedAt < week.to),
        week,
      ),
    }));
  const causes = tally(talks, ({ cause }) => [cause]).slice(0, MOST_CAUSES);
  const causesBefore = new Map(tally(before, ({ cause }) => [cause]));
  const categories = tally(talks, ({ category }) => [category]);
  const categoriesBefore = new Map(tally(before, ({ category }) => [category]));
  const body = {
    from,
    to,
    total: counted(talks, {}),
    causes: causes.map(([key, count]) => ({
      key,
      name: causeName(key, playbook, lang),
      count,
      before: causesBefore.get(key) ?? 0,
      query: queryString(within, { cause: key }),
    })),
    categories: categories.map(([category, count]) => ({
      category,
      name: CATEGORY_NAMES[lang][category],
      count,
      before: categoriesBefore.get(category) ?? 0,
      query: queryString(within, { categories: [category] }),
    })),
    temper: weekly(talks, (those, week) => ({
      peaks: EMOTIONS.map((level) => ({
        level,
        ...counted(
          those.filter(({ temperPeak }) => temperPeak === level),
          { ...week, temperFrom: level, temperTo: level },
        ),
      })),
    })),
    redLines: tally(talks, ({ rules }) => rules)
      .slice(0, MOST_RULES)
      .map(([rule, total]) => ({
        rule,
        name: nameOfRule(rule, playbook, lang),
        total,
        weeks: weekly(talks, (those, week) =>
          counted(
            those.filter(({ rules }) => rules.includes(rule)),
            { ...week, rules: [rule] },
          ),
        ),
      })),
    outcomes: TALK_OUTCOMES.map((outcome) => ({
      outcome,
      name: OUTCOME_NAMES[outcome][lang],
      ...counted(
        talks.filter((talk) => talk.outcome === outcome),
        { outcomes: [outcome] },
      ),
    })),
    repeatVisits: weekly(talks, (those, week) =>
      counted(
        those.filter(({ visits }) => visits >= 2),
        { ...week, visitsFrom: 2 },
      ),
    ),
    promises: promisesOf(period, within),
    skills: skillsOf(talks, within, playbook, lang),
  };
  return { ...body, headlines: headlinesOf(body, lang) };
}

/** How often each key occurs, most frequent first, equal ones in order of the key. */
function tally<K extends string>(talks: Talks, keys: (talk: TalkSummary) => readonly K[]): [K, number][] {
  const counts = new Map<K, number>();
  for (const talk of talks)
    for (const key of new Set(keys(talk))) counts.set(key, (counts.get(key) ?? 0) + 1);
  return [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
}

function promisesOf({ talks, now }: Period, within: FilterQuery): Overview['promises'] {
  const all = talks.flatMap(({ promises }) => promises);
  const count = (some: typeof all, more: FilterQuery) => ({
    count: some.length,
    query: queryString(within, more),
  });
  const isLate = (due: number | null, at: number) => due !== null && at > due;
  const done = all.filter(({ keptAt }) => keptAt !== null);
  const open = all.filter(({ keptAt }) => keptAt === null);
  return {
    kept: count(
      done.filter(({ due, keptAt }) => !isLate(due, keptAt ?? 0)),
      {},
    ),
    late: count(
      done.filter(({ due, keptAt }) => isLate(due, keptAt ?? 0)),
      {},
    ),
    overdue: count(
      open.filter(({ due }) => isLate(due, now)),
      { overdue: true },
    ),
    open: count(
      open.filter(({ due }) => !isLate(due, now)),
      {},
    ),
  };
}

/** One skill in practice and in live talks, side by side: does what is drilled show up at the counter? */
function skillsOf(talks: Talks, within: FilterQuery, playbook: Playbook, lang: Language): Overview['skills'] {
  const kinds = {
    practice: talks.filter(({ kind }) => kind === 'official-practice'),
    live: talks.filter(({ kind }) => kind === 'live' || kind === 'imported'),
  };
  return DIMENSIONS.map((dimension) => {
    const levels = (some: Talks) =>
      some.flatMap((talk) => {
        const level = talk.levels[dimension];
        return level === undefined ? [] : [level];
      });
    const practice = levels(kinds.practice);
    const live = levels(kinds.live);
    return {
      dimension,
      name: playbook.rubric.dimensions[dimension].name[halfOf(lang)],
      practice: mean(practice),
      live: mean(live),
      practiceTalks: { count: practice.length, query: queryString(within, { kinds: ['official-practice'] }) },
      liveTalks: { count: live.length, query: queryString(within, { kinds: ['live', 'imported'] }) },
    };
  });
}

const mean = (levels: readonly number[]) =>
  levels.length === 0 ? null : levels.reduce((sum, level) => sum + level, 0) / levels.length;

const causeName = (key: string, { causes }: Playbook, lang: Language) =>
  causes.find(({ id }) => id === key)?.[halfOf(lang)] ?? key;
