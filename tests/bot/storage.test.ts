import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { freshRecord } from '../../bot/coach/scene.ts';
import {
  type ConversationRecord,
  type Store,
  StoreUnavailable,
  type Viewer,
} from '../../bot/storage/ports.ts';
import { openSqlite } from '../../bot/storage/sqlite.ts';
import { MORNING } from '../support/desk.ts';
import { realPlaybook } from '../support/playbook.ts';

const WHO = {
  tenant: 't',
  branch: 'b',
  person: 'li',
  surname: '李',
  lang: 'zh-CN',
  channel: 'lobby',
} as const;
const blank = (chat: string, who: Partial<typeof WHO> | { person: string } = {}): ConversationRecord =>
  freshRecord(chat, { ...WHO, ...who }, realPlaybook(), MORNING);
const save = (store: Store, record: ConversationRecord, activity: string | null = null) =>
  store.commit({
    record,
    inHand: record.version === 0 ? null : record.id,
    entries: [],
    answer: activity ? { activity, json: `["${activity}"]` } : null,
    told: false,
  });

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'coach-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('the store', () => {
  it('gives back what was saved, after it was closed and opened again', async () => {
    const file = join(folder, 'a.db');
    const first = await openSqlite({ file });
    const record = { ...blank('chat'), turn: 1, seq: 1 };
    const entry = { kind: 'note', note: 'resumed', seq: 1, turn: 1, at: MORNING } as const;
    await first.commit({
      record,
      inHand: record.version === 0 ? null : record.id,
      entries: [entry],
      answer: null,
      told: true,
    });
    await first.close();
    const second = await openSqlite({ file });
    expect(await second.current('chat')).toEqual({ ...record, version: 1 });
    expect(await second.entries(record.id)).toEqual([entry]);
    expect(await second.wasTold('t', 'li')).toBe(true);
    await second.close();
  });

  it('refuses a save over a newer one, and writes none of it', async () => {
    const store = await openSqlite({ file: ':memory:' });
    const record = blank('chat');
    await save(store, record);
    const read = { ...record, version: 1 };
    expect(await save(store, read)).toEqual({ kind: 'saved' });
    expect(await save(store, { ...read, turn: 9 }, 'late')).toEqual({ kind: 'conflict' });
    expect(await store.answerTo('chat', 'late')).toBeNull();
    expect((await store.current('chat'))?.turn).toBe(0);
  });

  it('answers a repeated activity with what was stored first', async () => {
    const store = await openSqlite({ file: ':memory:' });
    const record = blank('chat');
    await save(store, record, 'x');
    expect(await save(store, { ...record, version: 1, turn: 5 }, 'x')).toEqual({
      kind: 'repeated',
      json: '["x"]',
    });
    expect((await store.current('chat'))?.turn).toBe(0);
  });

  it('shows a clerk her own talks and a supervisor those of the branch only', async () => {
    const store = await openSqlite({ file: ':memory:' });
    const mine = blank('mine');
    const hers = blank('hers', { person: 'wang' });
    const elsewhere: ConversationRecord = { ...blank('far'), branch: 'other' };
    for (const record of [mine, hers, elsewhere]) await save(store, record);
    const li: Viewer = { ...WHO, role: 'clerk' };
    const chief: Viewer = { ...WHO, person: 'chief', role: 'supervisor' };
    const seen = async (viewer: Viewer) =>
      (await store.conversations(viewer, ['live'], 9)).map((r) => r.chat).sort();
    expect(await seen(li)).toEqual(['mine']);
    expect(await seen(chief)).toEqual(['hers', 'mine']);
    expect(await store.conversationOf(li, 'hers')).toBeNull();
    expect(await store.entriesOf(li, hers.id)).toEqual([]);
    expect(await store.conversationOf({ ...chief, tenant: 'other-bank' }, 'mine')).toBeNull();
  });

  it('forgets what is older than was promised', async () => {
    const store = await openSqlite({ file: ':memory:' });
    await save(store, blank('old'), 'x');
    await save(store, { ...blank('new'), updatedAt: MORNING + 1000 });
    expect(await store.purge({ talks: MORNING + 1, answers: MORNING + 1 })).toBe(1);
    expect(await store.current('old')).toBeNull();
    expect(await store.answerTo('old', 'x')).toBeNull();
    expect(await store.current('new')).not.toBeNull();
  });

  it('says that it is full instead of losing half a turn', async () => {
    const store = await openSqlite({ file: join(folder, 'full.db'), maxPages: 40 });
    const saved: string[] = [];
    const fill = async () => {
      for (let i = 0; i < 500; i++) {
        await save(store, blank(`chat${i}`), `a${i}`);
        saved.push(`chat${i}`);
      }
    };
    await expect(fill()).rejects.toBeInstanceOf(StoreUnavailable);
    expect(saved.length).toBeGreaterThan(0);
    for (const chat of saved) expect(await store.current(chat)).not.toBeNull();
    expect(await store.current(`chat${saved.length}`)).toBeNull();
    expect(await store.answerTo(`chat${saved.length}`, `a${saved.length}`)).toBeNull();
    await store.close();
  });

  it('lets no second process work on the same file', async () => {
    const file = join(folder, 'one.db');
    const store = await openSqlite({ file });
    await save(store, blank('chat'));
    await expect(openSqlite({ file })).rejects.toBeInstanceOf(StoreUnavailable);
    await store.close();
  });

  it('writes no plain words to the disk when it has a key, and opens with no other', async () => {
    const file = join(folder, 'secret.db');
    const key = 'a-key-of-sixteen-or-more';
    const store = await openSqlite({ file, key });
    await save(store, { ...blank('chat'), caseNumber: 'CASE-IN-PLAIN-WORDS' });
    await store.close();
    expect(readFileSync(file).includes('CASE-IN-PLAIN-WORDS')).toBe(false);
    await expect(openSqlite({ file, key: 'another-key-of-sixteen' })).rejects.toThrow();
    const again = await openSqlite({ file, key });
    expect((await again.current('chat'))?.caseNumber).toBe('CASE-IN-PLAIN-WORDS');
    await again.close();
  });
});
