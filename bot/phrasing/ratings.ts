import type { TranscriptEntry } from '../../dialogs/index.ts';
import { RATINGS, type Rating } from '../api/live.ts';
import type { PhrasingStore } from '../storage/phrasing/ports.ts';

/** What staff think of generated lines, by the ids of the lines. */
export type Ratings = ReadonlyMap<string, Rating>;

/** The ratings of the generated lines that staff said in a talk. The store is asked only where there are any. */
export async function ratingsIn(
  conversation: string,
  entries: readonly TranscriptEntry[],
  store: PhrasingStore,
): Promise<Ratings> {
  if (!entries.some((entry) => entry.kind === 'staff' && entry.generated)) return new Map();
  const lines = await store.linesOf(conversation);
  return new Map(
    lines.flatMap(({ id, rated }) =>
      RATINGS.filter((rating) => rating === rated?.rating).map((rating) => [id, rating] as const),
    ),
  );
}
