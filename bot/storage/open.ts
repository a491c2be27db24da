import type { Env } from '../env.ts';
import type { Store } from './ports.ts';

/**
 * The store that the settings name: PostgreSQL where there is a DATABASE_URL, else the embedded file. Only its driver
 * is imported. `maxPages` caps the file (4 KB each). Throws StoreUnavailable.
 */
export async function openStore(
  { DATABASE_URL, DATABASE_FILE, DATABASE_KEY }: Pick<Env, 'DATABASE_URL' | 'DATABASE_FILE' | 'DATABASE_KEY'>,
  maxPages?: number,
): Promise<Store> {
  if (DATABASE_URL) {
    const { openPostgres } = await import('./postgres.ts');
    return openPostgres({ url: DATABASE_URL });
  }
  const { openSqlite } = await import('./sqlite.ts');
  return openSqlite({ file: DATABASE_FILE, key: DATABASE_KEY, maxPages });
}
