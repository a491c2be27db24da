import { grade, type Practice, type Scorecard } from '../../dialogs/index.ts';
import type { Playbook } from '../../scripts/playbook.ts';
import type { PracticeResult } from '../storage/ports.ts';
import type { PracticeRecord } from '../storage/records.ts';

/** What outlives a case that has ended, without a word of it. Hints are paid here. */
export function resultOf(record: PracticeRecord, scorecard: Scorecard, playbook: Playbook): PracticeResult {
  const { practice } = record.state;
  const { total, passed } = standingOf(practice, scorecard, playbook);
  return {
    id: record.id,
    tenant: record.tenant,
    person: record.person,
    at: record.updatedAt,
    scenario: practice.scenario,
    official: record.mode === 'official-practice',
    total,
    passed,
    minutes: minutesOf(record),
    levels: Object.fromEntries(
      scorecard.dimensions.filter(({ occasion }) => occasion).map(({ id, level }) => [id, level]),
    ),
  };
}

/** The scorecard of a case, as of any other talk. */
export function gradePractice({ first, turns, scenario, lang }: Practice, playbook: Playbook): Scorecard {
  const spoken = turns.flatMap(({ staff, customer }) => [
    { speaker: 'staff' as const, text: staff },
    ...(customer === null ? [] : [{ speaker: 'customer' as const, text: customer }]),
  ]);
  return grade([{ speaker: 'customer', text: first }, ...spoken], playbook, { scenario, lang });
}

/** How a case was passed or not once its hints are paid. */
export interface Standing {
  readonly total: number;
  readonly cost: number;
  readonly passed: boolean;
  /** what a fair resolution needed, and how much of it was done */
  readonly settled: number;
  readonly toSettle: number;
}

/** A talk that was broken off before half of what was due was done is no pass, however well it sounded. */
export function standingOf(practice: Practice, { total, passed }: Scorecard, playbook: Playbook): Standing {
  const cost = Math.min(total, practice.hints * hintCost(playbook));
  const toSettle = playbook.scenarios.find(({ id }) => id === practice.scenario)?.fair.length ?? 0;
  const settled = practice.met.length;
  const isEnough = practice.drill !== null || settled * 2 >= toSettle;
  return {
    total: total - cost,
    cost,
    passed: passed && isEnough && total - cost >= playbook.rubric.passMark,
    settled,
    toSettle,
  };
}

/** Points that one hint takes off the total. */
export const hintCost = ({ practice }: Playbook): number => practice?.limits.hintCost ?? 0;

/** Whole minutes from the first word to the last, at least one; a case laid aside overnight counts as an hour. */
export function minutesOf({ createdAt, updatedAt }: PracticeRecord): number {
  return Math.min(60, Math.max(1, Math.round((updatedAt - createdAt) / 60_000)));
}
