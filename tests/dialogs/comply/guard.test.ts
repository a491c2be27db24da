import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, expectTypeOf, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import {
  type ApprovedText,
  approve,
  type Finding,
  inspect,
  type Situation,
  worst,
} from '../../../dialogs/index.ts';
import { CATEGORIES, EMOTIONS } from '../../../scripts/vocabulary.ts';
import { realPlaybook } from '../../support/playbook.ts';

const playbook = realPlaybook();
const heldOutSchema = z.strictObject({
  redLines: z.array(
    z.strictObject({ id: z.string(), crosses: z.array(z.string()).min(2), fine: z.array(z.string()).min(2) }),
  ),
});
const heldOut = heldOutSchema.parse(
  parse(readFileSync(new URL('../../heldout/red-lines.yaml', import.meta.url), 'utf8')),
).redLines;

const rulesIn = (text: string, situation: Situation = {}) =>
  inspect(text, playbook, situation).map((finding) => finding.rule);
const share = (lines: readonly boolean[]) => lines.filter(Boolean).length / lines.length;

describe('lines that the guard never learnt from', () => {
  it('are there for every red line', () => {
    expect(heldOut.map((line) => line.id)).toEqual(playbook.redLines.map((line) => line.id));
  });

  it.each(heldOut)('$id: a crossing is caught', ({ crosses }) => {
    expect(share(crosses.map((text) => rulesIn(text).length > 0))).toBeGreaterThan(0.6);
  });

  it('are caught in 95 of 100, by the right rule in 90, with a false alarm in at most 6 of 100 look-alikes', () => {
    const crosses = heldOut.flatMap(({ id, crosses }) =>
      crosses.map((text) => ({ id, rules: rulesIn(text) })),
    );
    expect(share(crosses.map(({ rules }) => rules.length > 0))).toBeGreaterThanOrEqual(0.95);
    expect(share(crosses.map(({ id, rules }) => rules.includes(id)))).toBeGreaterThanOrEqual(0.9);
    const fine = heldOut.flatMap((line) => line.fine);
    expect(share(fine.map((text) => rulesIn(text).length > 0))).toBeLessThanOrEqual(0.06);
  });
});

describe('who says what', () => {
  it.each([
    ['这款保证不亏本', '这款不保证不亏本', 'F-01'],
    ['打12378也没用', '我没说打12378也没用', 'F-17'],
    ['您冷静点', '不是让您冷静点', 'F-15'],
    ['这款零风险', '没有哪款是零风险', 'F-49'],
  ])('%s crosses the line, its denial “%s” does not', (said, denied, rule) => {
    expect(rulesIn(said)).toContain(rule);
    expect(rulesIn(denied)).toEqual([]);
  });

  it.each([
    ['本金肯定没问题', '您说经理讲的是“本金肯定没问题”，我照原话记', 'F-01'],
    ['不卖就不算亏', '“不卖就不算亏”这话不对', 'F-04'],
    ['您先撤了投诉再办', '谁跟您说先撤了投诉再办的？', 'F-18'],
    ['验证码念一下', '验证码谁要都别念给他', 'F-22'],
  ])('%s crosses the line, told or warned of in “%s” it does not', (said, told, rule) => {
    expect(rulesIn(said)).toContain(rule);
    expect(rulesIn(told)).toEqual([]);
  });

  it('is not undone by a reassurance: 不用担心 denies the worry, not the promise', () => {
    expect(rulesIn('您不用担心，本金肯定没问题')).toContain('F-01');
  });

  it('reads half and full width, capitals and traditional characters alike', () => {
    expect(rulesIn('打１２３７８也沒用')).toContain('F-17');
    expect(rulesIn('CALM DOWN, please')).toContain('F-15');
  });
});

describe('the moment', () => {
  it('makes wording cross the line that is harmless elsewhere', () => {
    expect(rulesIn('您先填表，后面再说', { customer: '我不想活了' })).toContain('F-48');
    expect(rulesIn('您先填表，后面再说', { customer: '我来开户' })).not.toContain('F-48');
    expect(rulesIn('好，我给您转', { customer: '公安让我转到安全账户' })).toContain('F-42');
  });

  it('chooses the line to say instead by category', () => {
    const referral = inspect('您自己去柜台问', playbook, { category: 'overpayment' })[0];
    const line = playbook.redLines.find(({ id }) => id === 'F-12');
    expect(referral).toMatchObject({ rule: 'F-12', instead: line?.insteadFor?.overpayment?.zh });
  });

  it('chooses the language of reason and advice', () => {
    const [zh] = inspect('您去告吧', playbook, { lang: 'zh-CN' });
    const [en] = inspect('您去告吧', playbook, { lang: 'en-US' });
    expect(zh?.why).toMatch(/\p{Script=Han}/u);
    expect(en?.instead).toMatch(/^[\p{ASCII}’]+$/u);
  });
});

describe('a finding', () => {
  const known = heldOut.flatMap((line) => [...line.crosses, ...line.fine]);
  const anyText = fc.oneof(
    fc.constantFrom(...known),
    fc.tuple(fc.constantFrom(...known), fc.string({ unit: 'grapheme' })).map((parts) => parts.join('，')),
    fc.string({ unit: 'grapheme', maxLength: 60 }),
  );

  it('quotes exactly the words between its offsets', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        for (const { start, end, quote } of inspect(text, playbook)) {
          expect(end).toBeGreaterThan(start);
          expect(text.slice(start, end)).toBe(quote);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('is the same every time', () => {
    fc.assert(
      fc.property(
        anyText,
        fc.constantFrom(...CATEGORIES),
        fc.constantFrom(...EMOTIONS),
        (text, category, emotion) => {
          const situation: Situation = { category, emotion, customer: '我的钱呢' };
          expect(inspect(text, playbook, situation)).toEqual(inspect(text, playbook, situation));
        },
      ),
      { numRuns: 100 },
    );
  });

  it('counts by its gravest severity', () => {
    const finding = (severity: Finding['severity']): Finding => ({
      rule: 'F-01',
      severity,
      start: 0,
      end: 1,
      quote: '保',
      why: '',
      instead: '',
    });
    expect(worst([])).toBe('ok');
    expect(worst([finding('warn')])).toBe('warn');
    expect(worst([finding('warn'), finding('block')])).toBe('block');
  });
});

describe('what the guard advises', () => {
  const advice = playbook.redLines.flatMap((line) =>
    [line.instead, ...Object.values(line.insteadFor ?? {})].flatMap(({ zh, en }) => [
      [line.id, zh],
      [line.id, en],
    ]),
  );

  it.each(advice)('%s: “%s” passes the guard itself', (_, text) => {
    expect(inspect(text, playbook)).toEqual([]);
  });

  it.each(playbook.redLines.map(({ id, instead }) => [id, instead.zh]))(
    '%s can be said in one breath',
    (_, zh) => {
      expect(zh.length).toBeLessThanOrEqual(35);
    },
  );
});

describe('approved text', () => {
  it('comes out of approve only', () => {
    expectTypeOf<string>().not.toExtend<ApprovedText>();
    expectTypeOf<ApprovedText>().toExtend<string>();
    expect(approve('我现在给您登记，编号写给您。', playbook)).toEqual({
      ok: true,
      approved: '我现在给您登记，编号写给您。',
    });
    expect(approve('您去告吧，随便', playbook).ok).toBe(false);
  });
});
