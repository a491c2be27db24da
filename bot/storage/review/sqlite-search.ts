import { createHash } from 'node:crypto';
import { type Kysely, sql } from 'kysely';
import type { TalkSummaryTable } from './schema.ts';
import type { Searched, SearchedTalk, SearchIndex, Source, Talks } from './search-index.ts';
import type { SearchQuery } from './words.ts';

/** More branches than this are sorted out row by row. */
const MOST_BRANCHES = 40;

/**
 * Full-text search in SQLite: FTS5 over tokens made by us, whose row number is the talk's place. Read in order of place
 * the index must lead (`cross join`): left to itself SQLite starts at the summaries and reads them all.
 */
export const sqliteSearch: SearchIndex = {
  find(db, query, branches, byPlace): Source {
    const asked = matchOf(query, branches);
    const searched = db as unknown as Kysely<Searched>;
    if (!byPlace) {
      const found = sql<number>`(select rowid from talk_words where talk_words match ${asked})`;
      const talks: Talks = searched
        .selectFrom(sql<TalkSummaryTable>`talk_summary`.as('s'))
        .where('s.place', 'in', found);
      return { query: talks, place: sql<number>`s.place` };
    }
    const talks: Talks = searched
      .selectFrom(sql<TalkSummaryTable>`talk_words cross join talk_summary`.as('s'))
      .where(sql<boolean>`s.place = talk_words.rowid`)
      .where(sql<boolean>`talk_words match ${asked}`);
    return { query: talks, place: sql<number>`talk_words.rowid` };
  },
  async put(db, talk) {
    if (talk.isKnown) await sql`delete from talk_words where rowid = ${talk.place}`.execute(db);
    await sql`insert into talk_words (rowid, words) values (${talk.place}, ${documentOf(talk)})`.execute(db);
  },
};

/** The index's language: every token must be there, and one of the branches. */
function matchOf({ tokens }: SearchQuery, branches: readonly string[] | null): string {
  const words = tokens.map(({ text, prefix }) => `"${text}"${prefix ? '*' : ''}`);
  const narrow = branches && branches.length > 0 && branches.length <= MOST_BRANCHES ? branches : [];
  const places = narrow.map((branch) => `"${branchToken(branch)}"`).join(' OR ');
  return [...words, ...(places ? [`(${places})`] : [])].join(' AND ');
}

const documentOf = ({ tokens, branch }: SearchedTalk) => [...tokens, branchToken(branch)].join(' ');

/** Letters only, whatever a branch is called; no word of anybody's looks like it. */
const branchToken = (branch: string) =>
  `zz${createHash('sha256').update(branch).digest('hex').slice(0, 16)}zz`;
