import type { Kysely } from 'kysely';

/** What a model made, whether it was shown or turned down, and what staff thought of it. */
export async function phrasing(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('generated_line')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('tenant', 'text', (c) => c.notNull())
    .addColumn('conversation', 'text', (c) => c.notNull().references('conversation.id').onDelete('cascade'))
    .addColumn('turn', 'integer', (c) => c.notNull())
    .addColumn('kind', 'text', (c) => c.notNull())
    .addColumn('at', 'bigint', (c) => c.notNull())
    .addColumn('model', 'text', (c) => c.notNull())
    .addColumn('prompt', 'text', (c) => c.notNull())
    .addColumn('latency_ms', 'integer', (c) => c.notNull())
    .addColumn('tokens_in', 'integer', (c) => c.notNull())
    .addColumn('tokens_out', 'integer', (c) => c.notNull())
    .addColumn('verdict', 'text', (c) => c.notNull())
    .addColumn('reason', 'text')
    .addColumn('script', 'text')
    .addColumn('text', 'text')
    .addColumn('rating', 'text')
    .addColumn('rating_reason', 'text')
    .addColumn('rated_by', 'text')
    .addColumn('rated_at', 'bigint')
    .execute();
  await db.schema
    .createIndex('generated_line_by_day')
    .on('generated_line')
    .columns(['tenant', 'at'])
    .execute();
  await db.schema
    .createIndex('generated_line_by_conversation')
    .on('generated_line')
    .column('conversation')
    .execute();
}
