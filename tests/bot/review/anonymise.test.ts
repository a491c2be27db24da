import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anonymise } from '../../../bot/review/cases/anonymise/anonymise.ts';
import { readNumeral, writeNumeral } from '../../../bot/review/cases/anonymise/numerals.ts';

const KNOWN = { branches: ['城东支行', '江滨支行'], people: ['赵慧'] };
const of = (turns: readonly string[], seed = 'talk') => anonymise(turns, seed, KNOWN);

describe('anonymising a talk', () => {
  it('replaces what tells who, where, when and how much, the same alike everywhere', () => {
    const { texts, replaced } = of([
      '我姓王，3月15日去的望京支行，小王接待的',
      '王女士您好，您3月15日来过望京支行',
      '多还了3,200元，三千二啊，卡尾号5566，我七十二岁了',
      '在红星机械厂上班，买的稳利增盈3号，住苏州',
    ]);
    const whole = texts.join('\n');
    expect(whole).not.toMatch(/王|望京|3月15日|3,200|三千二(?!百)|5566|七十二|红星|稳利增盈|苏州/u);
    const surname = /我姓(.)/u.exec(texts[0] ?? '')?.[1];
    expect(texts[0]).toContain(`小${surname}`);
    expect(texts[1]).toContain(`${surname}女士`);
    const branch = /来过(.+)$/u.exec(texts[1] ?? '')?.[1] ?? '?';
    expect(texts[0]).toContain(branch);
    const amount = /多还了([\d,]+)元/u.exec(texts[2] ?? '')?.[1] ?? '';
    expect(texts[2]).toContain(writeNumeral(Number(amount.replace(',', ''))));
    expect(replaced).toEqual(
      expect.arrayContaining([
        { type: 'name', count: 1 },
        { type: 'amount', count: 1 },
      ]),
    );
  });

  it('takes out the names of the house itself, with or without what they end in', () => {
    const { texts } = of(['城东那边说找赵慧，江滨支行又说不管']);
    expect(texts[0]).not.toMatch(/城东|赵慧|江滨/u);
  });

  it('leaves what identifies nobody as it was said', () => {
    const plain = [
      '我跑了三个网点，上个网点说不归他们管，手机银行里也没有',
      '我打12378，千万别骗我',
      '你们行长呢，叫你们主管来',
      '两边推来推去，我一个老百姓找谁去',
    ];
    expect(of(plain).texts).toEqual(plain);
  });

  it('gives whoever tells her name another one', () => {
    const [text = ''] = of(['我叫李砚，这件事我来跟']).texts;
    expect(text).toMatch(/^我叫小\p{Script=Han}，这件事我来跟$/u);
  });

  it('is decided by its seed alone', () => {
    const turns = ['王女士在望京支行多还了3200元'];
    expect(of(turns, 'a')).toEqual(of(turns, 'a'));
    expect(of(turns, 'a').texts).not.toEqual(of(turns, 'b').texts);
  });

  const person = fc.constantFrom('王女士', '欧阳先生', '小刘', '老赵', '孙阿姨', '何经理');
  const branch = fc.constantFrom('望京支行', '来安支行', '城东支行', '人民路支行', '滨江分行');
  const place = fc.constantFrom('苏州', '石家庄市', '朝阳区', '黑龙江', '青年路');
  const firm = fc.constantFrom('红星机械厂', '华联集团', '宏远有限公司');
  const bank = fc.constantFrom('工商银行', '招行', '建设银行');
  const product = fc.constantFrom('稳利增盈3号', '安心回报12号');
  const number = fc.integer({ min: 10_000, max: 99_999_999 }).map((n) => `A${n}`);
  const amount = fc.integer({ min: 11, max: 900_000 });
  const date = fc
    .tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }))
    .map(([m, d]) => `${m}月${d}日`);
  const age = fc.integer({ min: 18, max: 95 });

  it('lets no identifier through, however a talk puts them together', () => {
    fc.assert(
      fc.property(
        fc.record({
          person,
          branch,
          place,
          firm,
          bank,
          product,
          number,
          amount,
          date,
          age,
          seed: fc.string(),
        }),
        (said) => {
          const money = `${said.amount}元`;
          const spelt = `${writeNumeral(said.amount)}块`;
          const { texts } = of(
            [
              `我是${said.person}，${said.date}去${said.branch}，叫我找${said.bank}`,
              `在${said.firm}上班，住在${said.place}，今年${said.age}岁`,
              `买的${said.product}亏了${money}，就是${spelt}，单号${said.number}`,
              `${said.person}，您${said.date}在${said.branch}说的是${money}`,
            ],
            said.seed,
          );
          const whole = texts.join('\n');
          const {
            person: who,
            branch: where,
            place: town,
            firm: work,
            bank: other,
            product: bought,
            number: slip,
          } = said;
          for (const gone of [
            who,
            where,
            where.slice(0, 2),
            town,
            work,
            other,
            bought,
            slip,
            `${said.age}岁`,
            said.date,
          ])
            expect(whole).not.toContain(gone);
          expect(whole).not.toMatch(new RegExp(`(?<!\\d)${money}|(?<!\\p{Script=Han})${spelt}`, 'u'));
        },
      ),
      { numRuns: 300 },
    );
  });

  it('reads and writes Chinese numbers', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 99_999_999 }), (value) => {
        expect(readNumeral(writeNumeral(value))).toBe(value);
      }),
    );
    expect([
      readNumeral('三千二'),
      readNumeral('二十万'),
      readNumeral('一万零五'),
      readNumeral('两百五'),
    ]).toEqual([3200, 200_000, 10_005, 250]);
  });
});
