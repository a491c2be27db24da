import LibsqlDatabase from 'libsql';
import { StoreUnavailable } from './ports.ts';

/** Not a fault of the program: full, locked, read-only, broken or missing. */
const OUTSIDE = /^SQLITE_(FULL|BUSY|LOCKED|IOERR|READONLY|CANTOPEN|CORRUPT|NOTADB|NOMEM|PERM)/u;

/** Makes a synchronous piece of work a promise, and the store's outside faults StoreUnavailable. */
export function guarded<A extends readonly unknown[], R>(
  work: (...args: A) => R,
): (...args: A) => Promise<R> {
  return async (...args) => {
    try {
      return work(...args);
    } catch (error) {
      throw asStoreError(error);
    }
  };
}

/** The same for work that is a promise already. */
export async function guardedAsync<R>(work: () => Promise<R>): Promise<R> {
  try {
    return await work();
  } catch (error) {
    throw asStoreError(error);
  }
}

function asStoreError(error: unknown): unknown {
  const outside = error instanceof LibsqlDatabase.SqliteError && OUTSIDE.test(error.code);
  return outside ? new StoreUnavailable(error.code, error) : error;
}
