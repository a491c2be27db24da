import { Kysely, PostgresDialect } from 'kysely';
import { Pool, type PoolConfig, types } from 'pg';
import { migrate } from './migrate.ts';
import type { Store } from './ports.ts';
import { postgresTurns } from './postgres-turns.ts';
import { postgresSearch } from './review/postgres-search.ts';
import type { Database } from './schema.ts';
import { sharedStore } from './shared-store.ts';
import { guardedAsync } from './store-errors.ts';

export interface PostgresOptions {
  /** `postgresql://…`; TLS by its `sslmode` and `sslrootcert` */
  readonly url: string;
  /** connections of this process at most */
  readonly connections?: number | undefined;
  /** milliseconds that the server may take over a statement */
  readonly patience?: number | undefined;
}

const CONNECTIONS = 10;
const CONNECT_WITHIN = 5_000;
const PATIENCE = 8_000;

/**
 * Opens the store on a PostgreSQL server and brings its tables up to date; any number of processes may share it, and
 * those that start together migrate one after the other. Throws StoreUnavailable.
 */
export async function openPostgres({
  url,
  connections = CONNECTIONS,
  patience = PATIENCE,
}: PostgresOptions): Promise<Store> {
  const shared = {
    connectionString: url,
    application_name: 'complaint-coach',
    keepAlive: true,
    connectionTimeoutMillis: CONNECT_WITHIN,
    types: NUMBERS,
  };
  await guardedAsync(() => migrateOnce(shared));
  const pool = quiet(new Pool({ ...shared, ...limits(patience), max: connections }));
  const kysely = new Kysely<Database>({ dialect: new PostgresDialect({ pool }) });
  return {
    ...postgresTurns(pool),
    ...sharedStore(kysely, postgresSearch),
    check: () =>
      guardedAsync(async () => {
        // changes nothing, but a server that only reads refuses it
        await pool.query('delete from answer where false');
      }),
    // the server's own vacuum does it
    scrub: async () => {},
    close: () => guardedAsync(() => kysely.destroy()),
  };
}

/** The server gives up on a statement before this process does, so that nothing runs on unseen. */
function limits(patience: number): PoolConfig {
  return {
    lock_timeout: patience / 2,
    statement_timeout: patience,
    query_timeout: patience * 1.25,
    idle_in_transaction_session_timeout: patience,
  };
}

/** A migration may take longer than a turn: it has a connection of its own, without the turn's limits. */
async function migrateOnce(shared: PoolConfig): Promise<void> {
  const pool = quiet(new Pool({ ...shared, max: 1 }));
  const kysely = new Kysely<Database>({ dialect: new PostgresDialect({ pool }) });
  try {
    await migrate(kysely);
  } finally {
    await kysely.destroy();
  }
}

/** An idle connection that breaks is replaced by the pool; unheard, its event would end the process. */
function quiet(pool: Pool): Pool {
  return pool.on('error', () => {});
}

/** Times and counts are 64 bits wide; all of them fit a number, and one that would not is a fault, not a rounding. */
const NUMBERS: PoolConfig['types'] = {
  getTypeParser: ((oid: number, format?: 'text' | 'binary') =>
    oid === types.builtins.INT8 && format !== 'binary'
      ? safeInteger
      : types.getTypeParser(oid, format as 'text')) as typeof types.getTypeParser,
};

function safeInteger(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value)) throw new RangeError(`not a safe integer: ${text.length} digits`);
  return value;
}
