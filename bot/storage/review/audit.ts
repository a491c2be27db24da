import { createHash } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import type { Kysely } from 'kysely';
import type { Database } from '../schema.ts';
import { guardedAsync } from '../store-errors.ts';
import type { AuditEntry, ReviewStore } from './ports.ts';
import { toAuditEntry } from './rows.ts';
import type { AuditTable } from './schema.ts';

const SLICE = 1000;

/** Who read, changed and took away what: append-only, each entry bound to the one before it. */
export function auditLog(db: Kysely<Database>): Pick<ReviewStore, 'audit' | 'auditTrail' | 'verifyAudit'> {
  return {
    audit: (tenant, entry) => guardedAsync(() => db.transaction().execute((tx) => append(tx, tenant, entry))),
    auditTrail: (tenant, { person, act, subject, from, to, before, limit }) =>
      guardedAsync(async () => {
        let trail = db.selectFrom('audit').selectAll().where('tenant', '=', tenant);
        if (person !== undefined) trail = trail.where('person', '=', person);
        if (act !== undefined) trail = trail.where('act', '=', act);
        if (subject !== undefined) trail = trail.where('subject', '=', subject);
        if (from !== undefined) trail = trail.where('at', '>=', from);
        if (to !== undefined) trail = trail.where('at', '<', to);
        if (before !== undefined) trail = trail.where('seq', '<', before);
        return (await trail.orderBy('seq', 'desc').limit(limit).execute()).map(toAuditEntry);
      }),
    verifyAudit: (tenant) => guardedAsync(() => verify(db, tenant)),
  };
}

async function append(db: Kysely<Database>, tenant: string, entry: AuditEntry): Promise<void> {
  await db
    .insertInto('audit_head')
    .values({ tenant, seq: 0, hash: '' })
    .onConflict((conflict) => conflict.column('tenant').doNothing())
    .execute();
  const head = await db
    .updateTable('audit_head')
    .set((eb) => ({ seq: eb('seq', '+', 1) }))
    .where('tenant', '=', tenant)
    .returning(['seq', 'hash'])
    .executeTakeFirstOrThrow();
  const { at, person, act, subject } = entry;
  const detail = JSON.stringify(Object.fromEntries(Object.entries(entry.detail).sort()));
  const row = { tenant, seq: head.seq, at, person, act, subject, detail };
  const hash = hashOf(head.hash, row);
  await db
    .insertInto('audit')
    .values({ ...row, hash })
    .execute();
  await db.updateTable('audit_head').set({ hash }).where('tenant', '=', tenant).execute();
}

function hashOf(before: string, row: Omit<AuditTable, 'hash'>): string {
  const { tenant, seq, at, person, act, subject, detail } = row;
  const text = JSON.stringify([before, tenant, seq, at, person, act, subject, detail]);
  return createHash('sha256').update(text).digest('hex');
}

async function verify(db: Kysely<Database>, tenant: string): Promise<number | null> {
  const head = await db
    .selectFrom('audit_head')
    .select(['seq', 'hash'])
    .where('tenant', '=', tenant)
    .executeTakeFirst();
  let last = { seq: 0, hash: '' };
  for (;;) {
    const rows = await db
      .selectFrom('audit')
      .selectAll()
      .where('tenant', '=', tenant)
      .where('seq', '>', last.seq)
      .orderBy('seq')
      .limit(SLICE)
      .execute();
    for (const row of rows) {
      if (row.seq !== last.seq + 1 || row.hash !== hashOf(last.hash, row)) return last.seq + 1;
      last = row;
    }
    if (rows.length < SLICE) break;
    await setImmediate();
  }
  // what was written while this was reading lies beyond the head that was read
  const whole = last.seq >= (head?.seq ?? 0) && (last.seq !== head?.seq || last.hash === head.hash);
  return whole && (head || last.seq === 0) ? null : last.seq + 1;
}
