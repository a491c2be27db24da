import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { Kysely, SqliteDialect } from 'kysely';
import LibsqlDatabase from 'libsql';
import { migrate } from './migrate.ts';
import type { Store } from './ports.ts';
import { sqliteSearch } from './review/sqlite-search.ts';
import type { Database } from './schema.ts';
import { sharedStore } from './shared-store.ts';
import { idle, scrub } from './sqlite-scrub.ts';
import { prepareOnce } from './sqlite-statements.ts';
import { sqliteTurns } from './sqlite-turns.ts';
import { guarded, guardedAsync } from './store-errors.ts';

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
  await guardedAsync(() => migrate(new Kysely({ dialect: new SqliteDialect({ database: db }) })));
  const kysely = new Kysely<Database>({ dialect: new SqliteDialect({ database: prepareOnce(db) }) });
  return {
    ...sqliteTurns(db),
    ...sharedStore(kysely, sqliteSearch),
    check: () =>
      guardedAsync(async () => {
        await idle(db);
        db.exec('begin immediate; rollback');
      }),
    scrub: (stop) => guardedAsync(() => scrub(db, stop)),
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
    // counts only for a file that is still empty
    db.pragma('auto_vacuum = INCREMENTAL');
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
