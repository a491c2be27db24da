import { type Kysely, sql } from 'kysely';
import type { TalkSummaryTable } from './schema.ts';
import type { Searched, SearchIndex, Talks } from './search-index.ts';

/** A beginning of a word is kept so far; longer ones are found by these characters and the look at the lines. */
const LONGEST_PREFIX = 6;
const HAN = /\p{Script=Han}/u;

/**
 * Full-text search in PostgreSQL: the tokens of a talk as an array under a GIN index. Such an index knows whole tokens
 * only, so every beginning of a token is a token, too.
 */
export const postgresSearch: SearchIndex = {
  find(db, { tokens }) {
    const wanted = tokens.map(({ text, prefix }) =>
      prefix ? beginning([...text].slice(0, LONGEST_PREFIX)) : text,
    );
    const talks: Talks = (db as unknown as Kysely<Searched>)
      .selectFrom(sql<TalkSummaryTable>`talk_detail, talk_summary`.as('s'))
      .where(sql<boolean>`talk_detail.place = s.place`)
      .where(sql<boolean>`talk_detail.words @> ${wanted}`);
    return { query: talks, place: sql<number>`s.place` };
  },
  async put(db, { place, tokens }) {
    const words = new Set([...tokens].flatMap((token) => [token, ...beginningsOf(token)]));
    await sql`update talk_detail set words = ${[...words]} where place = ${place}`.execute(db);
  },
};

/** A Chinese token is looked for by its first character or whole, another one by any beginning. */
function beginningsOf(token: string): readonly string[] {
  const points = [...token].slice(0, HAN.test(token) ? 1 : LONGEST_PREFIX);
  return points.map((_, i) => beginning(points.slice(0, i + 1)));
}

/** No token has a sign in it that is neither letter nor digit. */
const beginning = (points: readonly string[]) => `${points.join('')}*`;
