import type { Kysely } from 'kysely';

/** Practice cases drawn from talks, while they are edited and once they are published. */
export async function cases(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('case_draft')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('tenant', 'text', (c) => c.notNull())
    .addColumn('scenario', 'text', (c) => c.notNull().unique())
    .addColumn('title', 'text', (c) => c.notNull())
    .addColumn('text', 'text', (c) => c.notNull())
    .addColumn('replaced', 'text', (c) => c.notNull())
    .addColumn('state', 'text', (c) => c.notNull())
    .addColumn('updated_by', 'text', (c) => c.notNull())
    .addColumn('updated_at', 'bigint', (c) => c.notNull())
    .addColumn('version', 'integer', (c) => c.notNull())
    .execute();
  await db.schema
    .createIndex('case_draft_by_age')
    .on('case_draft')
    .columns(['tenant', 'updated_at'])
    .execute();
}
