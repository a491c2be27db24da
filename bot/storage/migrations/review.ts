import { type Kysely, SqliteAdapter, sql } from 'kysely';

const REVIEWED = "('live', 'official-practice', 'shared-recall', 'imported')";
/** Keeps apart what still has to be summarised; `stale` asks with the very same words. */
export const STALE = `(mode in ${REVIEWED} and (version > summary_version or review_seq > summary_seq)) or (mode not in ${REVIEWED} and summary_version > 0)`;

/** Review: its log, what the queue knows of a talk, saved views, and who read what. */
export async function review(db: Kysely<unknown>): Promise<void> {
  await addToConversation(db);
  await createLog(db);
  await createSummary(db);
  await createViewsAndAudit(db);
  if (isSqlite(db)) await finishSqlite(db);
  else await finishPostgres(db);
}

/** Talks in which a line was crossed are summarised anew: how gravely was not kept. */
export async function grave(db: Kysely<unknown>): Promise<void> {
  await sql`update conversation set summary_version = 0 where id in (select id from talk_summary where crossed = 1)`.execute(
    db,
  );
}

const isSqlite = (db: Kysely<unknown>) => db.getExecutor().adapter instanceof SqliteAdapter;

async function addToConversation(db: Kysely<unknown>): Promise<void> {
  for (const column of ['review_seq', 'held', 'summary_version', 'summary_seq']) {
    await db.schema
      .alterTable('conversation')
      .addColumn(column, 'integer', (c) => c.notNull().defaultTo(0))
      .execute();
  }
  await sql`create index conversation_stale on conversation (updated_at) where ${sql.raw(STALE)}`.execute(db);
  await db.schema
    .createIndex('conversation_by_case')
    .on('conversation')
    .columns(['tenant', 'case_number'])
    .execute();
}

