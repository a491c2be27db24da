import type { Me } from '../../../bot/api/review/me.ts';
import type { QueueRow } from '../../../bot/api/review/queue.ts';
import type { QueueStrings } from '../../shared/strings-queue.ts';
import type { ReviewStrings } from '../../shared/strings-review.ts';
import type { Choice } from './chip.tsx';
import {
  conditionOf,
  PERIODS,
  type Period,
  periodOf,
  periodStart,
  valuesOf,
  withConditions,
} from './conditions.ts';

export interface ChipModel {
  readonly key: string;
  readonly name: string;
  readonly several: boolean;
  readonly choices: readonly Choice[];
  readonly chosen: readonly string[];
  /** what is chosen, in words; null: nothing */
  readonly says: string | null;
  /** the query with this chosen */
  readonly choose: (chosen: readonly string[]) => string;
}

/** Everything the chips are made of. */
export interface ChipSources {
  readonly query: string;
  readonly me: Me;
  readonly words: QueueStrings;
  readonly shared: ReviewStrings;
  readonly tempers: Readonly<Record<number, string>>;
  readonly names: (kind: 'categories' | 'signals' | 'outcomes') => readonly Choice[];
  readonly rules: readonly Choice[];
  readonly now: number;
  readonly day: (at: number) => string;
}

const STATES: readonly QueueRow['state'][] = ['waiting', 'reviewed', 'acknowledged', 'appealed', 'settled'];
const ANY = 'any';

/** The chips that are always there. */
export function mainChips(sources: ChipSources): readonly ChipModel[] {
  const { me, words, shared, query } = sources;
  const branches = me.branches.map(({ id, name }) => ({ id, name }));
  return [
    ...(branches.length > 1 ? [listChip(sources, 'branches', words.branch, branches)] : []),
    periodChip(sources),
    temperChip(sources),
    listChip(
      { query, words },
      'states',
      words.state,
      STATES.map((id) => ({ id, name: shared.states[id] })),
    ),
  ];
}

/** The chips behind “more”. */
export function moreChips(sources: ChipSources): readonly ChipModel[] {
  const { words, names } = sources;
  return [
    listChip(sources, 'categories', words.category, names('categories')),
    listChip(sources, 'signals', words.signal, names('signals')),
    ruleChip(sources),
    scoreChip(sources),
    listChip(sources, 'outcomes', words.outcome, names('outcomes')),
  ];
}

function listChip(
  { query, words }: Pick<ChipSources, 'query' | 'words'>,
  key: string,
  name: string,
  choices: readonly Choice[],
): ChipModel {
  const chosen = valuesOf(query, key);
  const first = choices.find(({ id }) => id === chosen[0])?.name ?? chosen[0];
  const says = chosen.length > 1 ? words.chosen(name, chosen.length) : (first ?? null);
  return {
    key,
    name,
    several: true,
    choices,
    chosen,
    says: chosen.length === 1 && first ? words.labelled(name, first) : says,
    choose: (values) => withConditions(query, { [key]: values }),
  };
}

/** A chip of which one choice holds; `any` takes the condition away. */
function oneChip(
  words: QueueStrings,
  chip: Omit<ChipModel, 'several' | 'choose'>,
  choose: (choice: string | null) => string,
): ChipModel {
  return {
    ...chip,
    several: false,
    choices: [{ id: ANY, name: words.any }, ...chip.choices],
    chosen: chip.chosen.length > 0 ? chip.chosen : [ANY],
    choose: ([choice]) => choose(choice === undefined || choice === ANY ? null : choice),
  };
}

function periodChip({ query, words, now, day }: ChipSources): ChipModel {
  const period = periodOf(query, now);
  const [from, to] = [conditionOf(query, 'from'), conditionOf(query, 'to')];
  const dated =
    from && to
      ? words.range(day(Number(from)), day(Number(to) - 1))
      : from
        ? words.since(day(Number(from)))
        : to && words.until(day(Number(to)));
  const names = Object.keys(PERIODS) as readonly Period[];
  return oneChip(
    words,
    {
      key: 'period',
      name: words.period,
      choices: names.map((id) => ({ id, name: words.periods[id] })),
      chosen: period ? [period] : [],
      says: period ? words.periods[period] : dated,
    },
    (choice) =>
      withConditions(query, {
        from: choice ? String(periodStart(choice as Period, now)) : null,
        to: null,
      }),
  );
}

function temperChip({ query, words, tempers }: ChipSources): ChipModel {
  const [from, to] = [conditionOf(query, 'temperFrom'), conditionOf(query, 'temperTo')];
  const word = from === null ? null : (tempers[Number(from)] ?? from);
  return oneChip(
    words,
    {
      key: 'temper',
      name: words.temper,
      choices: [2, 3, 4].map((level) => ({
        id: String(level),
        name: level === 4 ? (tempers[4] ?? '') : words.temperFrom(tempers[level] ?? ''),
      })),
      chosen: from !== null && to === null ? [from] : [],
      says: word === null ? null : from === to || from === '4' ? word : words.temperFrom(word),
    },
    (choice) => withConditions(query, { temperFrom: choice, temperTo: null }),
  );
}

function ruleChip({ query, words, rules }: ChipSources): ChipModel {
  const crossed = conditionOf(query, 'crossed');
  const [rule] = valuesOf(query, 'rules');
  const name = rules.find(({ id }) => id === rule)?.name;
  return oneChip(
    words,
    {
      key: 'rules',
      name: words.rule,
      choices: [
        { id: 'true', name: words.crossedAny },
        { id: 'false', name: words.crossedNone },
        ...rules.map((one) => ({ id: one.id, name: words.rule1(one.name, one.id) })),
      ],
      chosen: rule ? [rule] : crossed ? [crossed] : [],
      says: rule
        ? words.rule1(name ?? '', rule)
        : crossed && (crossed === 'true' ? words.crossedAny : words.crossedNone),
    },
    (choice) =>
      withConditions(query, {
        rules: choice?.startsWith('F-') ? [choice] : null,
        crossed: choice?.startsWith('F-') ? null : choice,
      }),
  );
}

const SCORES = { low: ['', '59'], mid: ['60', '79'], high: ['80', ''] } as const;
type Score = keyof typeof SCORES;

function scoreChip({ query, words }: ChipSources): ChipModel {
  const bounds = [conditionOf(query, 'scoreFrom') ?? '', conditionOf(query, 'scoreTo') ?? ''];
  const names = Object.keys(SCORES) as readonly Score[];
  const chosen = names.find((id) => SCORES[id].join() === bounds.join());
  return oneChip(
    words,
    {
      key: 'score',
      name: words.score,
      choices: names.map((id) => ({ id, name: words.scores[id] })),
      chosen: chosen ? [chosen] : [],
      says: chosen ? words.labelled(words.score, words.scores[chosen]) : null,
    },
    (choice) => {
      const [from, to] = choice ? SCORES[choice as Score] : ['', ''];
      return withConditions(query, { scoreFrom: from, scoreTo: to });
    },
  );
}
