import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PLACES } from '../../../bot/playbook/load.ts';
import { explain, recognise } from '../../../dialogs/index.ts';
import { decode } from '../../../dialogs/recognise/base64.ts';
import { customerScores } from '../../../dialogs/recognise/customer-scores.ts';
import { customerInput } from '../../../dialogs/recognise/features.ts';
import { customerRows, train, trainCustomer } from '../../../dialogs/recognise/training/train.ts';
import { loadExamples } from '../../../scripts/load-examples.ts';
import { CATEGORIES } from '../../../scripts/vocabulary.ts';
import { withSlips } from '../../support/noise.ts';
import { realPlaybook } from '../../support/playbook.ts';

const playbook = realPlaybook();
const { examples } = loadExamples(PLACES.scripts, new Map());

describe('the recogniser', () => {
  it('answers anything typed, the same way each time', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        const first = recognise({ text }, playbook);
        expect(recognise({ text }, playbook)).toEqual(first);
        expect(first.confidence).toBeGreaterThanOrEqual(0);
        expect(first.confidence).toBeLessThanOrEqual(1);
        expect(CATEGORIES).toContain(first.category);
        expect(first.also).not.toContain(first.category);
        for (const hint of first.hints) expect(first.signals).not.toContain(hint);
        explain({ text }, playbook);
      }),
      { numRuns: 200 },
    );
  });

  it('reads a very long paste without stumbling', () => {
    const text = '我跑了三趟，信用卡多还的钱取不出来。'.repeat(400);
    expect(recognise({ text }, playbook).category).toBe('overpayment');
  });

  it('keeps all its models within ten megabytes', () => {
    const bytes = Object.values(playbook.models).map(({ features, weights, peaks }) =>
      [features, weights, peaks].reduce((sum, part) => sum + decode(part).length, 0),
    );
    expect(bytes.reduce((sum, n) => sum + n, 0)).toBeLessThan(10 * 1024 * 1024);
  });

  it('learns the same from the same examples', () => {
    const few = { customer: examples.customer.slice(0, 300), staff: examples.staff.slice(0, 200) };
    expect(JSON.stringify(train(few, playbook))).toBe(JSON.stringify(train(few, playbook)));
  });

  it('loses at most five points of category accuracy to slips of the input method', () => {
    const chinese = examples.customer.filter((row) => row.lang === 'zh-CN');
    const heldOut = chinese.filter((_, i) => i % 5 === 0);
    const model = trainCustomer(
      customerRows(
        chinese.filter((_, i) => i % 5 !== 0),
        playbook,
      ),
    );
    const right = (spell: (text: string, i: number) => string) =>
      heldOut.filter((row, i) => {
        const { whole } = customerScores(customerInput(spell(row.text, i), playbook), playbook, model);
        const own = whole.slice(model.heads.category.from, model.heads.category.to);
        return CATEGORIES[own.indexOf(Math.max(...own))] === row.category;
      }).length / heldOut.length;
    expect(right((text) => text) - right((text, i) => withSlips(text, i, playbook))).toBeLessThanOrEqual(
      0.05,
    );
  }, 400_000);
});
