import { setImmediate } from 'node:timers/promises';
import type { Kysely } from 'kysely';
import type { PurgeBefore } from './ports.ts';
import type { ConversationRecord } from './records.ts';
import type { Database } from './schema.ts';

/** Talks deleted in one transaction: what is said meanwhile waits no longer than that. */
const SLICE = 100;
const MODES: Readonly<Record<ConversationRecord['mode'], true>> = {
  live: true,
  'private-practice': true,
  'official-practice': true,
  recall: true,
  'shared-recall': true,
  imported: true,
};

/** Deletes what is older than was promised; returns how many talks. */
export async function purge(db: Kysely<Database>, before: PurgeBefore): Promise<number> {
  await db.deleteFrom('answer').where('at', '<', before.answers).execute();
  let gone = 0;
  for (;;) {
    const deleted = await db.transaction().execute((tx) => deleteOldest(tx, before));
    gone += deleted;
    if (deleted < SLICE) return gone;
    await setImmediate();
  }
}

async function deleteOldest(db: Kysely<Database>, { talks, kinds = {} }: PurgeBefore): Promise<number> {
  const modes = Object.keys(MODES) as ConversationRecord['mode'][];
  const old = await db
    .selectFrom('conversation')
    .select(['id', 'chat', 'created_at', 'updated_at'])
    .where('held', '=', 0)
    // the index knows the oldest; what each kind allows is asked of those
    .where('updated_at', '<', Math.max(talks, ...Object.values(kinds)))
    .where((eb) =>
      eb.or(modes.map((mode) => eb('mode', '=', mode).and('updated_at', '<', kinds[mode] ?? talks))),
    )
    .orderBy('updated_at')
    .limit(SLICE)
    .execute();
  return (await deleteTalks(db, old)).length;
}

interface Doomed {
  readonly id: string;
  readonly chat: string;
  readonly created_at: number;
  readonly updated_at: number;
}

/** Deletes talks with all that hangs on them: words, review, summary, index, and the answers given in them. Returns their ids. */
export async function deleteTalks(
  db: Kysely<Database>,
  talks: readonly Doomed[],
): Promise<readonly string[]> {
  const ids = talks.map(({ id }) => id);
  if (ids.length === 0) return [];
  for (const { chat, created_at, updated_at } of talks) {
    await db
      .deleteFrom('answer')
      .where('chat', '=', chat)
      .where('at', '>=', created_at)
      .where('at', '<=', updated_at)
      .execute();
  }
  await db.updateTable('chat').set({ conversation: null }).where('conversation', 'in', ids).execute();
  await db.deleteFrom('conversation').where('id', 'in', ids).execute();
  return ids;
}
