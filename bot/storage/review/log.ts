import type { Kysely } from 'kysely';
import type { ReviewEvent } from '../../review/events.ts';
import type { Database } from '../schema.ts';
import { guardedAsync } from '../store-errors.ts';
import type { ReviewStore } from './ports.ts';
import { toEvent } from './rows.ts';

/** The log of what people did to a talk under review. */
export function reviewLog(db: Kysely<Database>): Pick<ReviewStore, 'appendReview' | 'reviewEvents'> {
  return {
    appendReview: (conversation, event) =>
      guardedAsync(() => db.transaction().execute((tx) => append(tx, conversation, event))),
    reviewEvents: (conversation) => guardedAsync(() => eventsOf(db, conversation)),
  };
}

async function eventsOf(db: Kysely<Database>, conversation: string): Promise<readonly ReviewEvent[]> {
  const rows = await db
    .selectFrom('review_event')
    .select(['id', 'at', 'by', 'act'])
    .where('conversation', '=', conversation)
    .orderBy('seq')
    .execute();
  return rows.map(toEvent);
}

async function append(
  db: Kysely<Database>,
  conversation: string,
  event: ReviewEvent,
): Promise<readonly ReviewEvent[]> {
  // changes nothing, but makes everybody who appends to this talk wait for each other
  const talk = await db
    .updateTable('conversation')
    .set((eb) => ({ review_seq: eb.ref('review_seq') }))
    .where('id', '=', conversation)
    .returning('review_seq')
    .executeTakeFirst();
  if (!talk) return [];
  const before = await eventsOf(db, conversation);
  if (before.some(({ id }) => id === event.id)) return before;
  const seq = talk.review_seq + 1;
  const { id, at, by, act } = event;
  await db
    .insertInto('review_event')
    .values({ conversation, seq, id, at, by, act: JSON.stringify(act) })
    .execute();
  await db
    .updateTable('conversation')
    .set({ review_seq: seq, ...(act.kind === 'hold' ? { held: Number(act.on) } : {}) })
    .where('id', '=', conversation)
    .execute();
  return [...before, event];
}
