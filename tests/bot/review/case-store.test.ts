import { expect, it } from 'vitest';
import type { StoredCase } from '../../../bot/storage/cases/ports.ts';
import type { Store } from '../../../bot/storage/ports.ts';
import { eachOnFresh, onEveryStore } from '../../support/stores.ts';

const draft = (change: Partial<StoredCase> = {}): StoredCase => ({
  id: 'a',
  tenant: 't',
  scenario: 'SC-100',
  title: '多还的钱',
  text: 'id: SC-100\n',
  replaced: [{ type: 'name', count: 2 }],
  state: 'draft',
  updatedBy: 'sun',
  updatedAt: 1_800_000_000_000,
  version: 0,
  ...change,
});

onEveryStore('cases in the store', (kind) => {
  let store: Store;
  eachOnFresh(kind, (fresh) => {
    store = fresh;
  });

  it('come back as they were saved, newest first, to their own bank', async () => {
    await store.cases.addCase(draft());
    await store.cases.addCase(draft({ id: 'b', scenario: 'SC-101', updatedAt: 1_800_000_000_001 }));
    expect(await store.cases.case('t', 'a')).toEqual(draft({ version: 1 }));
    expect((await store.cases.cases('t')).map(({ id }) => id)).toEqual(['b', 'a']);
    expect(await store.cases.case('other', 'a')).toBeNull();
    expect(await store.cases.cases('other')).toEqual([]);
  });

  it('take no id and no scenario twice', async () => {
    expect(await store.cases.addCase(draft())).toBe('added');
    expect(await store.cases.addCase(draft({ title: 'again' }))).toBe('taken');
    expect(await store.cases.addCase(draft({ id: 'b' }))).toBe('taken');
    expect(await store.cases.takenScenarios()).toEqual(new Set(['SC-100']));
    expect((await store.cases.case('t', 'a'))?.title).toBe('多还的钱');
  });

  it('are saved only over the version that was read', async () => {
    await store.cases.addCase(draft());
    const read = draft({ version: 1, title: 'new' });
    expect(await store.cases.saveCase(read)).toBe('saved');
    expect(await store.cases.saveCase({ ...read, title: 'late' })).toBe('stale');
    expect(await store.cases.saveCase({ ...read, version: 2, tenant: 'other' })).toBe('stale');
    expect(await store.cases.case('t', 'a')).toMatchObject({ title: 'new', version: 2 });
  });
});
