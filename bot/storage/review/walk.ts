import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { TalkSort } from '../../review/vocabulary.ts';
import type { Database } from '../schema.ts';
import type { CursorOf, Position } from './cursor.ts';
import { narrow } from './narrow.ts';
import type { ReviewScope, TalkFilter, TalkPage, TalkSummary } from './ports.ts';
import { toLines, toSummary } from './rows.ts';
import type { Searched, SearchIndex, Source } from './search-index.ts';
import { findHit, readQuery, type SearchQuery } from './words.ts';

/** A talk that matches, and where it stands in the sort. */
export interface Found extends Position {
  readonly summary: TalkSummary;
  readonly hit: TalkPage['rows'][number]['hit'];
}

interface Slice {
  readonly found: readonly Found[];
  /** how many talks were looked at for them */
  readonly candidates: number;
}

export interface Walk extends CursorOf {
  readonly db: Kysely<Database>;
  readonly search: SearchIndex;
  /** where the last page ended */
  readonly from: Position | null;
  /** talks looked at in one go */
  readonly size: number;
}

/** Every sort is a key and the place behind it, both in the same direction, so that an index serves it. */
const SORTS: Readonly<
  Record<TalkSort, { readonly key: 'temper' | 'lack' | 'need' | null; readonly down: boolean }>
> = {
  newest: { key: null, down: true },
  oldest: { key: null, down: false },
  angriest: { key: 'temper', down: true },
  'lowest-score': { key: 'lack', down: true },
  'needs-first': { key: 'need', down: true },
};

/** The talks that match, slice by slice, in the order of the sort. */
export async function* slices(walk: Walk): AsyncGenerator<Slice> {
  const query = walk.filter.text === undefined ? null : readQuery(walk.filter.text);
  if (query && query.tokens.length === 0) return;
  let from = walk.from;
  for (;;) {
    const positions = await positionsAfter(walk, query, from);
    yield { found: await foundAt(walk.db, positions, query), candidates: positions.length };
    from = positions.at(-1) ?? null;
    if (positions.length < walk.size || !from) return;
  }
}

/** How many match, as far as the index alone can tell; null when the lines themselves must be looked at. */
export async function countOf(walk: Walk, most: number | null): Promise<number | null> {
  const query = walk.filter.text === undefined ? null : readQuery(walk.filter.text);
  if (query && query.tokens.length === 0) return 0;
  if (query && !query.exact) return null;
  const matching = narrow(sourceOf(walk, query), walk.scope, walk.filter).select(sql<number>`1`.as('one'));
  const row = await walk.db
    .selectFrom((most === null ? matching : matching.limit(most)).as('m'))
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .executeTakeFirstOrThrow();
  return Number(row.n);
}

/** How many match at least one of the filters. Each is looked up for itself, by the index that serves it. */
export async function countOfAny(
  db: Kysely<Database>,
  scope: ReviewScope,
  filters: readonly TalkFilter[],
): Promise<number> {
  const [first, ...others] = filters.map((filter) => narrow(allTalks(db), scope, filter).select('s.place'));
  if (!first) return 0;
  const row = await db
    .selectFrom(others.reduce((all, one) => all.union(one), first).as('m'))
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .executeTakeFirstOrThrow();
  return Number(row.n);
}

function sourceOf({ db, search, scope, filter, sort }: Walk, query: SearchQuery | null): Source {
  return query
    ? search.find(db, query, filter.branches ?? scope.branches, SORTS[sort].key === null)
    : allTalks(db);
}

function allTalks(db: Kysely<Database>): Source {
  const query = (db as unknown as Kysely<Searched>).selectFrom(sql<Searched['s']>`talk_summary`.as('s'));
  return { query, place: sql<number>`s.place` };
}

async function positionsAfter(
  walk: Walk,
  query: SearchQuery | null,
  from: Position | null,
): Promise<readonly Position[]> {
  const source = sourceOf(walk, query);
  const { key, down } = SORTS[walk.sort];
  const keyed: RawBuilder<number | null> | null = key && sql.ref(`s.${key}`);
  const way = sql.raw(down ? 'desc' : 'asc');
  let talks = narrow(source, walk.scope, walk.filter);
  if (from) talks = talks.where(beyond(keyed, source.place, down, from));
  const order = keyed ? sql`${keyed} ${way}, ${source.place} ${way}` : sql`${source.place} ${way}`;
  const rows = await talks
    .select([source.place.as('place'), (keyed ?? sql<number | null>`null`).as('key')])
    .orderBy(order)
    .limit(walk.size)
    .execute();
  return rows.map((row) => ({ place: row.place, key: row.key }));
}

function beyond(
  key: RawBuilder<number | null> | null,
  place: RawBuilder<number>,
  down: boolean,
  from: Position,
): RawBuilder<boolean> {
  const than = sql.raw(down ? '<' : '>');
  return key
    ? sql<boolean>`(${key}, ${place}) ${than} (${from.key}, ${from.place})`
    : sql<boolean>`${place} ${than} ${from.place}`;
}

/** The talks at these positions; those whose lines do not hold the words after all are left out. */
async function foundAt(
  db: Kysely<Database>,
  positions: readonly Position[],
  query: SearchQuery | null,
): Promise<readonly Found[]> {
  if (positions.length === 0) return [];
  const details = await db
    .selectFrom('talk_detail')
    .select(['place', 'summary', (query ? sql<string>`lines` : sql<string>`'[]'`).as('lines')])
    .where(
      'place',
      'in',
      positions.map(({ place }) => place),
    )
    .execute();
  const known = new Map(details.map((row) => [row.place, row]));
  return positions.flatMap((position): Found[] => {
    const row = known.get(position.place);
    if (!row) return [];
    const hit = query && findHit(toLines(row.lines), query);
    return query && !hit ? [] : [{ ...position, summary: toSummary(row.summary), hit }];
  });
}
