import { setImmediate } from 'node:timers/promises';
import { type Kysely, sql } from 'kysely';
import { REVIEWED_KINDS } from '../../review/vocabulary.ts';
import { deleteTalks } from '../purge.ts';
import { toEntryRow, toRecord, toRow } from '../rows.ts';
import type { Database } from '../schema.ts';
import { guardedAsync } from '../store-errors.ts';
import { narrow } from './narrow.ts';
import type { ReviewStore } from './ports.ts';
import { toSummary } from './rows.ts';
import type { Searched } from './search-index.ts';

/** Rows in one statement: a statement takes only so many values. */
const ROWS = 500;
/** After so many talks the event loop is let go for a moment; turns wait until all are in. */
const BREATH = 50;

/** Single talks: read one, take some in, forget those of a case. */
export function talks(db: Kysely<Database>): Pick<ReviewStore, 'talk' | 'importTalks' | 'deleteCase'> {
  return {
    talk: (scope, id) =>
      guardedAsync(async () => {
        const query = (db as unknown as Kysely<Searched>)
          .selectFrom(sql<Searched['s']>`talk_summary`.as('s'))
          .where('s.id', '=', id);
        const found = await narrow({ query, place: sql<number>`s.place` }, scope, {})
          .innerJoin('conversation as c', 'c.id', 's.id')
          .innerJoin('talk_detail as d', 'd.place', 's.place')
          .selectAll('c')
          .select('d.summary')
          // the summary of a talk that is no longer shared goes only a moment later
          .where('c.mode', 'in', [...REVIEWED_KINDS])
          .executeTakeFirst();
        return found ? { record: toRecord(found), summary: toSummary(found.summary) } : null;
      }),
    importTalks: (batch) =>
      guardedAsync(() =>
        db.transaction().execute(async (tx) => {
          let added = 0;
          for (const [i, { record, entries }] of batch.entries()) {
            if (i % BREATH === BREATH - 1) await setImmediate();
            const { numInsertedOrUpdatedRows } = await tx
              .insertInto('conversation')
              .values(toRow({ ...record, version: 1 }))
              .onConflict((conflict) => conflict.column('id').doNothing())
              .executeTakeFirst();
            if (!numInsertedOrUpdatedRows) continue;
            added++;
            for (let i = 0; i < entries.length; i += ROWS) {
              const rows = entries.slice(i, i + ROWS).map((entry) => toEntryRow(record, entry, null));
              await tx.insertInto('entry').values(rows).execute();
            }
          }
          return added;
        }),
      ),
    deleteCase: (tenant, caseNumber) =>
      guardedAsync(() =>
        db
          .transaction()
          .execute(async (tx) =>
            deleteTalks(
              tx,
              await tx
                .selectFrom('conversation')
                .select(['id', 'chat', 'created_at', 'updated_at'])
                .where('tenant', '=', tenant)
                .where('case_number', '=', caseNumber)
                .where('held', '=', 0)
                .execute(),
            ),
          ),
      ),
  };
}
