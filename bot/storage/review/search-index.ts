import type { Kysely, RawBuilder, SelectQueryBuilder } from 'kysely';
import type { Database } from '../schema.ts';
import type { TalkSummaryTable } from './schema.ts';
import type { SearchQuery } from './words.ts';

/** The tables as the queue's queries see them: `s` is the summary. */
export interface Searched extends Database {
  s: TalkSummaryTable;
}
export type Talks = SelectQueryBuilder<Searched, 's', object>;

/** Talks to choose from. */
export interface Source {
  readonly query: Talks;
  /** the talk's place, as the source gives it fastest */
  readonly place: RawBuilder<number>;
}

/** What differs between databases: how the words of a talk are kept and found. */
export interface SearchIndex {
  /** All talks with these tokens; a few too many where a prefix cannot be asked for. `byPlace`: they are read in order of place. */
  find(
    db: Kysely<Database>,
    query: SearchQuery,
    branches: readonly string[] | null,
    byPlace: boolean,
  ): Source;
  /** Keeps the words of a talk in the place of those it had; its row exists. */
  put(db: Kysely<Database>, talk: SearchedTalk): Promise<void>;
}

export interface SearchedTalk {
  readonly place: number;
  readonly tenant: string;
  readonly branch: string;
  readonly tokens: ReadonlySet<string>;
  /** it has words in the index already */
  readonly isKnown: boolean;
}
