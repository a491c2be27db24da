import { type Kysely, sql } from 'kysely';
import { REVIEWED_KINDS } from '../../review/vocabulary.ts';
import { STALE } from '../migrations/review.ts';
import { toRecord } from '../rows.ts';
import type { Database } from '../schema.ts';
import { guardedAsync } from '../store-errors.ts';
import { freePlace } from './place.ts';
import type { IndexedTalk, ReviewStore } from './ports.ts';
import { labelsOf, toSummaryRow } from './rows.ts';
import type { SearchIndex } from './search-index.ts';
import { tokensOf } from './words.ts';

/** What the projection reads and writes. */
export function projection(
  db: Kysely<Database>,
  search: SearchIndex,
): Pick<ReviewStore, 'stale' | 'recordOf' | 'index'> {
  return {
    stale: (limit) =>
      guardedAsync(async () => {
        const rows = await db
          .selectFrom('conversation')
          .select('id')
          .where(sql<boolean>`${sql.raw(`(${STALE})`)}`)
          .orderBy('updated_at')
          .limit(limit)
          .execute();
        return rows.map(({ id }) => id);
      }),
    recordOf: (id) =>
      guardedAsync(async () => {
        const row = await db.selectFrom('conversation').selectAll().where('id', '=', id).executeTakeFirst();
        return row ? toRecord(row) : null;
      }),
    index: (batch) =>
      guardedAsync(() =>
        db.transaction().execute(async (tx) => {
          for (const talk of batch) if (await isNewest(tx, talk)) await write(tx, search, talk);
        }),
      ),
  };
}

/** Marks the talk as summarised so far; false when it is gone, or was summarised later than this. */
async function isNewest(db: Kysely<Database>, talk: IndexedTalk): Promise<boolean> {
  const { id, recordVersion, reviewSeq } = talk.kind === 'talk' ? talk.summary : talk;
  const { numUpdatedRows } = await db
    .updateTable('conversation')
    .set((eb) => ({
      // a talk that is no longer shared has no summary
      summary_version: eb
        .case()
        .when('mode', 'in', [...REVIEWED_KINDS])
        .then(recordVersion)
        .else(0)
        .end(),
      summary_seq: reviewSeq,
    }))
    .where('id', '=', id)
    .where('summary_version', '<=', recordVersion)
    .where('summary_seq', '<=', reviewSeq)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

async function write(db: Kysely<Database>, search: SearchIndex, talk: IndexedTalk): Promise<void> {
  if (talk.kind === 'nothing') {
    await db.deleteFrom('talk_summary').where('id', '=', talk.id).execute();
    return;
  }
  const { summary } = talk;
  const old = await db
    .selectFrom('talk_summary as s')
    .innerJoin('talk_detail as d', 'd.place', 's.place')
    .select(['s.place', 's.branch', 'd.lines'])
    .where('s.id', '=', summary.id)
    .executeTakeFirst();
  const place = old?.place ?? (await freePlace(db, summary.startedAt));
  const lines = JSON.stringify(talk.lines);
  const detail = { summary: JSON.stringify(summary), lines };
  if (old) {
    const { place: _, ...row } = toSummaryRow(summary, place);
    await db.updateTable('talk_summary').set(row).where('place', '=', place).execute();
    await db.updateTable('talk_detail').set(detail).where('place', '=', place).execute();
    await db.deleteFrom('talk_label').where('place', '=', place).execute();
  } else {
    await db.insertInto('talk_summary').values(toSummaryRow(summary, place)).execute();
    await db
      .insertInto('talk_detail')
      .values({ place, ...detail })
      .execute();
  }
  const { tenant, branch } = summary;
  const labels = labelsOf(summary).map((label) => ({ tenant, label, place }));
  if (labels.length > 0) await db.insertInto('talk_label').values(labels).execute();
  if (old?.lines === lines && old.branch === branch) return;
  const tokens = new Set(talk.lines.flatMap(({ text }) => [...tokensOf(text)]));
  await search.put(db, { place, tenant, branch, tokens, isKnown: old !== undefined });
}
