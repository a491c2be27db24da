import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readStaff, recognise } from '../../dialogs/index.ts';
import { realPlaybook } from '../support/playbook.ts';

const read = (text: string) => recognise({ text }, realPlaybook());

describe('what a customer says', () => {
  it.each([
    ['跑三趟了 信用卡多还的钱取不出来', 'overpayment'],
    ['房贷利率不是降了吗 我的月供怎么一分没少', 'loan-rate'],
    ['老太太 理财亏3千 在哭', 'investment-loss'],
    ['atm把卡吞了 吐条子说联系银行', 'card-swallowed'],
    ['存折定期提前取 利息全按活期', 'early-withdrawal'],
    ['手机银行刷脸一直过不去', 'app-system'],
    ['I overpaid my credit card and want the money back', 'overpayment'],
  ])('%s is about %s', (text, category) => {
    expect(read(text).category).toBe(category);
  });

  it.each([
    ['我第三趟来了', 'repeat-visit'],
    ['再不解决我就打12378', 'regulator'],
    ['我发抖音曝光你们', 'media'],
    ['我都录着像呢', 'recording'],
    ['不想活了 钱都没了', 'self-harm'],
    ['信不信我把你这柜台砸了', 'violence'],
  ] as const)('%s gives the signal %s', (text, signal) => {
    expect(read(text).signals).toContain(signal);
  });

  it.each([
    ['我不是来投诉的，就想问问流程', 'regulator'],
    ['气死我了，排了俩小时', 'self-harm'],
    ['这价格真是跳楼价', 'self-harm'],
  ] as const)('%s is no %s', (text, signal) => {
    expect(read(text).signals).not.toContain(signal);
  });

  it.each(['请问多还的钱怎么取', '你好 想查一下我的账单日', '麻烦问下几号扣款', '谢谢啊 办得真快'])(
    '%s is calm',
    (text) => {
      expect(read(text).emotion).toBeLessThanOrEqual(1);
    },
  );

  it.each(['骗子银行！还我血汗钱！', '你们这群王八蛋 今天不给钱谁也别想走'])(
    '%s is beyond annoyed',
    (text) => {
      expect(read(text).emotion).toBeGreaterThanOrEqual(3);
    },
  );

  it('says the same thing every time', () => {
    const text = '跑三趟了 信用卡多还的取不出 很凶';
    expect(JSON.stringify(read(text))).toBe(JSON.stringify(read(text)));
  });

  it('points at every entity where it stands', () => {
    const pieces = fc.constantFrom(
      '扣了83块',
      '三千二',
      '20号',
      '跑了3趟',
      '信用卡',
      '，',
      ' ',
      '😀',
      '明天下午三点',
      '3.6%',
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 8 }), (parts) => {
        const text = parts.join('');
        for (const { start, end, text: words } of read(text).entities)
          expect(text.slice(start, end)).toBe(words);
      }),
    );
  });

  it('has an answer to anything at all', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
        const { confidence, emotion } = read(text);
        expect(confidence).toBeGreaterThanOrEqual(0);
        expect(confidence).toBeLessThanOrEqual(1);
        expect([0, 1, 2, 3, 4]).toContain(emotion);
      }),
    );
    expect(() => read('钱'.repeat(5000))).not.toThrow();
  });
});

describe('what a staff line does', () => {
  it.each([
    ['您跑了三趟还没办成，换谁都急。', 'acknowledge'],
    ['我姓李，这事我来跟。', 'own'],
    ['我现在拨通信用卡中心，陪您说完。', 'transfer'],
  ])('%s takes the step %s', (text, step) => {
    expect(readStaff({ text }, realPlaybook()).steps).toContain(step);
  });
});
