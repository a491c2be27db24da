import { describe, expect, it } from 'vitest';
import { recommend } from '../../../bot/practice/recommend.ts';
import { skillsAfter, weakest } from '../../../bot/practice/spacing.ts';
import type { PracticeResult } from '../../../bot/storage/ports.ts';
import { realPlaybook } from '../../support/playbook.ts';

const DAY = 86_400_000;
const START = Date.UTC(2026, 9, 1);
const result = (day: number, part: Partial<PracticeResult>): PracticeResult => ({
  id: `r${day}`,
  tenant: 't',
  person: 'p',
  at: START + day * DAY,
  scenario: 'SC-07',
  official: false,
  total: 60,
  passed: false,
  minutes: 8,
  levels: {},
  ...part,
});
const { scenarios } = realPlaybook();

describe('what to practise next', () => {
  it('is an easy case for somebody who never practised', () => {
    expect(recommend(scenarios, [], START)?.scenario.difficulty).toBe(1);
  });

  it('trains the skill that stands lowest', () => {
    const results = [result(0, { levels: { 'D-01': 3, 'D-06': 0, 'D-11': 2 } })];
    const skills = skillsAfter(results, START + DAY);
    expect(weakest(skills)?.id).toBe('D-06');
    expect(recommend(scenarios, results, START + DAY)?.scenario.focus).toContain('D-06');
  });

  it('wants a well-shown skill again later than a badly shown one, and both fade with time', () => {
    const results = [result(0, { levels: { 'D-01': 3, 'D-06': 1 } })];
    const at = (day: number) => new Map(skillsAfter(results, START + day * DAY).map((s) => [s.id, s]));
    const soon = at(1);
    const late = at(40);
    expect(soon.get('D-01')?.due).toBeGreaterThan(soon.get('D-06')?.due ?? 0);
    expect(late.get('D-01')?.retention).toBeLessThan(soon.get('D-01')?.retention ?? 0);
    expect(late.get('D-06')?.retention).toBeLessThan(late.get('D-01')?.retention ?? 0);
  });

  it('does not bring the same case straight back while others train as much', () => {
    const first =
      recommend(scenarios, [result(0, { levels: { 'D-06': 0 } })], START + DAY)?.scenario.id ?? '';
    const again = [
      result(0, { levels: { 'D-06': 0 } }),
      result(1, { scenario: first, levels: { 'D-06': 1 } }),
    ];
    expect(recommend(scenarios, again, START + 2 * DAY)?.scenario.id).not.toBe(first);
  });

  it('is the same for the same results at the same time', () => {
    const results = [result(0, { levels: { 'D-02': 1 } }), result(3, { total: 85, levels: { 'D-07': 2 } })];
    expect(recommend(scenarios, results, START + 9 * DAY)).toEqual(
      recommend(scenarios, results, START + 9 * DAY),
    );
  });
});
