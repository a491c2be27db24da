import { setImmediate } from 'node:timers/promises';
import type { Kysely } from 'kysely';
import type { Database } from '../schema.ts';
import { guardedAsync } from '../store-errors.ts';
import { type CursorOf, fromCursor, toCursor } from './cursor.ts';
import type { ReviewStore, TalkPage } from './ports.ts';
import type { SearchIndex } from './search-index.ts';
import { countOf, countOfAny, type Found, slices } from './walk.ts';

/** So far matches are counted, and so many talks are looked at for it. */
const COUNTED = 1000;
const LOOKED_AT = 3000;
const SLICE = 200;

/** The queue: pages, counts, and all of it. */
export function pages(
  db: Kysely<Database>,
  search: SearchIndex,
): Pick<ReviewStore, 'page' | 'each' | 'count' | 'countAny'> {
  const parts = { db, search };
  return {
    page: (scope, filter, sort, cursor, limit) =>
      guardedAsync(async (): Promise<TalkPage> => {
        const of: CursorOf = { scope, filter, sort };
        const from = cursor === null ? null : fromCursor(of, cursor);
        const rows: Found[] = [];
        for await (const slice of slices({ ...parts, ...of, from, size: limit + 1 })) {
          rows.push(...slice.found);
          if (rows.length > limit) break;
          await setImmediate();
        }
        const shown = rows.slice(0, limit);
        const last = shown.at(-1);
        return {
          rows: shown.map(({ summary, hit }) => ({ ...summary, hit })),
          next: last && rows.length > limit ? toCursor(of, last) : null,
          ...(await total(of)),
        };
      }),
    each: async function* (scope, filter) {
      const of = { ...parts, scope, filter, sort: 'newest', from: null, size: SLICE } as const;
      for await (const { found } of guardedSlices(slices(of))) {
        if (found.length > 0) yield found.map(({ summary }) => summary);
      }
    },
    count: (scope, filter) =>
      guardedAsync(async () => {
        const of = { ...parts, scope, filter, sort: 'newest', from: null, size: SLICE } as const;
        const counted = await countOf(of, null);
        if (counted !== null) return counted;
        let count = 0;
        for await (const { found } of slices(of)) {
          count += found.length;
          await setImmediate();
        }
        return count;
      }),
    countAny: (scope, filters) => guardedAsync(() => countOfAny(db, scope, filters)),
  };

  async function total(of: CursorOf): Promise<Pick<TalkPage, 'total' | 'capped'>> {
    const all = { ...parts, ...of, sort: 'newest', from: null, size: SLICE } as const;
    const counted = await countOf(all, COUNTED + 1);
    if (counted !== null) return { total: Math.min(counted, COUNTED), capped: counted > COUNTED };
    let [count, lookedAt] = [0, 0];
    for await (const { found, candidates } of slices(all)) {
      count += found.length;
      lookedAt += candidates;
      if (count > COUNTED) return { total: COUNTED, capped: true };
      if (lookedAt >= LOOKED_AT) return { total: count, capped: true };
      await setImmediate();
    }
    return { total: count, capped: false };
  }
}

/** Faults of a store that fails between two slices are the store's, too. */
async function* guardedSlices<T>(source: AsyncIterable<T>): AsyncIterable<T> {
  const iterator = source[Symbol.asyncIterator]();
  for (;;) {
    const next = await guardedAsync(() => iterator.next());
    if (next.done) return;
    yield next.value;
    await setImmediate();
  }
}
