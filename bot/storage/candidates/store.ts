import type { Kysely } from 'kysely';
import type { Database } from '../schema.ts';
import { guardedAsync } from '../store-errors.ts';
import type { CandidateStore } from './ports.ts';

/** How the log files a correction: its kind is the first that is written. */
const CORRECTS = '{"kind":"correct",%';

export function candidateStore(db: Kysely<Database>): CandidateStore {
  return {
    correctedTalks: (tenant, limit) =>
      guardedAsync(async () => {
        const rows = await db
          .selectFrom('review_event')
          .innerJoin('conversation', 'conversation.id', 'review_event.conversation')
          .select('conversation.id')
          .where('conversation.tenant', '=', tenant)
          .where('review_event.act', 'like', CORRECTS)
          .groupBy('conversation.id')
          .orderBy((eb) => eb.fn.max('review_event.at'), 'desc')
          .orderBy('conversation.id')
          .limit(limit)
          .execute();
        return rows.map(({ id }) => id);
      }),
    decisions: (tenant) =>
      guardedAsync(async () => {
        const rows = await db
          .selectFrom('candidate_decision')
          .select(['id', 'accepted', 'by', 'at'])
          .where('tenant', '=', tenant)
          .execute();
        return new Map(rows.map(({ id, accepted, by, at }) => [id, { accepted: accepted === 1, by, at }]));
      }),
    decide: (tenant, id, { accepted, by, at }) =>
      guardedAsync(async () => {
        const word = { accepted: Number(accepted), by, at };
        await db
          .insertInto('candidate_decision')
          .values({ tenant, id, ...word })
          .onConflict((conflict) => conflict.columns(['tenant', 'id']).doUpdateSet(word))
          .execute();
      }),
  };
}
