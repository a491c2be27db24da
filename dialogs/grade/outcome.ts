import type { ReadTalk, StaffTurn } from './read-talk.ts';
import type { GradedTurn, Scorecard } from './scorecard.ts';

/** What came of the talk, beside the score: counted, not judged. */
export function outcomeOf({ turns }: ReadTalk, graded: readonly GradedTurn[]): Scorecard['outcome'] {
  const staff = turns.flatMap((turn) => (turn.by === 'staff' ? [turn] : []));
  const empathy = staff.findIndex(hasEmpathy);
  const solution = staff.findIndex(({ at }) => graded[at]?.stage === 'solution-communication');
  const beforeSolution = solution < 0 ? staff : staff.slice(0, solution);
  return {
    finalEmotion: graded.findLast(({ emotion }) => emotion !== undefined)?.emotion ?? 0,
    turnsToEmpathy: empathy < 0 ? null : empathy + 1,
    questionsBeforeSolution: beforeSolution.filter(({ shows }) => shows.has('asks')).length,
    interruptions: staff.filter(({ reading }) => reading.acts.includes('interrupt')).length,
    redLines: staff.reduce((sum, { findings }) => sum + findings.length, 0),
  };
}

function hasEmpathy({ reading, shows }: StaffTurn): boolean {
  return reading.acts.includes('empathy') || shows.has('names-trouble') || shows.has('sorry-specific');
}
