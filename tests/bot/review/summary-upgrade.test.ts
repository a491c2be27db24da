import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import LibsqlDatabase from 'libsql';
import { afterAll, expect, it } from 'vitest';
import { openSqlite } from '../../../bot/storage/sqlite.ts';
import { BANK, keep, staged } from '../../support/review.ts';

const folder = mkdtempSync(join(tmpdir(), 'coach-upgrade-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it('a queue of before it was kept how gravely a line was crossed is read, and brought up to date', async () => {
  const file = join(folder, 'old.db');
  const first = await openSqlite({ file });
  await keep(first, [staged('crossed', { summary: { rules: ['F-19'], grave: ['F-19'] } }), staged('fine')]);
  expect(await first.review.stale(9)).toEqual([]);
  await first.close();
  const old = new LibsqlDatabase(file);
  old.exec("update talk_detail set summary = json_remove(summary, '$.grave')");
  old.exec("delete from kysely_migration where name = '008-grave'");
  old.close();

  const upgraded = await openSqlite({ file });
  const { rows } = await upgraded.review.page(BANK, {}, 'newest', null, 9);
  expect(rows.map(({ grave }) => grave)).toEqual([[], []]);
  expect(await upgraded.review.stale(9)).toEqual(['crossed']);
  await upgraded.close();
});
