import type { Kysely } from 'kysely';
import type { Reader, Viewer } from './ports.ts';
import { toEntry, toRecord } from './rows.ts';
import type { Database } from './schema.ts';
import { guardedAsync } from './store-errors.ts';

/** What a viewer may see: her own talks; a supervisor also what the branch did, but no one's private practice. */
export function seenBy(db: Kysely<Database>, viewer: Viewer) {
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

/** Reading for people; every way takes a viewer. */
export function reader(db: Kysely<Database>): Reader {
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
