import type { Kysely } from 'kysely';
import type { Database } from '../schema.ts';
import { guardedAsync } from '../store-errors.ts';
import type { CaseStore, StoredCase } from './ports.ts';
import type { CaseDraftTable } from './schema.ts';

export function caseStore(db: Kysely<Database>): CaseStore {
  return {
    cases: (tenant) =>
      guardedAsync(async () => {
        const rows = await db
          .selectFrom('case_draft')
          .selectAll()
          .where('tenant', '=', tenant)
          .orderBy('updated_at', 'desc')
          .orderBy('id')
          .execute();
        return rows.map(toCase);
      }),
    case: (tenant, id) =>
      guardedAsync(async () => {
        const row = await db
          .selectFrom('case_draft')
          .selectAll()
          .where('tenant', '=', tenant)
          .where('id', '=', id)
          .executeTakeFirst();
        return row ? toCase(row) : null;
      }),
    takenScenarios: () =>
      guardedAsync(async () => {
        const rows = await db.selectFrom('case_draft').select('scenario').execute();
        return new Set(rows.map(({ scenario }) => scenario));
      }),
    addCase: (draft) =>
      guardedAsync(async () => {
        const { numInsertedOrUpdatedRows } = await db
          .insertInto('case_draft')
          .values(toCaseRow({ ...draft, version: 1 }))
          .onConflict((conflict) => conflict.doNothing())
          .executeTakeFirst();
        return numInsertedOrUpdatedRows ? 'added' : 'taken';
      }),
    saveCase: (draft) =>
      guardedAsync(async () => {
        const { id, tenant, ...rest } = toCaseRow(draft);
        const { numUpdatedRows } = await db
          .updateTable('case_draft')
          .set({ ...rest, version: draft.version + 1 })
          .where('tenant', '=', tenant)
          .where('id', '=', id)
          .where('version', '=', draft.version)
          .executeTakeFirst();
        return numUpdatedRows > 0n ? 'saved' : 'stale';
      }),
  };
}

const toCaseRow = ({ updatedBy, updatedAt, replaced, ...rest }: StoredCase): CaseDraftTable => ({
  ...rest,
  replaced: JSON.stringify(replaced),
  updated_by: updatedBy,
  updated_at: updatedAt,
});

const toCase = ({ updated_by, updated_at, replaced, state, ...rest }: CaseDraftTable): StoredCase => ({
  ...rest,
  replaced: JSON.parse(replaced) as StoredCase['replaced'],
  state: state as StoredCase['state'],
  updatedBy: updated_by,
  updatedAt: updated_at,
});