async function createLog(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('review_event')
    .addColumn('conversation', 'text', (c) => c.notNull().references('conversation.id').onDelete('cascade'))
    .addColumn('seq', 'integer', (c) => c.notNull())
    .addColumn('id', 'text', (c) => c.notNull())
    .addColumn('at', 'bigint', (c) => c.notNull())
    .addColumn('by', 'text', (c) => c.notNull())
    .addColumn('act', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('review_event_pk', ['conversation', 'seq'])
    .addUniqueConstraint('review_event_once', ['conversation', 'id'])
    .execute();
}

async function createSummary(db: Kysely<unknown>): Promise<void> {
  // in SQLite only an `integer` key is the row's own number, and the search index knows talks by it
  const place = isSqlite(db) ? 'integer' : 'bigint';
  await db.schema
    .createTable('talk_summary')
    .addColumn('place', place, (c) => c.primaryKey())
    .addColumn('id', 'text', (c) => c.notNull().unique().references('conversation.id').onDelete('cascade'))
    .addColumn('tenant', 'text', (c) => c.notNull())
    .addColumn('branch', 'text', (c) => c.notNull())
    .addColumn('person', 'text', (c) => c.notNull())
    .addColumn('kind', 'text', (c) => c.notNull())
    .addColumn('case_number', 'text')
    .addColumn('category', 'text', (c) => c.notNull())
    .addColumn('stage', 'text', (c) => c.notNull())
    .addColumn('temper', 'integer', (c) => c.notNull())
    .addColumn('crossed', 'integer', (c) => c.notNull())
    .addColumn('score', 'integer')
    .addColumn('lack', 'integer', (c) => c.notNull())
    .addColumn('outcome', 'text', (c) => c.notNull())
    .addColumn('state', 'text', (c) => c.notNull())
    .addColumn('calibration', 'text', (c) => c.notNull())
    .addColumn('flagged', 'integer', (c) => c.notNull())
    .addColumn('visits', 'integer', (c) => c.notNull())
    .addColumn('cause', 'text', (c) => c.notNull())
    .addColumn('due_at', 'bigint')
    .addColumn('started_at', 'bigint', (c) => c.notNull())
    .addColumn('need', 'integer', (c) => c.notNull())
    .execute();
  const sorts = ['temper', 'lack', 'need'];
  const filters = [
    'branch',
    'person',
    'kind',
    'category',
    'cause',
    'outcome',
    'state',
    'calibration',
    'case_number',
  ];
  await db.schema.createIndex('talk_by_time').on('talk_summary').columns(['tenant', 'place']).execute();
  for (const column of [...sorts, ...filters]) {
    await db.schema
      .createIndex(`talk_by_${column}`)
      .on('talk_summary')
      .columns(['tenant', column, 'place'])
      .execute();
  }
  await sql`create index talk_by_due on talk_summary (tenant, due_at) where due_at is not null`.execute(db);
  await db.schema
    .createTable('talk_detail')
    .addColumn('place', place, (c) => c.primaryKey().references('talk_summary.place').onDelete('cascade'))
    .addColumn('summary', 'text', (c) => c.notNull())
    .addColumn('lines', 'text', (c) => c.notNull())
    .execute();
  await db.schema
    .createTable('talk_label')
    .addColumn('tenant', 'text', (c) => c.notNull())
    .addColumn('label', 'text', (c) => c.notNull())
    .addColumn('place', place, (c) => c.notNull().references('talk_summary.place').onDelete('cascade'))
    .addPrimaryKeyConstraint('talk_label_pk', ['tenant', 'label', 'place'])
    .execute();
  await db.schema.createIndex('talk_label_by_talk').on('talk_label').column('place').execute();
}

async function createViewsAndAudit(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('saved_view')
    .addColumn('tenant', 'text', (c) => c.notNull())
    .addColumn('person', 'text', (c) => c.notNull())
    .addColumn('id', 'text', (c) => c.notNull())
    .addColumn('name', 'text', (c) => c.notNull())
    .addColumn('filter', 'text', (c) => c.notNull())
    .addColumn('sort', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('saved_view_pk', ['tenant', 'person', 'id'])
    .execute();
  await db.schema
    .createTable('audit')
    .addColumn('tenant', 'text', (c) => c.notNull())
    .addColumn('seq', 'bigint', (c) => c.notNull())
    .addColumn('at', 'bigint', (c) => c.notNull())
    .addColumn('person', 'text', (c) => c.notNull())
    .addColumn('act', 'text', (c) => c.notNull())
    .addColumn('subject', 'text', (c) => c.notNull())
    .addColumn('detail', 'text', (c) => c.notNull())
    .addColumn('hash', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('audit_pk', ['tenant', 'seq'])
    .execute();
  for (const column of ['person', 'act', 'subject']) {
    await db.schema
      .createIndex(`audit_by_${column}`)
      .on('audit')
      .columns(['tenant', column, 'seq'])
      .execute();
  }
  await db.schema
    .createTable('audit_head')
    .addColumn('tenant', 'text', (c) => c.primaryKey())
    .addColumn('seq', 'bigint', (c) => c.notNull())
    .addColumn('hash', 'text', (c) => c.notNull())
    .execute();
}

/** The words of a talk as tokens made by us (see words.ts): not stored again, forgotten with the talk, however it goes. */
async function finishSqlite(db: Kysely<unknown>): Promise<void> {
  await sql`create virtual table talk_words using fts5(words, content='', contentless_delete=1, detail=none, tokenize='ascii')`.execute(
    db,
  );
  await sql`create trigger talk_words_forgotten after delete on talk_summary begin delete from talk_words where rowid = old.place; end`.execute(
    db,
  );
  for (const verb of ['update', 'delete']) {
    await sql`create trigger ${sql.raw(`audit_no_${verb}`)} before ${sql.raw(verb)} on audit begin select raise(abort, 'audit is append-only'); end`.execute(
      db,
    );
  }
}

async function finishPostgres(db: Kysely<unknown>): Promise<void> {
  await sql`alter table talk_detail add column words text[] not null default '{}'`.execute(db);
  await sql`create index talk_detail_words on talk_detail using gin (words)`.execute(db);
  await sql`create function refuse_change() returns trigger language plpgsql as $$ begin raise exception 'audit is append-only'; end $$`.execute(
    db,
  );
  await sql`create trigger audit_append_only before update or delete on audit for each row execute function refuse_change()`.execute(
    db,
  );
}
