import type { EvidenceId } from '../../scripts/rubric-schema.ts';
import type { DimensionId, StaffAct } from '../../scripts/vocabulary.ts';
import type { WeighedTurn } from './measures.ts';

interface Trace {
  /** what shows the skill in a line */
  readonly good: readonly (StaffAct | EvidenceId)[];
  /** what shows that it was missing */
  readonly poor: readonly (StaffAct | EvidenceId)[];
  /** only the first so many staff lines are looked at, or the last */
  readonly first?: number;
  readonly last?: number;
}

/** In which lines a dimension is to be seen. */
export const TRACES: Readonly<Record<DimensionId, Trace>> = {
  'D-01': {
    good: ['empathy', 'apology', 'names-trouble', 'owns', 'ownership'],
    poor: ['dismissive', 'formula'],
    first: 3,
  },
  'D-02': { good: ['empathy', 'teach-back', 'check', 'clarify'], poor: ['interrupt', 'dismissive'] },
  'D-03': {
    good: ['clarify', 'asks-want', 'asks-history', 'asks-deadline'],
    poor: ['dismissive', 'refuses'],
  },
  'D-04': { good: ['verifies', 'logs', 'clarify'], poor: ['blame-shift', 'refuses'] },
  'D-05': { good: ['apology', 'sorry-specific', 'ownership'], poor: ['formula', 'blame-shift'] },
  'D-06': { good: ['explain', 'figures', 'teach-back'], poor: ['refuses', 'vague'] },
  'D-07': { good: ['options', 'two-ways', 'choice', 'next-step'], poor: ['refuses', 'vague'] },
  'D-08': { good: ['warm-transfer', 'together', 'next-step'], poor: ['passes-on', 'blame-shift'] },
  'D-09': { good: ['protects', 'no-promise', 'explain'], poor: ['over-promise'] },
  'D-10': { good: ['calms', 'empathy', 'choice'], poor: ['dismissive', 'interrupt'] },
  'D-11': { good: ['when', 'who', 'channel', 'next-step', 'no-promise'], poor: ['vague', 'over-promise'] },
  'D-12': {
    good: ['check', 'still-open', 'remedies', 'farewell', 'when'],
    poor: ['abrupt', 'vague'],
    last: 3,
  },
};

/** The staff line that shows a dimension best; null when none does. */
export function bestLine(id: DimensionId, staff: readonly WeighedTurn[]): WeighedTurn | null {
  const { good } = TRACES[id];
  return highest(within(id, staff), (turn) => count(turn, good) * (1 - turn.bad) * (0.5 + turn.quality));
}

/** The staff line in which a dimension is most missed: a red line of its own first; null when none stands out. */
export function worstLine(
  id: DimensionId,
  staff: readonly WeighedTurn[],
  rules: readonly string[],
): WeighedTurn | null {
  const { poor } = TRACES[id];
  return highest(
    within(id, staff),
    (turn) =>
      3 * turn.findings.filter(({ rule }) => rules.includes(rule)).length +
      count(turn, poor) * (0.2 + turn.bad),
  );
}

/** Whether any line shows or misses the skill at all. */
export function hasTrace(id: DimensionId, staff: readonly WeighedTurn[]): boolean {
  const { good, poor } = TRACES[id];
  return staff.some((turn) => count(turn, [...good, ...poor]) > 0);
}

function within(id: DimensionId, staff: readonly WeighedTurn[]): readonly WeighedTurn[] {
  const { first, last } = TRACES[id];
  return first ? staff.slice(0, first) : last ? staff.slice(-last) : staff;
}

function count({ reading, shows }: WeighedTurn, signs: readonly (StaffAct | EvidenceId)[]): number {
  return signs.filter((sign) => reading.acts.some((act) => act === sign) || has(shows, sign)).length;
}

const has = (shows: ReadonlySet<string>, sign: string) => shows.has(sign);

function highest(staff: readonly WeighedTurn[], worth: (turn: WeighedTurn) => number): WeighedTurn | null {
  let [best, most]: [WeighedTurn | null, number] = [null, 0];
  for (const turn of staff) {
    const value = worth(turn);
    if (value > most) [best, most] = [turn, value];
  }
  return best;
}
