import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { grade, relevel, type Scorecard } from '../../dialogs/index.ts';
import { DIMENSIONS } from '../../scripts/vocabulary.ts';
import { realPlaybook } from '../support/playbook.ts';

const playbook = realPlaybook();
const cardOf = (...staff: readonly string[]): Scorecard =>
  grade(
    [
      { speaker: 'customer', text: '跑三趟了，信用卡多还的钱取不出来！' },
      ...staff.map((text) => ({ speaker: 'staff', text }) as const),
    ],
    playbook,
  );
const middling = cardOf('您想转到哪张卡？信用卡现在在手边吗？', '我先核对一下您的身份，再打开明细看看。');
const failed = cardOf('我保证今天一定给您办成，损失我们全赔。', '您要是去投诉，这事我就不管了。');

describe('levels that people put right', () => {
  it('change nothing when they confirm the machine', () => {
    for (const card of [middling, failed]) {
      const same = Object.fromEntries(card.dimensions.map(({ id, level }) => [id, level]));
      for (const overrides of [{}, same]) {
        expect(relevel(card, overrides, playbook)).toMatchObject({ total: card.total, passed: card.passed });
      }
    }
  });

  it('move the total by the weight of the dimension, a third of it a level', () => {
    const now = middling.dimensions.find(({ id }) => id === 'D-03')?.level ?? 0;
    const given = now >= 2 ? 0 : 3;
    const { weight } = playbook.rubric.dimensions['D-03'];
    const { total, levels } = relevel(middling, { 'D-03': given }, playbook);
    expect(Math.abs(total - middling.total - (weight * (given - now)) / 3)).toBeLessThanOrEqual(1);
    expect(levels['D-03']).toBe(given);
  });

  it('lift no talk over the cap of a critical fail, and pass none without empathy or honesty', () => {
    expect(failed.criticalFails).not.toEqual([]);
    const best = Object.fromEntries(DIMENSIONS.map((id) => [id, 3]));
    expect(relevel(failed, best, playbook)).toMatchObject({ total: playbook.rubric.cap, passed: false });
    expect(relevel(middling, best, playbook).passed).toBe(true);
    expect(relevel(middling, { ...best, 'D-01': 0 }, playbook).passed).toBe(false);
    expect(relevel(middling, { ...best, 'D-09': 0 }, playbook).passed).toBe(false);
  });

  it('never count against a talk when they are raised', () => {
    const level = fc.integer({ min: 0, max: 3 });
    const id = fc.constantFrom(...DIMENSIONS);
    fc.assert(
      fc.property(fc.dictionary(id, level), id, level, level, (overrides, raised, a, b) => {
        const at = (value: number) => relevel(middling, { ...overrides, [raised]: value }, playbook).total;
        expect(at(Math.max(a, b))).toBeGreaterThanOrEqual(at(Math.min(a, b)));
        expect(at(a)).toBeGreaterThanOrEqual(0);
        expect(at(a)).toBeLessThanOrEqual(100);
      }),
    );
  });
});
