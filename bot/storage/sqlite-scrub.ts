import { setImmediate } from 'node:timers/promises';
import type LibsqlDatabase from 'libsql';

/** Pages handled in one step: a few milliseconds. */
const STEP = 100;

/** Resolves when no transaction is open: those of kysely span several turns of the event loop. */
export async function idle(db: LibsqlDatabase.Database): Promise<void> {
  while (db.inTransaction) await setImmediate();
}

/**
 * Wipes what was deleted. SQLite overwrites deleted rows itself (secure_delete), but the search index keeps deleted
 * words in its segments until they are merged, and the write-ahead log keeps old pages. Free pages go back to the disk,
 * and the planner learns how the talks have grown.
 */
export async function scrub(db: LibsqlDatabase.Database, stop?: AbortSignal): Promise<void> {
  const merge = db.prepare("insert into talk_words (talk_words, rank) values ('merge', ?)");
  const changes = db.prepare('select total_changes() as n');
  const count = () => (changes.get() as { n: number }).n;
  // a negative number starts to merge everything into one segment; after that each call goes on with it
  for (let pages = -STEP; ; pages = STEP) {
    await idle(db);
    const before = count();
    merge.run(pages);
    if (count() - before < 2 || stop?.aborted) break;
    await setImmediate();
  }
  for (;;) {
    await idle(db);
    const free = () => (db.pragma('freelist_count') as { freelist_count: number }[])[0]?.freelist_count ?? 0;
    const before = free();
    db.pragma(`incremental_vacuum(${STEP})`);
    // a file from before has no way to shrink; its free pages are blank and used again
    if (before === 0 || free() === before || stop?.aborted) break;
    await setImmediate();
  }
  await countKeys(db, stop);
  await idle(db);
  db.pragma('wal_checkpoint(TRUNCATE)');
}

/** How many rows a key has: without it SQLite reads all talks to find the few with a rare label. An index at a time. */
async function countKeys(db: LibsqlDatabase.Database, stop?: AbortSignal): Promise<void> {
  const indices = db
    .prepare(
      "select name from sqlite_master where type = 'index' and tbl_name in ('talk_summary', 'talk_label')",
    )
    .all() as { name: string }[];
  for (const { name } of indices) {
    if (stop?.aborted) return;
    await idle(db);
    db.exec(`analyze "${name}"`);
    await setImmediate();
  }
}
