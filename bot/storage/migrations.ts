import type { Kysely, Migration } from 'kysely';
import { candidates } from './migrations/candidates.ts';
import { cases } from './migrations/cases.ts';
import { outbox } from './migrations/outbox.ts';
import { phrasing } from './migrations/phrasing.ts';
import { grave, review } from './migrations/review.ts';

/** Every change of the tables, in order; one that has run is never edited. */
export const migrations: Readonly<Record<string, Migration>> = {
  '001-conversations': { up: conversations },
  '002-practice': { up: practice },
  '003-phrasing': { up: phrasing },
  '004-review': { up: review },
  '005-outbox': { up: outbox },
  '006-cases': { up: cases },
  '007-candidates': { up: candidates },
  '008-grave': { up: grave },
};

async function conversations(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('conversation')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('chat', 'text', (c) => c.notNull())
    .addColumn('tenant', 'text', (c) => c.notNull())
    .addColumn('branch', 'text', (c) => c.notNull())
    .addColumn('person', 'text', (c) => c.notNull())
    .addColumn('channel', 'text', (c) => c.notNull())
    .addColumn('lang', 'text', (c) => c.notNull())
    .addColumn('mode', 'text', (c) => c.notNull())
    .addColumn('case_number', 'text')
    .addColumn('playbook', 'text', (c) => c.notNull())
    .addColumn('version', 'integer', (c) => c.notNull())
    .addColumn('turn', 'integer', (c) => c.notNull())
    .addColumn('seq', 'integer', (c) => c.notNull())
    .addColumn('created_at', 'bigint', (c) => c.notNull())
    .addColumn('updated_at', 'bigint', (c) => c.notNull())
    .addColumn('closed_at', 'bigint')
    .addColumn('state', 'text', (c) => c.notNull())
    .execute();
  await db.schema
    .createIndex('conversation_by_person')
    .on('conversation')
    .columns(['tenant', 'branch', 'person', 'updated_at'])
    .execute();
  await db.schema.createIndex('conversation_by_age').on('conversation').column('updated_at').execute();
  await db.schema
    .createTable('entry')
    .addColumn('conversation', 'text', (c) => c.notNull().references('conversation.id').onDelete('cascade'))
    .addColumn('seq', 'integer', (c) => c.notNull())
    .addColumn('turn', 'integer', (c) => c.notNull())
    .addColumn('kind', 'text', (c) => c.notNull())
    .addColumn('at', 'bigint', (c) => c.notNull())
    .addColumn('payload', 'text', (c) => c.notNull())
    .addColumn('activity', 'text')
    .addColumn('playbook', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('entry_pk', ['conversation', 'seq'])
    .execute();
  await db.schema
    .createTable('answer')
    .addColumn('chat', 'text', (c) => c.notNull())
    .addColumn('activity', 'text', (c) => c.notNull())
    .addColumn('at', 'bigint', (c) => c.notNull())
    .addColumn('json', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('answer_pk', ['chat', 'activity'])
    .execute();
  await db.schema.createIndex('answer_by_age').on('answer').column('at').execute();
  await db.schema
    .createTable('chat')
    .addColumn('chat', 'text', (c) => c.primaryKey())
    .addColumn('conversation', 'text')
    .addColumn('reference', 'text')
    .execute();
  await db.schema
    .createTable('person')
    .addColumn('tenant', 'text', (c) => c.notNull())
    .addColumn('person', 'text', (c) => c.notNull())
    .addColumn('told_at', 'bigint', (c) => c.notNull())
    .addPrimaryKeyConstraint('person_pk', ['tenant', 'person'])
    .execute();
}

async function practice(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createIndex('conversation_by_chat')
    .on('conversation')
    .columns(['chat', 'updated_at'])
    .execute();
  await db.schema
    .createTable('practice_result')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('tenant', 'text', (c) => c.notNull())
    .addColumn('person', 'text', (c) => c.notNull())
    .addColumn('at', 'bigint', (c) => c.notNull())
    .addColumn('scenario', 'text', (c) => c.notNull())
    .addColumn('official', 'integer', (c) => c.notNull())
    .addColumn('total', 'integer', (c) => c.notNull())
    .addColumn('passed', 'integer', (c) => c.notNull())
    .addColumn('minutes', 'integer', (c) => c.notNull())
    .addColumn('levels', 'text', (c) => c.notNull())
    .execute();
  await db.schema
    .createIndex('practice_result_by_person')
    .on('practice_result')
    .columns(['tenant', 'person', 'at'])
    .execute();
  await db.schema
    .createTable('mentor')
    .addColumn('tenant', 'text', (c) => c.notNull())
    .addColumn('person', 'text', (c) => c.notNull())
    .addColumn('name', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('mentor_pk', ['tenant', 'person'])
    .execute();
  await db.schema
    .createTable('mentor_note')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('tenant', 'text', (c) => c.notNull())
    .addColumn('person', 'text', (c) => c.notNull())
    .addColumn('at', 'bigint', (c) => c.notNull())
    .addColumn('by', 'text', (c) => c.notNull())
    .addColumn('text', 'text', (c) => c.notNull())
    .execute();
  await db.schema
    .createIndex('mentor_note_by_person')
    .on('mentor_note')
    .columns(['tenant', 'person', 'at'])
    .execute();
}
