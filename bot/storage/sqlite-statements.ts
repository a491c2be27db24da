import type { SqliteDatabase } from 'kysely';
import type LibsqlDatabase from 'libsql';

/** More than the program has; what is made for one question only (a list of ids) falls out again. */
const MOST = 300;

type Statement = ReturnType<SqliteDatabase['prepare']>;

/**
 * The database as kysely sees it, with statements prepared once: that costs more than most of them take to run. The tables
 * must not change any more.
 */
export function prepareOnce(db: LibsqlDatabase.Database): SqliteDatabase {
  const known = new Map<string, Statement>();
  return {
    close: () => void db.close(),
    prepare(sql) {
      const statement = known.get(sql) ?? (db.prepare(sql) as unknown as Statement);
      // the one that was used longest ago is the first of the map
      known.delete(sql);
      known.set(sql, statement);
      const [oldest] = known.keys();
      if (known.size > MOST && oldest !== undefined) known.delete(oldest);
      return statement;
    },
  };
}
