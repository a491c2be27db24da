import type { Kysely } from 'kysely';

/** What is to be told to people later or elsewhere, and in which chat a person is reached. */
export async function outbox(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('outbox')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('conversation', 'text', (c) => c.notNull().references('conversation.id').onDelete('cascade'))
    .addColumn('recipient', 'text', (c) => c.notNull())
    .addColumn('urgent', 'integer', (c) => c.notNull())
    .addColumn('due_at', 'bigint', (c) => c.notNull())
    .addColumn('matter', 'text', (c) => c.notNull())
    .addColumn('tries', 'integer', (c) => c.notNull().defaultTo(0))
    .addColumn('lease_by', 'text')
    .addColumn('lease_until', 'bigint')
    .addColumn('settled_at', 'bigint')
    .addColumn('outcome', 'text')
    .execute();
  await db.schema.createIndex('outbox_by_due').on('outbox').columns(['settled_at', 'due_at']).execute();
  await db.schema.createIndex('outbox_by_conversation').on('outbox').column('conversation').execute();
  await db.schema
    .createTable('person_chat')
    .addColumn('tenant', 'text', (c) => c.notNull())
    .addColumn('person', 'text', (c) => c.notNull())
    .addColumn('chat', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('person_chat_pk', ['tenant', 'person'])
    .execute();
}
