import type { OutboxItem } from './outbox/ports.ts';
import { toOutboxRow } from './outbox/store.ts';
import type { TurnWrite } from './ports.ts';
import { CONVERSATION_COLUMNS, toEntryRow, toResultRow, toRow } from './rows.ts';

export interface TurnStatement {
  /** the same for every turn of the same shape, so that a connection prepares it once */
  readonly name: string;
  readonly text: string;
  readonly values: unknown[];
}

const ENTRY_COLUMNS = {
  conversation: 'text',
  seq: 'integer',
  turn: 'integer',
  kind: 'text',
  at: 'bigint',
  payload: 'text',
  activity: 'text',
  playbook: 'text',
} as const;
const OUTBOX_COLUMNS = {
  id: 'text',
  conversation: 'text',
  recipient: 'text',
  urgent: 'integer',
  due_at: 'bigint',
  matter: 'text',
} as const;

type Type = 'text' | 'integer' | 'bigint' | 'text[]' | 'integer[]' | 'bigint[]';
/** Takes a value along and gives its place in the statement. */
type Bind = (value: unknown, type: Type) => string;

/**
 * One statement that writes a whole turn or nothing of it, and tells `saved`. Each step takes its row from the one
 * before, so where a step finds nothing (the version moved on, another talk is in hand) those after it write nothing:
 *
 * 1. `held`: the conversation at the version it was read at, locked, so that what follows cannot fail on it;
 * 2. `pointed`: the chat's talk in hand, from the one that was in hand when the turn began;
 * 3. `talk`: the conversation itself;
 * 4. entries, answer and the rest. An answer or a new conversation that is there already is a unique violation, which
 *    takes back the whole statement.
 */
export function turnStatement(turn: TurnWrite): TurnStatement {
  const { record, inHand, answer, told, result, planned: plans = [] } = turn;
  const values: unknown[] = [];
  const bind: Bind = (value, type) => `$${values.push(value)}::${type}`;
  const isMoving = record.id !== inHand;
  const steps = [
    `held as (${held(turn, bind)})`,
    ...(isMoving ? [`pointed as (${pointed(turn, bind)})`] : []),
    `talk as (${talk(turn, isMoving ? 'pointed' : 'held', bind)})`,
    `appended as (${appended(turn, bind)})`,
    ...(answer ? [`answered as (${answered(turn, answer, bind)})`] : []),
    ...(told ? [`informed as (${informed(turn, bind)})`] : []),
    ...(result ? [`finished as (${finished(result, bind)})`] : []),
    ...(plans.length > 0 ? [`planned as (${planned(plans, bind)})`] : []),
  ];
  const shape = [record.version === 0, isMoving, answer, told, result, plans.length > 0].map((part) =>
    part ? 1 : 0,
  );
  return {
    name: `turn-${shape.join('')}`,
    text: `with ${steps.join(', ')} select exists (select 1 from talk) as saved`,
    values,
  };
}

function held({ record }: TurnWrite, bind: Bind): string {
  if (record.version === 0) return 'select 1';
  const version = bind(record.version, 'integer');
  return `select 1 from conversation where id = ${bind(record.id, 'text')} and version = ${version} for update`;
}

function pointed({ record, inHand }: TurnWrite, bind: Bind): string {
  return `insert into chat (chat, conversation)
    select ${bind(record.chat, 'text')}, ${bind(record.id, 'text')} from held
    on conflict (chat) do update set conversation = excluded.conversation
    where chat.conversation is not distinct from ${bind(inHand, 'text')} returning 1`;
}

function talk({ record }: TurnWrite, after: 'held' | 'pointed', bind: Bind): string {
  const row = toRow({ ...record, version: record.version + 1 });
  const marks = CONVERSATION_COLUMNS.map((column) => bind(row[column], typeOf(column)));
  if (record.version === 0) {
    return `insert into conversation (${CONVERSATION_COLUMNS.join(', ')}) select ${marks.join(', ')} from ${after} returning 1`;
  }
  const changes = CONVERSATION_COLUMNS.map((column, i) => `${column} = ${marks[i]}`);
  return `update conversation set ${changes.join(', ')} from ${after} where id = ${bind(record.id, 'text')} returning 1`;
}

function appended({ record, entries, answer }: TurnWrite, bind: Bind): string {
  const rows = entries.map((entry) => toEntryRow(record, entry, answer?.activity ?? null));
  return `insert into entry ${rowsAfterTalk(ENTRY_COLUMNS, rows, bind)}`;
}

function planned(items: readonly OutboxItem[], bind: Bind): string {
  return `insert into outbox ${rowsAfterTalk(OUTBOX_COLUMNS, items.map(toOutboxRow), bind)} on conflict (id) do nothing`;
}

/** Any number of rows, as one array for each column: the statement stays the same. */
function rowsAfterTalk<Name extends string>(
  columns: Readonly<Record<Name, 'text' | 'integer' | 'bigint'>>,
  rows: readonly Readonly<Record<Name, unknown>>[],
  bind: Bind,
): string {
  const names = Object.keys(columns) as Name[];
  const arrays = names.map((name) =>
    bind(
      rows.map((row) => row[name]),
      `${columns[name]}[]`,
    ),
  );
  return `(${names.join(', ')}) select new.* from talk, unnest(${arrays.join(', ')}) as new`;
}

function answered({ record }: TurnWrite, { activity, json }: NonNullable<TurnWrite['answer']>, bind: Bind) {
  const row = [bind(record.chat, 'text'), bind(activity, 'text'), bind(record.updatedAt, 'bigint')];
  return `insert into answer (chat, activity, at, json) select ${row.join(', ')}, ${bind(json, 'text')} from talk`;
}

function informed({ record }: TurnWrite, bind: Bind): string {
  const row = [bind(record.tenant, 'text'), bind(record.person, 'text'), bind(record.updatedAt, 'bigint')];
  return `insert into person (tenant, person, told_at) select ${row.join(', ')} from talk on conflict do nothing`;
}

function finished(result: NonNullable<TurnWrite['result']>, bind: Bind): string {
  const pairs = Object.entries(toResultRow(result));
  const marks = pairs.map(([, value]) => bind(value, typeof value === 'number' ? 'bigint' : 'text'));
  const anew = ['at', 'total', 'passed', 'minutes', 'levels'].map((name) => `${name} = excluded.${name}`);
  return `insert into practice_result (${pairs.map(([name]) => name).join(', ')}) select ${marks.join(', ')} from talk
    on conflict (id) do update set ${anew.join(', ')}`;
}

function typeOf(column: (typeof CONVERSATION_COLUMNS)[number]): Type {
  if (column.endsWith('_at')) return 'bigint';
  return column === 'version' || column === 'turn' || column === 'seq' ? 'integer' : 'text';
}
