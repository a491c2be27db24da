import type { Kysely } from 'kysely';
import type { MentorNote, ProgressStore } from './ports.ts';
import { toResult } from './rows.ts';
import type { Database } from './schema.ts';
import { guardedAsync } from './store-errors.ts';

/** A person's own way, kept apart from the talks: it stays when they are deleted. */
export function progress(db: Kysely<Database>): ProgressStore {
  return {
    results: (tenant, person) =>
      guardedAsync(async () => {
        const rows = await db
          .selectFrom('practice_result')
          .selectAll()
          .where('tenant', '=', tenant)
          .where('person', '=', person)
          .orderBy('at')
          .orderBy('id')
          .execute();
        return rows.map(toResult);
      }),
    mentor: (tenant, person) =>
      guardedAsync(async () => {
        const row = await db
          .selectFrom('mentor')
          .select('name')
          .where('tenant', '=', tenant)
          .where('person', '=', person)
          .executeTakeFirst();
        const notes = await db
          .selectFrom('mentor_note')
          .select(['at', 'by', 'text'])
          .where('tenant', '=', tenant)
          .where('person', '=', person)
          .orderBy('at')
          .orderBy('id')
          .execute();
        return {
          name: row?.name ?? null,
          notes: notes.map((note) => ({ ...note, by: note.by as MentorNote['by'] })),
        };
      }),
    nameMentor: (tenant, person, name) =>
      guardedAsync(async () => {
        if (name === null) {
          await db.deleteFrom('mentor').where('tenant', '=', tenant).where('person', '=', person).execute();
          return;
        }
        await db
          .insertInto('mentor')
          .values({ tenant, person, name })
          .onConflict((conflict) => conflict.columns(['tenant', 'person']).doUpdateSet({ name }))
          .execute();
      }),
    addMentorNote: (tenant, person, id, note) =>
      guardedAsync(async () => {
        await db
          .insertInto('mentor_note')
          .values({ id, tenant, person, ...note })
          .onConflict((conflict) => conflict.column('id').doNothing())
          .execute();
      }),
  };
}
