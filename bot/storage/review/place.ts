import type { Kysely } from 'kysely';
import type { Database } from '../schema.ts';

/**
 * A talk's place in time: seconds since 2000 times 64, and the next free number from there. One unique number is thus
 * sort key, page key and key of the search index, whose lists are kept in its order: the newest twenty hits are the
 * last twenty of a list.
 */
const EPOCH = Date.UTC(2000, 0, 1);
const PER_SECOND = 64;
/** So far a place may lie behind its second when very many talks began in it. */
const DRIFT = 3600 * PER_SECOND;

/** The first place of a moment, epoch milliseconds. */
export const placeAt = (at: number): number => Math.max(0, Math.floor((at - EPOCH) / 1000)) * PER_SECOND;

/** Before this place lie all talks that began before the moment. */
export const placeBefore = (at: number): number => placeAt(at) + PER_SECOND + DRIFT;

/** A free place for a talk that began then. */
export async function freePlace(db: Kysely<Database>, startedAt: number): Promise<number> {
  const first = placeAt(startedAt);
  const taken = await db
    .selectFrom('talk_summary')
    .select('place')
    .where('place', '=', first)
    .executeTakeFirst();
  if (!taken) return first;
  const { last } = await db
    .selectFrom('talk_summary as t')
    .select((eb) => eb.fn.min('t.place').as('last'))
    .where('t.place', '>=', first)
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('talk_summary as n')
            .select('n.place')
            .where('n.place', '=', eb('t.place', '+', 1)),
        ),
      ),
    )
    .executeTakeFirstOrThrow();
  return last + 1;
}
