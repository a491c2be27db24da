import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import LibsqlDatabase from 'libsql';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Store } from '../../../bot/storage/ports.ts';
import type { AuditEntry } from '../../../bot/storage/review/ports.ts';
import { openSqlite } from '../../../bot/storage/sqlite.ts';
import { MORNING } from '../../support/desk.ts';
import { eachOnFresh, onEveryStore } from '../../support/stores.ts';

const entry = (change: Partial<AuditEntry> = {}): AuditEntry => ({
  at: MORNING,
  person: 'zhao',
  act: 'talk.read',
  subject: 'talk-1',
  detail: { turns: 3, from: 'queue' },
  ...change,
});

onEveryStore('the audit', (kind) => {
  let store: Store;
  eachOnFresh(kind, (fresh) => {
    store = fresh;
  });

  it('tells who did what, newest first, by any of its facts', async () => {
    const { review } = store;
    await review.audit('t', entry());
    await review.audit('t', entry({ person: 'chen', at: MORNING + 1 }));
    await review.audit('t', entry({ act: 'talk.export', at: MORNING + 2, subject: 'talk-2' }));
    await review.audit('u', entry());
    const seqs = async (filter: Partial<Parameters<typeof review.auditTrail>[1]>) =>
      (await review.auditTrail('t', { limit: 9, ...filter })).map(({ seq }) => seq);
    expect(await seqs({})).toEqual([3, 2, 1]);
    expect(await seqs({ person: 'zhao' })).toEqual([3, 1]);
    expect(await seqs({ act: 'talk.export' })).toEqual([3]);
    expect(await seqs({ subject: 'talk-1' })).toEqual([2, 1]);
    expect(await seqs({ from: MORNING + 1, to: MORNING + 2 })).toEqual([2]);
    expect(await seqs({ before: 3, limit: 1 })).toEqual([2]);
    expect((await review.auditTrail('u', { limit: 9 }))[0]).toEqual({
      ...entry(),
      seq: 1,
      hash: expect.stringMatching(/^[0-9a-f]{64}$/u),
    });
  });

  it('is whole however many write at once', async () => {
    await Promise.all(
      Array.from({ length: 30 }, (_, i) => store.review.audit('t', entry({ subject: `${i}` }))),
    );
    expect(await store.review.verifyAudit('t')).toBeNull();
    expect((await store.review.auditTrail('t', { limit: 99 })).map(({ seq }) => seq)).toEqual(
      Array.from({ length: 30 }, (_, i) => 30 - i),
    );
    expect(await store.review.verifyAudit('nobody')).toBeNull();
  });
});

describe('an audit that somebody tampered with', () => {
  let folder: string;
  let file: string;
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'coach-'));
    file = join(folder, 'a.db');
    const store = await openSqlite({ file });
    for (let i = 1; i <= 5; i++) await store.review.audit('t', entry({ at: MORNING + i }));
    await store.close();
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const sql = (...statements: readonly string[]): void => {
    const db = new LibsqlDatabase(file);
    for (const statement of statements) db.exec(statement);
    db.close();
  };
  const broken = async (): Promise<number | null> => {
    const store = await openSqlite({ file });
    const seq = await store.review.verifyAudit('t');
    await store.close();
    return seq;
  };
  const UNLOCKED = ['drop trigger audit_no_update', 'drop trigger audit_no_delete'];

  it('cannot be done by the way', async () => {
    expect(() => sql("update audit set person = 'x' where seq = 3")).toThrow(/append-only/u);
    expect(() => sql('delete from audit where seq = 3')).toThrow(/append-only/u);
    expect(await broken()).toBeNull();
  });

  it.each([
    'at = at + 1',
    "person = 'wu'",
    "act = 'talk.list'",
    "subject = 'talk-9'",
    `detail = '{"from":"queue","turns":4}'`,
    "hash = replace(hash, substr(hash, 1, 1), 'x')",
    'seq = 33',
    "tenant = 'u'",
  ])('is found when it sets %s', async (change) => {
    sql(...UNLOCKED, `update audit set ${change} where seq = 3`);
    expect(await broken()).toBe(3);
  });

  it.each([1, 3, 5])('is found when entry %i is missing', async (seq) => {
    sql(...UNLOCKED, `delete from audit where seq = ${seq}`);
    expect(await broken()).toBe(seq);
  });

  it('is found when its end was forgotten or all of it', async () => {
    sql(...UNLOCKED, 'delete from audit_head');
    expect(await broken()).toBe(6);
    sql("insert into audit_head values ('t', 5, 'x')", 'delete from audit');
    expect(await broken()).toBe(1);
  });
});
