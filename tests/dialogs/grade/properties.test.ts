import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { grade, type SpokenTurn } from '../../../dialogs/index.ts';
import { realPlaybook } from '../../support/playbook.ts';
import { TALKS } from './talks.ts';

beforeAll(() => {
  realPlaybook();
});

const talks: readonly (readonly SpokenTurn[])[] = Object.values(TALKS);
const total = (turns: readonly SpokenTurn[]) => grade(turns, realPlaybook(), { lang: 'zh-CN' }).total;

describe('grading', () => {
  it('never falls when a line that crosses a red line becomes the one to say instead', () => {
    const rules = realPlaybook().redLines.filter(({ severity }) => severity === 'block');
    const bad = ['亏的我们全给您补上', '再嚷我叫保安了', '验证码念给我，我替您输', '打12378也没用'];
    fc.assert(
      fc.property(
        fc.constantFrom(...talks),
        fc.nat(),
        fc.constantFrom(...bad),
        fc.constantFrom(...rules),
        (turns, pick, line, { instead }) => {
          const staff = turns.flatMap(({ speaker }, i) => (speaker === 'staff' ? [i] : []));
          const at = staff[pick % staff.length];
          const having = (text: string) => turns.map((turn, i) => (i === at ? { ...turn, text } : turn));
          expect(total(having(instead.zh))).toBeGreaterThanOrEqual(total(having(line)));
        },
      ),
      { numRuns: 60 },
    );
  });

  it('never falls when nothing that was said becomes a line of empathy with a next step', () => {
    for (const turns of talks) {
      const first = turns.findIndex(({ speaker }) => speaker === 'staff');
      const having = (text: string) => turns.map((turn, i) => (i === first ? { ...turn, text } : turn));
      const kind = '让您白跑了，对不起。我姓宋，这事我来跟，今天下午四点前我打给您。';
      expect(total(having(kind))).toBeGreaterThanOrEqual(total(having('嗯。')));
    }
  });

  it('takes anything: empty talks, one side alone, noise, and says the same twice', () => {
    const spoken = fc.record({
      speaker: fc.constantFrom('customer' as const, 'staff' as const),
      text: fc.oneof(
        fc.string({ unit: 'grapheme', maxLength: 40 }),
        fc.constantFrom('', '。。。', '😡😡', '好', 'asdf', '我不想活了', '您稍等'),
      ),
    });
    fc.assert(
      fc.property(fc.array(spoken, { maxLength: 12 }), (turns) => {
        const card = grade(turns, realPlaybook());
        expect(card.total).toBeGreaterThanOrEqual(0);
        expect(card.total).toBeLessThanOrEqual(100);
        expect(card.turns).toHaveLength(turns.length);
        expect(JSON.stringify(grade(turns, realPlaybook()))).toBe(JSON.stringify(card));
      }),
      { numRuns: 60 },
    );
  });

  it('gives nothing for a talk in which nobody of the bank spoke', () => {
    const silent = TALKS.warm.filter(({ speaker }) => speaker === 'customer');
    expect(grade(silent, realPlaybook())).toMatchObject({ total: 0, passed: false, strengths: [] });
  });

  it('bears a talk of five hundred turns and a line of five thousand characters', () => {
    const long = Array.from({ length: 500 }, (_, i) => TALKS.warm[i % 8] ?? { speaker: 'staff', text: '' });
    expect(grade(long as readonly SpokenTurn[], realPlaybook()).turns).toHaveLength(500);
    const story: SpokenTurn = { speaker: 'customer', text: '我跑了三趟还没办成，'.repeat(500) };
    expect(grade([story, ...TALKS.warm], realPlaybook()).turns).toHaveLength(TALKS.warm.length + 1);
  });
});
