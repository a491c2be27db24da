import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { Kysely, Migrator, SqliteDialect } from 'kysely';
import LibsqlDatabase from 'libsql';
import { migrations } from './migrations.ts';
import type { Reader, ReferenceStore, Store, Viewer } from './ports.ts';
import { progress } from './progress.ts';
import { toEntry, toRecord } from './rows.ts';
import type { Database } from './schema.ts';
import { guarded, guardedAsync } from './sqlite-errors.ts';
import { sqliteTurns } from './sqlite-turns.ts';

export interface SqliteOptions {
  /** path, or `:memory:` */
  readonly file: string;
  /** encrypts the file at rest */
  readonly key?: string | undefined;
  /** caps the file; a page is 4 KB */
  readonly maxPages?: number | undefined;
}

/**
 * Opens the embedded store and brings its tables up to date. One connection, held exclusively: a second process
 * on the same file is refused (SQLite 3.45's WAL-reset bug needs two). Throws StoreUnavailable.
 */
export async function openSqlite(options: SqliteOptions): Promise<Store> {
  const db = await guarded(open)(options);
  const kysely = new Kysely<Database>({ dialect: new SqliteDialect({ database: db }) });
  await guardedAsync(() => migrate(kysely));
  return {
    ...sqliteTurns(db),
    ...reader(kysely),
    ...references(kysely),
    ...progress(kysely),
    check: guarded(() => {
      db.exec('begin immediate; rollback');
    }),
    purge: (before) => guardedAsync(() => purge(kysely, before)),
    close: guarded(() => leave(db)),
  };
}

function open({ file, key, maxPages }: SqliteOptions): LibsqlDatabase.Database {
  if (file !== ':memory:') mkdirSync(dirname(file), { recursive: true });
  const options = { timeout: 2000, ...(key ? { encryptionKey: key } : {}) };
  const db = new LibsqlDatabase(file, options);
  try {
    // The first read fails on a wrong key, before anything is locked.
    db.prepare('select count(*) from sqlite_master').get();
    db.pragma('locking_mode = EXCLUSIVE');
    db.pragma('journal_mode = WAL');
    db.pragma('synchronous = FULL');
    db.pragma('foreign_keys = ON');
    db.pragma('secure_delete = ON');
    if (maxPages) db.pragma(`max_page_count = ${maxPages}`);
  } catch (error) {
    db.close();
    throw error;
  }
  return db;
}

/**
 * Leaves one plain file behind and lets go of its lock at once: libsql holds a connection until its statements are
 * collected, and an exclusive lock can only be given back outside WAL.
 */
function leave(db: LibsqlDatabase.Database): void {
  db.pragma('journal_mode = DELETE');
  db.pragma('locking_mode = NORMAL');
  db.exec('begin immediate; rollback');
  db.close();
}

async function migrate(db: Kysely<Database>): Promise<void> {
  const provider = { getMigrations: async () => ({ ...migrations }) };
  const { error } = await new Migrator({ db, provider }).migrateToLatest();
  if (error) throw error;
}

/** What a viewer may see: her own talks; a supervisor also what the branch did, but no one's private practice. */
function seenBy(db: Kysely<Database>, viewer: Viewer) {
  const branch = db
    .selectFrom('conversation')
    .where('tenant', '=', viewer.tenant)
    .where('branch', '=', viewer.branch);
  if (viewer.role === 'clerk') return branch.where('person', '=', viewer.person);
  return branch.where((eb) =>
    eb.or([
      eb('person', '=', viewer.person),
      eb('mode', 'in', ['live', 'official-practice', 'shared-recall']),
    ]),
  );
}

function reader(db: Kysely<Database>): Reader {
  return {
    conversationOf: (viewer, chat) =>
      guardedAsync(async () => {
        const row = await seenBy(db, viewer)
          .where('id', '=', (eb) => eb.selectFrom('chat').select('conversation').where('chat', '=', chat))
          .selectAll()
          .executeTakeFirst();
        return row ? toRecord(row) : null;
      }),
    conversation: (viewer, id) =>
      guardedAsync(async () => {
        const row = await seenBy(db, viewer).where('id', '=', id).selectAll().executeTakeFirst();
        return row ? toRecord(row) : null;
      }),
    conversations: (viewer, kinds, limit) =>
      guardedAsync(async () => {
        const rows = await seenBy(db, viewer)
          .where('mode', 'in', [...kinds])
          .selectAll()
          .orderBy('updated_at', 'desc')
          .limit(limit)
          .execute();
        return rows.map(toRecord);
      }),
    entriesOf: (viewer, conversation) =>
      guardedAsync(async () => {
        const rows = await db
          .selectFrom('entry')
          .select('payload')
          .where('conversation', 'in', seenBy(db, viewer).select('id').where('id', '=', conversation))
          .orderBy('seq')
          .execute();
        return rows.map(toEntry);
      }),
  };
}

function references(db: Kysely<Database>): ReferenceStore {
  return {
    reference: (chat) =>
      guardedAsync(async () => {
        const row = await db
          .selectFrom('chat')
          .select('reference')
          .where('chat', '=', chat)
          .executeTakeFirst();
        return row?.reference ?? null;
      }),
    rememberReference: (chat, reference) =>
      guardedAsync(async () => {
        await db
          .insertInto('chat')
          .values({ chat, reference })
          .onConflict((conflict) => conflict.column('chat').doUpdateSet({ reference }))
          .execute();
      }),
  };
}

async function purge(db: Kysely<Database>, before: { talks: number; answers: number }): Promise<number> {
  return db.transaction().execute(async (tx) => {
    await tx.deleteFrom('answer').where('at', '<', before.answers).execute();
    const old = tx.selectFrom('conversation').select('id').where('updated_at', '<', before.talks);
    await tx.updateTable('chat').set({ conversation: null }).where('conversation', 'in', old).execute();
    const gone = await tx
      .deleteFrom('conversation')
      .where('updated_at', '<', before.talks)
      .executeTakeFirst();
    return Number(gone.numDeletedRows);
  });
}
