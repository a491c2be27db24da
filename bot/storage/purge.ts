import type { Kysely } from 'kysely';
import type { Store } from './ports.ts';
import type { Database } from './schema.ts';

/** Deletes what is older than was promised; returns how many talks. */
export async function purge(db: Kysely<Database>, before: Parameters<Store['purge']>[0]): Promise<number> {
  return db.transaction().execute(async (tx) => {
    await tx.deleteFrom('answer').where('at', '<', before.answers).execute();
    const old = tx.selectFrom('conversation').select('id').where('updated_at', '<', before.talks);
    await tx.updateTable('chat').set({ conversation: null }).where('conversation', 'in', old).execute();
    const gone = await tx
      .deleteFrom('conversation')
      .where('updated_at', '<', before.talks)
      .executeTakeFirst();
    return Number(gone.numDeletedRows);
  });
}
