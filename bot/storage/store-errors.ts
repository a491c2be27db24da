import { StoreUnavailable } from './ports.ts';

/** SQLite's and PostgreSQL's codes for what is no fault of the program: full, locked, read-only, broken, gone. */
const OUTSIDE = [
  /^SQLITE_(?:FULL|BUSY|LOCKED|IOERR|READONLY|CANTOPEN|CORRUPT|NOTADB|NOMEM|PERM)/u,
  // connection, refused sign-in, no such database, resources, stopped or cancelled, system, read-only, locked, corrupt
  /^(?:08|28|3D|53|57|58)[0-9A-Z]{3}$|^(?:25006|40001|40P01|55P03|XX001|XX002)$/u,
  /^(?:ECONNREFUSED|ECONNRESET|ECONNABORTED|EPIPE|ETIMEDOUT|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|ENOENT|EACCES)$/u,
];
/** The driver of PostgreSQL names a lost connection in words only. */
const LOST =
  /connection terminated|timeout exceeded when trying to connect|timeout expired|read timeout|connection error and is not queryable|after calling end on the pool/iu;

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
  const code = outsideCode(error);
  return code === null ? error : new StoreUnavailable(code, error);
}

/** The code of an outside fault; null when the program itself is at fault. */
function outsideCode(error: unknown): string | null {
  if (!(error instanceof Error)) return null;
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  if (OUTSIDE.some((pattern) => pattern.test(code))) return code;
  return LOST.test(error.message) ? 'CONNECTION' : null;
}
