import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { StoreUnavailable } from '../../bot/storage/ports.ts';
import { openSqlite } from '../../bot/storage/sqlite.ts';
import { blank, save } from '../support/records.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'coach-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('the store in a file', () => {
  it('says that it is full instead of losing half a turn', async () => {
    const store = await openSqlite({ file: join(folder, 'full.db'), maxPages: 120 });
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
