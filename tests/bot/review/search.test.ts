import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Store } from '../../../bot/storage/ports.ts';
import { BANK, keep, staged } from '../../support/review.ts';
import { eachOnFresh, onEveryStore } from '../../support/stores.ts';

onEveryStore('the search', (kind) => {
  let store: Store;
  eachOnFresh(kind, (fresh) => {
    store = fresh;
  });

  const search = async (text: string, scope = BANK) =>
    (await store.review.page(scope, { text }, 'newest', null, 50)).rows;
  /** the words that are highlighted */
  const marked = async (text: string) => {
    const [row] = await search(text);
    return row?.hit?.marks.map(([start, end]) => row.hit?.text.slice(start, end)) ?? null;
  };

  it('finds two Chinese characters, and shows where they stand', async () => {
    await keep(store, [
      staged('a', {}, ['您好', '我多还的那笔溢缴款，溢缴款到底归谁']),
      staged('b', {}, ['年费怎么还收']),
    ]);
    const [row, ...others] = await search('缴款');
    expect(others).toEqual([]);
    expect(row?.hit).toEqual({
      turn: 1,
      text: '我多还的那笔溢缴款，溢缴款到底归谁',
      marks: [
        [7, 9],
        [11, 13],
      ],
    });
  });

  it('wants all words in one turn', async () => {
    await keep(store, [staged('a', {}, ['年费太高', '我要投诉']), staged('b', {}, ['我要投诉你们的年费'])]);
    expect((await search('年费 投诉')).map(({ id }) => id)).toEqual(['b']);
    expect((await search('投诉')).map(({ id }) => id)).toHaveLength(2);
  });

  it('keeps Latin letters and digits apart from Chinese, and minds neither case nor width', async () => {
    await keep(store, [staged('a', {}, ['尾号1234的VISA卡，利率3.85%', 'The café overcharged me'])]);
    for (const [text, found] of [
      ['1234', '1234'],
      ['visa', 'VISA'],
      ['ＶＩＳＡ卡', 'VISA卡'],
      ['号1234的', '号1234的'],
      ['3.85', '3.85'],
      ['overcharge', 'overcharge'],
      ['cafe', 'café'],
      ['卡', '卡'],
    ]) {
      expect(await marked(text ?? ''), text).toEqual([found]);
    }
    for (const text of ['12345', '号1234的卡', '过期', '？', '%', '"', "' OR 1=1 --", 'a AND b', '*']) {
      expect(await search(text), text).toEqual([]);
    }
  });

  it('finds nothing of other branches', async () => {
    await keep(store, [staged('a', {}, ['溢缴款']), staged('b', { record: { branch: 'c"c' } }, ['溢缴款'])]);
    const found = async (branches: readonly string[]) =>
      (await search('溢缴', { ...BANK, branches })).map(({ id }) => id);
    expect(await found(['b'])).toEqual(['a']);
    expect(await found(['c"c', 'x'])).toEqual(['b']);
    expect(await found(Array.from({ length: 60 }, (_, i) => `b${i}`))).toEqual([]);
  });

  it('finds any two Chinese characters of any line, and no line without them', async () => {
    const han = fc.oneof(
      { weight: 6, arbitrary: fc.constantFrom(...'钱卡费年溢缴款退还我要投诉') },
      { weight: 1, arbitrary: fc.integer({ min: 0x4e00, max: 0x9fff }).map(String.fromCodePoint) },
      { weight: 1, arbitrary: fc.integer({ min: 0x20000, max: 0x2a6d0 }).map(String.fromCodePoint) },
    );
    const bit = fc.oneof(
      { weight: 8, arbitrary: han },
      { weight: 2, arbitrary: fc.constantFrom(' ', '，', '1', '23', 'VISA', 'é', '％', '😀', '"', "'", '*') },
    );
    const line = fc.array(bit, { maxLength: 12 }).map((bits) => bits.join(''));
    let run = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(line, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 6 }),
        fc.tuple(han, han).map((pair) => pair.join('')),
        async (talks, strange) => {
          const tenant = `tenant-${++run}`;
          await keep(
            store,
            talks.map((lines, i) => staged(`${tenant}-${i}`, { record: { tenant } }, lines)),
          );
          const pairs = talks
            .flat()
            .flatMap((text) => [...text.matchAll(/(?=(\p{Script=Han}{2}))/gu)].map((m) => m[1] ?? ''));
          for (const pair of new Set([strange, ...pairs])) {
            const rows = await search(pair, { ...BANK, tenant });
            const holding = talks.flatMap((lines, i) =>
              lines.some((text) => text.includes(pair)) ? [`${tenant}-${i}`] : [],
            );
            expect(rows.map(({ id }) => id).sort(), pair).toEqual(holding.sort());
            for (const { hit } of rows) {
              const marked = hit?.marks.map(([start, end]) => hit.text.slice(start, end)) ?? [];
              expect(marked.some((text) => text.includes(pair))).toBe(true);
            }
          }
        },
      ),
      { numRuns: 40 },
    );
  });
});
