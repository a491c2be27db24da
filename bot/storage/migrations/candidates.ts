import type { Kysely } from 'kysely';

/** What trainers decided about candidate examples. The candidates themselves are derived from talks and their review. */
export async function candidates(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('candidate_decision')
    .addColumn('tenant', 'text', (c) => c.notNull())
    .addColumn('id', 'text', (c) => c.notNull())
    .addColumn('accepted', 'integer', (c) => c.notNull())
    .addColumn('by', 'text', (c) => c.notNull())
    .addColumn('at', 'bigint', (c) => c.notNull())
    .addPrimaryKeyConstraint('candidate_decision_pk', ['tenant', 'id'])
    .execute();
}
