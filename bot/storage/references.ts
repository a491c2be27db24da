import type { Kysely } from 'kysely';
import type { ReferenceStore } from './ports.ts';
import type { Database } from './schema.ts';
import { guardedAsync } from './store-errors.ts';

/** Where chats can be reached, by chat. */
export function references(db: Kysely<Database>): ReferenceStore {
  return {
    reference: (chat) =>
      guardedAsync(async () => {
        const row = await db
          .selectFrom('chat')
          .select('reference')
          .where('chat', '=', chat)
          .executeTakeFirst();
        return row?.reference ?? null;
      }),
    rememberReference: (chat, reference) =>
      guardedAsync(async () => {
        await db
          .insertInto('chat')
          .values({ chat, reference })
          .onConflict((conflict) => conflict.column('chat').doUpdateSet({ reference }))
          .execute();
      }),
  };
}
