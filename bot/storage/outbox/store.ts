import { type ExpressionBuilder, type Kysely, type Selectable, sql } from 'kysely';
import type { Database } from '../schema.ts';
import { guardedAsync } from '../store-errors.ts';
import { type ClaimedItem, matterSchema, type OutboxItem, type OutboxStore } from './ports.ts';
import type { OutboxTable } from './schema.ts';

export function outboxStore(db: Kysely<Database>): OutboxStore {
  return {
    plan: (items) =>
      guardedAsync(async () => {
        if (items.length === 0) return;
        const rows = items.map(toOutboxRow);
        await db
          .insertInto('outbox')
          .values(rows)
          .onConflict((conflict) => conflict.column('id').doNothing())
          .execute();
      }),
    claim: ({ by, now, until, urgentOnly, most }) =>
      guardedAsync(async () => {
        const free = (eb: ExpressionBuilder<Database, 'outbox'>) =>
          eb.and([
            eb('settled_at', 'is', null),
            eb('due_at', '<=', now),
            eb.or([eb('lease_until', 'is', null), eb('lease_until', '<=', now)]),
            ...(urgentOnly ? [eb('urgent', '=', 1)] : []),
          ]);
        const rows = await db
          .updateTable('outbox')
          .set({ lease_by: by, lease_until: until, tries: sql<number>`tries + 1` })
          // asked again of each row, so that of two instances at once only one gets it
          .where(free)
          .where('id', 'in', (eb) =>
            eb.selectFrom('outbox').select('id').where(free).orderBy('due_at').limit(most),
          )
          .returningAll()
          .execute();
        return rows.map(toItem).toSorted((a, b) => a.dueAt - b.dueAt);
      }),
    settle: (id, by, settlement) =>
      guardedAsync(async () => {
        const free = { lease_by: null, lease_until: null };
        await db
          .updateTable('outbox')
          .set(
            settlement.kind === 'later'
              ? { ...free, due_at: settlement.dueAt }
              : { ...free, settled_at: settlement.at, outcome: settlement.kind },
          )
          .where('id', '=', id)
          .where('lease_by', '=', by)
          .where('settled_at', 'is', null)
          .execute();
      }),
    waiting: (now) =>
      guardedAsync(async () => {
        const row = await db
          .selectFrom('outbox')
          .select((eb) => eb.fn.countAll<number>().as('count'))
          .where('settled_at', 'is', null)
          .where('due_at', '<=', now)
          .executeTakeFirstOrThrow();
        return Number(row.count);
      }),
    personalChat: (tenant, person) =>
      guardedAsync(async () => {
        const row = await db
          .selectFrom('person_chat')
          .select('chat')
          .where('tenant', '=', tenant)
          .where('person', '=', person)
          .executeTakeFirst();
        return row?.chat ?? null;
      }),
    rememberPersonalChat: (tenant, person, chat) =>
      guardedAsync(async () => {
        await db
          .insertInto('person_chat')
          .values({ tenant, person, chat })
          .onConflict((conflict) => conflict.columns(['tenant', 'person']).doUpdateSet({ chat }))
          .execute();
      }),
  };
}

export function toOutboxRow({ dueAt, urgent, matter, ...rest }: OutboxItem) {
  return { ...rest, urgent: Number(urgent), due_at: dueAt, matter: JSON.stringify(matter) };
}

const toItem = (row: Selectable<OutboxTable>): ClaimedItem => ({
  id: row.id,
  conversation: row.conversation,
  recipient: row.recipient as OutboxItem['recipient'],
  urgent: row.urgent === 1,
  dueAt: row.due_at,
  tries: row.tries,
  matter: matterSchema.parse(JSON.parse(row.matter)),
});
