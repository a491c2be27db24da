import fc from 'fast-check';
import { expect, it } from 'vitest';
import { TALK_SORTS, type TalkSort } from '../../../bot/review/vocabulary.ts';
import type { Store } from '../../../bot/storage/ports.ts';
import { BadCursor, type TalkFilter, type TalkSummary } from '../../../bot/storage/review/ports.ts';
import { SIGNALS } from '../../../scripts/vocabulary.ts';
import { MORNING } from '../../support/desk.ts';
import { BANK, keep, type Staged, staged } from '../../support/review.ts';
import { eachOnFresh, onEveryStore } from '../../support/stores.ts';

const MINUTE = 60_000;

onEveryStore('paging', (kind) => {
  let store: Store;
  eachOnFresh(kind, (fresh) => {
    store = fresh;
  });

  const at = (minutes: number) => ({
    createdAt: MORNING + minutes * MINUTE,
    updatedAt: MORNING + minutes * MINUTE,
  });

  it('counts up to a thousand', async () => {
    const many = Array.from({ length: 1003 }, (_, i) => staged(`t${i}`, {}, [i < 3 ? '少见' : '常见的话']));
    await keep(store, many);
    const page = (text?: string) =>
      store.review.page(BANK, text === undefined ? {} : { text }, 'newest', null, 5);
    expect(await page()).toMatchObject({ total: 1000, capped: true });
    expect(await page('少见')).toMatchObject({ total: 3, capped: false, next: null });
    expect(await page('常见')).toMatchObject({ total: 1000, capped: false });
    expect(await page('常见的话')).toMatchObject({ total: 1000, capped: false });
    expect(await store.review.count(BANK, {})).toBe(1003);
    expect(await store.review.count(BANK, { text: '见的话' })).toBe(1000);
  });

  it('says so when a cursor is not its own', async () => {
    await keep(store, [staged('a'), staged('b'), staged('c')]);
    const { next } = await store.review.page(BANK, {}, 'newest', null, 1);
    if (next === null) throw new Error('there is another page');
    const again = (cursor: string, filter: TalkFilter = {}, sort: TalkSort = 'newest', scope = BANK) =>
      store.review.page(scope, filter, sort, cursor, 1);
    await expect(again(next)).resolves.toMatchObject({ rows: [{ id: 'b' }] });
    await expect(again(next, { flagged: true })).rejects.toBeInstanceOf(BadCursor);
    await expect(again(next, {}, 'oldest')).rejects.toBeInstanceOf(BadCursor);
    await expect(again(next, {}, 'newest', { ...BANK, tenant: 'u' })).rejects.toBeInstanceOf(BadCursor);
    for (const bad of ['', 'x', next.slice(1), `${next.slice(0, -9)}AAAAAAAAA`, '1 or 1=1']) {
      await expect(again(bad), bad).rejects.toBeInstanceOf(BadCursor);
    }
    const { place: _, ...rest } = JSON.parse(Buffer.from(next, 'base64url').toString());
    for (const place of ['0 or 1=1', 1e300, null]) {
      const forged = Buffer.from(JSON.stringify({ ...rest, place })).toString('base64url');
      await expect(again(forged), String(place)).rejects.toBeInstanceOf(BadCursor);
    }
  });

  it('pages through any filter and sort without losing or repeating a talk, while others come in', async () => {
    const talkOf = fc.record({
      minutes: fc.integer({ min: 0, max: 6 }),
      temper: fc.constantFrom(0, 1, 2, 3, 4),
      score: fc.option(fc.constantFrom(20, 65, 80), { freq: 3 }),
      state: fc.constantFrom('waiting', 'reviewed', 'appealed'),
      signal: fc.constantFrom(...SIGNALS.slice(0, 2)),
      line: fc.constantFrom('溢缴款退不了', '年费怎么还收', '我要投诉年费'),
    });
    const filterOf = fc.record(
      {
        temperFrom: fc.constantFrom(1, 2),
        scoreTo: fc.constant(65),
        states: fc.constantFrom(['waiting'], ['waiting', 'appealed']),
        signals: fc.constant([SIGNALS[0]]),
        text: fc.constantFrom('年费', '溢缴款', '投诉 年费'),
        from: fc.constant(MORNING + 2 * MINUTE),
      },
      { requiredKeys: [] },
    );
    let run = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.array(talkOf, { maxLength: 14 }),
        fc.array(talkOf, { maxLength: 6 }),
        filterOf,
        fc.constantFrom(...TALK_SORTS),
        fc.integer({ min: 1, max: 4 }),
        async (first, later, filter, sort, limit) => {
          const tenant = `tenant-${++run}`;
          const make = (talks: typeof first, name: string): Staged[] =>
            talks.map(({ minutes, temper, score, state, signal, line }, i) =>
              staged(
                `${tenant}-${name}${i}`,
                {
                  record: { ...at(minutes), tenant },
                  summary: { temperPeak: temper, score, state, signals: [signal] } as Partial<TalkSummary>,
                },
                [line],
              ),
            );
          const [known, coming] = [make(first, 'a'), make(later, 'b')];
          await keep(store, known);
          const scope = { ...BANK, tenant };
          const asked = filter as TalkFilter;
          const expected = (await store.review.page(scope, asked, sort, null, 100)).rows.map(({ id }) => id);
          const seen: string[] = [];
          let cursor: string | null = null;
          do {
            const page: Awaited<ReturnType<typeof store.review.page>> = await store.review.page(
              scope,
              asked,
              sort,
              cursor,
              limit,
            );
            seen.push(...page.rows.map(({ id }) => id));
            cursor = page.next;
            const next = coming.shift();
            if (next) await keep(store, [next]);
          } while (cursor);
          expect(seen.filter((id) => id.includes('-a'))).toEqual(expected);
          expect(new Set(seen).size).toBe(seen.length);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('hands out all of them in slices, newest first', async () => {
    await keep(
      store,
      Array.from({ length: 450 }, (_, i) => staged(`t${i}`, { record: at(i % 7) })),
    );
    const slices: TalkSummary[][] = [];
    for await (const slice of store.review.each(BANK, { from: MORNING + MINUTE })) slices.push([...slice]);
    const all = slices.flat();
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
    expect(all.length).toBe(await store.review.count(BANK, { from: MORNING + MINUTE }));
    expect(all.map(({ startedAt }) => startedAt)).toEqual(
      all.map(({ startedAt }) => startedAt).sort((a, b) => b - a),
    );
    expect(slices.length).toBeGreaterThan(1);
  });
});
