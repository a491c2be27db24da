import type { Scorecard } from '../../dialogs/index.ts';
import type { Playbook } from '../../scripts/playbook.ts';
import type { PracticeRecord, PracticeResult } from '../storage/ports.ts';

/** What outlives a case that has ended, without a word of it. Hints are paid here. */
export function resultOf(record: PracticeRecord, scorecard: Scorecard, playbook: Playbook): PracticeResult {
  const { practice } = record.state;
  const { total, passed } = afterHints(scorecard, practice.hints, playbook);
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

/** Total and pass once the hints that were taken are paid. */
export function afterHints(
  { total, passed }: Scorecard,
  hints: number,
  playbook: Playbook,
): { readonly total: number; readonly passed: boolean; readonly cost: number } {
  const cost = Math.min(total, hints * hintCost(playbook));
  return { total: total - cost, passed: passed && total - cost >= playbook.rubric.passMark, cost };
}

/** Points that one hint takes off the total. */
export const hintCost = ({ practice }: Playbook): number => practice?.limits.hintCost ?? 0;

/** Whole minutes from the first word to the last, at least one; a case laid aside overnight counts as an hour. */
export function minutesOf({ createdAt, updatedAt }: PracticeRecord): number {
  return Math.min(60, Math.max(1, Math.round((updatedAt - createdAt) / 60_000)));
}
