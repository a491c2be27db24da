import type { Kysely } from 'kysely';
import type { Database } from '../schema.ts';
import { auditLog } from './audit.ts';
import { reviewLog } from './log.ts';
import { pages } from './pages.ts';
import type { ReviewStore } from './ports.ts';
import { projection } from './projection.ts';
import type { SearchIndex } from './search-index.ts';
import { talks } from './talks.ts';
import { savedViews } from './views.ts';

/** Review's part of the store; the same for every database but for how words are searched. */
export function reviewStore(db: Kysely<Database>, search: SearchIndex): ReviewStore {
  return {
    ...reviewLog(db),
    ...pages(db, search),
    ...talks(db),
    ...projection(db, search),
    ...savedViews(db),
    ...auditLog(db),
  };
}
