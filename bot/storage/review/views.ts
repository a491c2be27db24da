import type { Kysely } from 'kysely';
import type { TalkSort } from '../../review/vocabulary.ts';
import type { Database } from '../schema.ts';
import { guardedAsync } from '../store-errors.ts';
import type { ReviewStore, TalkFilter } from './ports.ts';

/** Filters that a person keeps under a name, by name. */
export function savedViews(db: Kysely<Database>): Pick<ReviewStore, 'savedViews' | 'saveView' | 'dropView'> {
  return {
    savedViews: (tenant, person) =>
      guardedAsync(async () => {
        const rows = await db
          .selectFrom('saved_view')
          .selectAll()
          .where('tenant', '=', tenant)
          .where('person', '=', person)
          .orderBy('name')
          .orderBy('id')
          .execute();
        return rows.map(({ id, name, filter, sort }) => ({
          id,
          name,
          filter: JSON.parse(filter) as TalkFilter,
          sort: sort as TalkSort,
        }));
      }),
    saveView: (tenant, person, { id, name, filter, sort }) =>
      guardedAsync(async () => {
        const kept = { name, filter: JSON.stringify(filter), sort };
        await db
          .insertInto('saved_view')
          .values({ tenant, person, id, ...kept })
          .onConflict((conflict) => conflict.columns(['tenant', 'person', 'id']).doUpdateSet(kept))
          .execute();
      }),
    dropView: (tenant, person, id) =>
      guardedAsync(async () => {
        await db
          .deleteFrom('saved_view')
          .where('tenant', '=', tenant)
          .where('person', '=', person)
          .where('id', '=', id)
          .execute();
      }),
  };
}
