import { describe, expect, it } from 'vitest';
import { findGaps, reachability, startConversation, suggest } from '../../dialogs/index.ts';
import type { Playbook } from '../../scripts/playbook.ts';
import { realPlaybook } from '../support/playbook.ts';

const without = (step: string): Playbook => {
  const playbook = realPlaybook();
  return { ...playbook, lines: playbook.lines.filter((line) => line.step !== step) };
};

describe('the gaps of a playbook', () => {
  it('are none in the real one: every step has words for every category, channel, language and temper', () => {
    expect(findGaps(realPlaybook())).toEqual([]);
  });

  it.each(Object.keys(reachability().stages).filter((step) => step !== 'cover' && step !== 'hold'))(
    'show when no line is left for %s',
    (step) => {
      expect(new Set(findGaps(without(step)).map((gap) => gap.step))).toEqual(new Set([step]));
    },
  );

  it('know where explaining comes up: only where the complaint says so', () => {
    const playbook = realPlaybook();
    for (const complaint of Object.values(playbook.complaints)) {
      const start = startConversation({ category: complaint.category });
      const talk = {
        ...start,
        value: { ...start.value, stage: { solutionCommunication: 'proposing' as const } },
      };
      const first = (used: readonly string[]) =>
        suggest({ ...talk, used }, playbook).say.map((line) => line.step);
      const offers = reachability().bySolution.some((step) => first([]).includes(step));
      expect(offers && !complaint.solution.includes('explain'), complaint.category).toBe(false);
    }
  });
});
