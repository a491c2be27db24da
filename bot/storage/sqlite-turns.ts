import type LibsqlDatabase from 'libsql';
import { toOutboxRow } from './outbox/store.ts';
import type { CommitOutcome, TurnStore, TurnWrite } from './ports.ts';
import type { PracticeRecord } from './records.ts';
import {
  CONVERSATION_COLUMNS,
  type ConversationRow,
  toEntry,
  toEntryRow,
  toRecord,
  toResultRow,
  toRow,
} from './rows.ts';
import { idle } from './sqlite-scrub.ts';
import { guarded, guardedAsync } from './store-errors.ts';

const UPDATED = CONVERSATION_COLUMNS.filter((column) => column !== 'id');

/**
 * The hot path, prepared by hand once a process: kysely would cost five times as much. `commit` is one
 * transaction; when it returns `saved` the turn is on the disk (synchronous=FULL).
 */
export function sqliteTurns(db: LibsqlDatabase.Database): TurnStore {
  const current = db.prepare(
    'select c.* from chat h cross join conversation c on c.id = h.conversation where h.chat = ?',
  );
  const answer = db.prepare('select json from answer where chat = ? and activity = ?');
  const told = db.prepare('select 1 as told from person where tenant = ? and person = ?');
  const entries = db.prepare('select payload from entry where conversation = ? order by seq');
  const leftOpen = db.prepare(
    "select * from conversation where chat = ? and closed_at is null and mode in ('private-practice', 'official-practice') order by updated_at desc limit 1",
  );
  const write = turnWriter(db);
  return {
    current: guarded((chat: string) => {
      const row = current.get(chat) as ConversationRow | undefined;
      return row ? toRecord(row) : null;
    }),
    answerTo: guarded((chat: string, activity: string) => {
      const row = answer.get(chat, activity) as { json: string } | undefined;
      return row?.json ?? null;
    }),
    wasTold: guarded((tenant: string, person: string) => told.get(tenant, person) !== undefined),
    entries: guarded((id: string) => (entries.all(id) as { payload: string }[]).map(toEntry)),
    leftOpen: guarded((chat: string) => {
      const row = leftOpen.get(chat) as ConversationRow | undefined;
      return row ? (toRecord(row) as PracticeRecord) : null;
    }),
    commit: (turn) =>
      guardedAsync(async (): Promise<CommitOutcome> => {
        await idle(db);
        const outcome = inTransaction(db, () => write(turn));
        if (outcome !== 'repeated') return { kind: outcome };
        const row = answer.get(turn.record.chat, turn.answer?.activity ?? '') as { json: string };
        return { kind: 'repeated', json: row.json };
      }),
  };
}

type WriteOutcome = CommitOutcome['kind'];

function turnWriter(db: LibsqlDatabase.Database): (turn: TurnWrite) => WriteOutcome {
  const names = CONVERSATION_COLUMNS.join(', ');
  const marks = CONVERSATION_COLUMNS.map(() => '?').join(', ');
  const insert = db.prepare(
    `insert into conversation (${names}) values (${marks}) on conflict (id) do nothing`,
  );
  const update = db.prepare(
    `update conversation set ${UPDATED.map((column) => `${column} = ?`).join(', ')} where id = ? and version = ?`,
  );
  const point = db.prepare(
    'insert into chat (chat, conversation) values (?, ?) on conflict (chat) do update set conversation = excluded.conversation where conversation is ?',
  );
  const append = db.prepare(
    'insert into entry (conversation, seq, turn, kind, at, payload, activity, playbook) values (@conversation, @seq, @turn, @kind, @at, @payload, @activity, @playbook)',
  );
  const remember = db.prepare(
    'insert into answer (chat, activity, at, json) values (?, ?, ?, ?) on conflict do nothing',
  );
  const tell = db.prepare(
    'insert into person (tenant, person, told_at) values (?, ?, ?) on conflict do nothing',
  );

  const finish = db.prepare(
    'insert into practice_result (id, tenant, person, at, scenario, official, total, passed, minutes, levels) values (@id, @tenant, @person, @at, @scenario, @official, @total, @passed, @minutes, @levels) on conflict (id) do update set at = excluded.at, total = excluded.total, passed = excluded.passed, minutes = excluded.minutes, levels = excluded.levels',
  );

  const plan = db.prepare(
    'insert into outbox (id, conversation, recipient, urgent, due_at, matter) values (@id, @conversation, @recipient, @urgent, @due_at, @matter) on conflict (id) do nothing',
  );

  return ({ record, inHand, entries, answer, told, result, planned = [] }) => {
    if (answer && remember.run(record.chat, answer.activity, record.updatedAt, answer.json).changes === 0) {
      return 'repeated';
    }
    const row = toRow({ ...record, version: record.version + 1 });
    if (record.id !== inHand && point.run(record.chat, record.id, inHand).changes === 0) return 'conflict';
    if (record.version === 0) {
      // an id that is taken already belongs to somebody else
      if (insert.run(...CONVERSATION_COLUMNS.map((column) => row[column])).changes === 0) return 'conflict';
    } else if (update.run(...UPDATED.map((column) => row[column]), record.id, record.version).changes === 0) {
      return 'conflict';
    }
    for (const entry of entries) {
      append.run(toEntryRow(record, entry, answer?.activity ?? null));
    }
    if (told) tell.run(record.tenant, record.person, record.updatedAt);
    if (result) finish.run(toResultRow(result));
    for (const item of planned) plan.run(toOutboxRow(item));
    return 'saved';
  };
}

/** Runs a write; only `saved` is kept. SQLite may have rolled back by itself, as on a full disk. */
function inTransaction(db: LibsqlDatabase.Database, write: () => WriteOutcome): WriteOutcome {
  db.exec('begin immediate');
  try {
    const outcome = write();
    db.exec(outcome === 'saved' ? 'commit' : 'rollback');
    return outcome;
  } catch (error) {
    if (db.inTransaction) db.exec('rollback');
    throw error;
  }
}
