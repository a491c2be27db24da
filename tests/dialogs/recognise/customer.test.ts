import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { explain, recognise } from '../../../dialogs/index.ts';
import { CATEGORIES, SIGNALS } from '../../../scripts/vocabulary.ts';
import { realPlaybook } from '../../support/playbook.ts';

const playbook = realPlaybook();
const read = (text: string) => recognise({ text }, playbook);

describe('what a customer says', () => {
  it.each([
    ['跑三趟了 信用卡多还的钱取不出来', 'overpayment'],
    ['我的房贷月供怎么比上个月多了两百', 'loan-rate'],
    ['理财亏了三万，当时说是保本的', 'investment-loss'],
    ['柜台推给客服，客服推给柜台，到底谁管', 'referral'],
    ['机器把我的卡吞了', 'card-swallowed'],
    ['定期提前取出来利息全没了', 'early-withdrawal'],
    ['你好', 'other'],
    ['My mortgage payment went up and nobody told me why', 'loan-rate'],
    ['房贷利率不是降了吗 我的月供怎么一分没少', 'loan-rate'],
    ['老太太 理财亏3千 在哭', 'investment-loss'],
    ['atm把卡吞了 吐条子说联系银行', 'card-swallowed'],
    ['存折定期提前取 利息全按活期', 'early-withdrawal'],
    ['手机银行刷脸一直过不去', 'app-system'],
    ['I overpaid my credit card and want the money back', 'overpayment'],
  ])('hears what it is about: %s', (text, category) => {
    expect(read(text).category).toBe(category);
  });

  it.each([
    ['都跑了三趟了还没办成', 'repeat-visit'],
    ['再不解决我就打12378', 'regulator'],
    ['我要找记者曝光你们', 'media'],
    ['法院见，律师函明天就到', 'lawsuit'],
    ['我不想活了', 'self-harm'],
    ['信不信我砸了你们这个柜台', 'violence'],
    ['我录着音呢，你再说一遍', 'recording'],
    ['我发抖音曝光你们', 'media'],
    ['不想活了 钱都没了', 'self-harm'],
    ['把钱全转走，销户', 'churn'],
    ['我爸刚走，卡里的钱怎么取', 'bereavement'],
    ['听说你们银行要倒闭了，我全取出来', 'bank-run'],
  ])('hears the signal in: %s', (text, signal) => {
    expect(read(text).signals).toContain(signal);
  });

  it.each([
    ['又没说要打12378', 'regulator'],
    ['楼下那家鞋店跳楼价', 'self-harm'],
    ['我不是来投诉的，就想问问流程', 'regulator'],
    ['气死我了，排了俩小时', 'self-harm'],
    ['这价格真是跳楼价', 'self-harm'],
    ['我没录音，你放心说', 'recording'],
  ])('does not take an idiom or a denied intent for a signal: %s', (text, signal) => {
    expect(read(text).signals).not.toContain(signal);
  });

  it.each([
    ['你好', 'greet'],
    ['算了不办了', 'withdraw'],
    ['算了，我打12378', 'refuse'],
    ['不是这个意思，我是说上个月那笔', 'correct'],
    ['好', 'agree'],
    ['可以', 'agree'],
    ['不行，我不同意', 'refuse'],
    ['厕所在哪', 'digress'],
    ['谢谢你啊', 'thank'],
    ['请问要几天到账？', 'question'],
    ['😡', 'unclear'],
    ['', 'unclear'],
    ['asdfgh', 'unclear'],
    ['多还了三千，取不出来', 'inform'],
  ])('hears what it does in the talk: %s', (text, act) => {
    expect(read(text).act).toBe(act);
  });

  it.each(['骗子银行！还我血汗钱！', '你们这群王八蛋 今天不给钱谁也别想走'])(
    'hears that this is beyond annoyed: %s',
    (text) => {
      expect(read(text).emotion).toBeGreaterThanOrEqual(3);
    },
  );

  it('tells danger from fury', () => {
    expect(read('他手里拿着菜刀').danger).toBe(true);
    expect(read('五十万剩三十一万，你们躲什么躲').danger).toBe(false);
  });

  it('reads a calm question as calm', () => {
    const questions = parse(readFileSync('tests/heldout/calm-questions.yaml', 'utf8')) as string[];
    const heated = questions.filter((text) => read(text).emotion >= 2);
    expect(heated.length / questions.length, heated.join(' | ')).toBeLessThanOrEqual(0.03);
  });

  it('takes typed pinyin for Chinese and a sentence of English words for English', () => {
    expect(read('lilv zhang le').lang).toBe('zh-CN');
    expect(read('Why was my card declined?').lang).toBe('en-US');
  });

  it('decides from the judgement of a bank’s own model as from its own', () => {
    const categories = CATEGORIES.map((category) => (category === 'cash' ? 0.9 : 0.005));
    const signals = SIGNALS.map((signal) => (signal === 'media' ? 1 : 0));
    const ownModel = () => ({ categories, temper: 2, signals });
    const reading = recognise({ text: '取钱还要填用途' }, { ...playbook, ownModel });
    expect(reading).toMatchObject({ category: 'cash', confidence: 0.9, emotion: 2, signals: ['media'] });
  });

  it('names the words that carried an answer', () => {
    const evidence = explain({ text: '跑三趟了 信用卡多还的钱取不出来' }, playbook);
    const carried = evidence.filter((e) => e.answer === 'overpayment').map((e) => e.words);
    expect(carried.join()).toMatch(/多还/u);
    for (const { weight } of evidence) expect(weight).toBeGreaterThan(0);
  });
});
