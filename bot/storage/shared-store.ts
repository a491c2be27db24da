import type { Kysely } from 'kysely';
import { candidateStore } from './candidates/store.ts';
import { caseStore } from './cases/store.ts';
import { outboxStore } from './outbox/store.ts';
import { phrasingStore } from './phrasing/store.ts';
import type { Store, TurnStore } from './ports.ts';
import { progress } from './progress.ts';
import { purge } from './purge.ts';
import { reader } from './reader.ts';
import { references } from './references.ts';
import type { SearchIndex } from './review/search-index.ts';
import { reviewStore } from './review/store.ts';
import type { Database } from './schema.ts';
import { guardedAsync } from './store-errors.ts';

/** All of a store that kysely can say in any dialect; only how words are searched differs. */
export function sharedStore(
  db: Kysely<Database>,
  search: SearchIndex,
): Omit<Store, keyof TurnStore | 'check' | 'scrub' | 'close'> {
  return {
    ...reader(db),
    ...references(db),
    ...progress(db),
    review: reviewStore(db, search),
    outbox: outboxStore(db),
    cases: caseStore(db),
    candidates: candidateStore(db),
    phrasing: phrasingStore(db),
    purge: (before) => guardedAsync(() => purge(db, before)),
  };
}
