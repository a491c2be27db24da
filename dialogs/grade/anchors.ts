import type { Playbook } from '../../scripts/playbook.ts';
import type { DimensionId } from '../../scripts/vocabulary.ts';
import type { Weighed, WeighedTurn } from './measures.ts';

/** The levels of the rubric, as a whole number. */
export type Level = 0 | 1 | 2 | 3;
const LEVELS: readonly Level[] = [0, 1, 2, 3];

type Shown = (...signs: readonly string[]) => boolean;

/** What must have been seen before a dimension may stand at level 2, and at 3 (the anchors of domain §5). */
const NEEDS: Partial<
  Record<DimensionId, readonly [two: (any: Shown) => boolean, three: (any: Shown) => boolean]>
> = {
  'D-01': [(any) => any('names-trouble', 'empathy', 'sorry-specific'), (any) => any('owns', 'ownership')],
  'D-03': [(any) => any('clarify', 'asks'), (any) => any('asks-history', 'asks-deadline', 'asks-want')],
  'D-04': [(any) => any('verifies', 'logs'), (any) => any('verifies')],
  'D-05': [(any) => any('apology', 'sorry-specific'), (any) => any('sorry-specific')],
  'D-06': [(any) => any('explain'), (any) => any('figures')],
  'D-07': [(any) => any('options', 'next-step', 'two-ways'), (any) => any('two-ways', 'choice')],
  'D-08': [(any) => any('warm-transfer', 'together', 'next-step'), (any) => any('warm-transfer')],
  'D-09': [() => true, (any) => any('protects', 'no-promise')],
  'D-11': [(any) => any('when'), (any) => any('who', 'channel')],
  'D-12': [(any) => any('check', 'still-open', 'remedies', 'when'), (any) => any('check', 'still-open')],
};

/**
 * The level that is shown: the nearest to the fine one that the anchors allow. Two warnings of one red line cap its
 * dimension at 1; a red line of severity block that is certain leaves D-09 at 0.
 */
export function levelOf(
  id: DimensionId,
  fine: number,
  { staff }: Weighed,
  { playbook, failed }: { readonly playbook: Playbook; readonly failed: boolean },
): Level {
  if (id === 'D-09' && failed) return 0;
  const any: Shown = (...signs) => staff.some((turn) => signs.some((sign) => seen(turn, sign)));
  const [two, three] = NEEDS[id] ?? [() => true, () => true];
  const most = !two(any) ? 1 : three(any) ? 3 : 2;
  const repeated = playbook.rubric.dimensions[id].rules.some(
    (rule) => staff.filter(({ findings }) => findings.some((f) => f.rule === rule)).length >= 2,
  );
  return LEVELS[Math.min(Math.round(fine), repeated ? 1 : most)] ?? 0;
}

function seen({ reading, shows }: WeighedTurn, sign: string): boolean {
  return reading.acts.some((act) => act === sign) || [...shows].some((id) => id === sign);
}
