import type { Pool, QueryResultRow } from 'pg';
import type { CommitOutcome, TurnStore, TurnWrite } from './ports.ts';
import { type TurnStatement, turnStatement } from './postgres-turn-statement.ts';
import type { PracticeRecord } from './records.ts';
import { type ConversationRow, toEntry, toRecord } from './rows.ts';
import { guardedAsync } from './store-errors.ts';

const CURRENT = 'select c.* from chat h join conversation c on c.id = h.conversation where h.chat = $1';
const ANSWER = 'select json from answer where chat = $1 and activity = $2';
const TOLD = 'select 1 from person where tenant = $1 and person = $2';
const ENTRIES = 'select payload from entry where conversation = $1 order by seq';
const LEFT_OPEN =
  "select * from conversation where chat = $1 and closed_at is null and mode in ('private-practice', 'official-practice') order by updated_at desc limit 1";

/** Another instance was first: a row is there already, or the two stood in each other's way. */
const BEATEN = new Set(['23505', '40001', '40P01']);

/**
 * The hot path by hand, each statement prepared once a connection. `commit` is a single statement, so that a turn is
 * one way to the server and back; when it returns `saved` the server has it on its disk (`synchronous_commit` on).
 */
export function postgresTurns(pool: Pool): TurnStore {
  const rows = async <R extends QueryResultRow>(name: string, text: string, values: unknown[]) =>
    (await pool.query<R>({ name, text, values })).rows;
  const answerTo = async (chat: string, activity: string): Promise<string | null> =>
    (await rows<{ json: string }>('answer', ANSWER, [chat, activity]))[0]?.json ?? null;
  return {
    current: (chat) =>
      guardedAsync(async () => {
        const [row] = await rows<ConversationRow>('current', CURRENT, [chat]);
        return row ? toRecord(row) : null;
      }),
    answerTo: (chat, activity) => guardedAsync(() => answerTo(chat, activity)),
    wasTold: (tenant, person) =>
      guardedAsync(async () => (await rows('told', TOLD, [tenant, person])).length > 0),
    entries: (id) =>
      guardedAsync(async () => (await rows<{ payload: string }>('entries', ENTRIES, [id])).map(toEntry)),
    leftOpen: (chat) =>
      guardedAsync(async () => {
        const [row] = await rows<ConversationRow>('left-open', LEFT_OPEN, [chat]);
        return row ? (toRecord(row) as PracticeRecord) : null;
      }),
    commit: (turn) =>
      guardedAsync(async (): Promise<CommitOutcome> => {
        if (await isSaved(pool, turnStatement(turn))) return { kind: 'saved' };
        return unsaved(turn);
      }),
  };

  /** Why nothing was written: the activity was answered before, or else the conversation moved on. */
  async function unsaved({ record, answer }: TurnWrite): Promise<CommitOutcome> {
    const json = answer ? await answerTo(record.chat, answer.activity) : null;
    return json === null ? { kind: 'conflict' } : { kind: 'repeated', json };
  }
}

async function isSaved(pool: Pool, statement: TurnStatement): Promise<boolean> {
  try {
    const { rows } = await pool.query<{ saved: boolean }>(statement);
    return rows[0]?.saved === true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && BEATEN.has(String(error.code))) return false;
    throw error;
  }
}
