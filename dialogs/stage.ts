import type { Stage } from '../scripts/vocabulary.ts';
import type { ComplaintValue } from './conversation.ts';

const STAGE_IDS: Readonly<Record<string, Stage>> = {
  needsUnderstanding: 'needs-understanding',
  issueCollection: 'issue-collection',
  solutionCommunication: 'solution-communication',
  feedback: 'feedback',
};

/** The stage of a state value, by its public id. */
export function stageOf(value: ComplaintValue): Stage | 'closed' {
  const name = typeof value.stage === 'string' ? value.stage : Object.keys(value.stage)[0];
  return STAGE_IDS[name ?? ''] ?? 'closed';
}
