import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { purgeDaily, retentionRules } from '../../../bot/retention.ts';
import type { Store } from '../../../bot/storage/ports.ts';
import type { ConversationRecord } from '../../../bot/storage/records.ts';
import { openSqlite } from '../../../bot/storage/sqlite.ts';
import { MORNING } from '../../support/desk.ts';
import { realPlaybook } from '../../support/playbook.ts';
import { blank, save } from '../../support/records.ts';
import { BANK, imported, keep, staged } from '../../support/review.ts';

const DAY = 24 * 60 * 60_000;

describe('forgetting', () => {
  let folder: string;
  let file: string;
  let store: Store;
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'coach-'));
    file = join(folder, 'a.db');
    store = await openSqlite({ file });
  });
  afterEach(async () => {
    await store.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const hold = (id: string, on: boolean) =>
    store.review.appendReview(id, {
      id: `hold-${on}`,
      at: MORNING,
      by: 'zhao',
      act: { kind: 'hold', on, reason: '诉讼' },
    });
  const shown = async () =>
    (await store.review.page(BANK, {}, 'newest', null, 50)).rows.map(({ id }) => id).sort();
  /** whether the bytes of a word are anywhere on the disk */
  const onDisk = (word: string): boolean =>
    [file, `${file}-wal`].some((path) => existsSync(path) && readFileSync(path).includes(word));

  it('goes by the rule of each kind of talk', async () => {
    const old = (chat: string, mode: ConversationRecord['mode']) =>
      ({ ...blank(chat), id: chat, mode }) as ConversationRecord;
    await save(store, old('live', 'live'));
    await save(store, old('private', 'private-practice'));
    await save(store, old('recall', 'recall'));
    await store.review.importTalks([{ record: imported('imported'), entries: [] }]);
    const left = async () => {
      const found = await Promise.all(
        ['live', 'private', 'recall', 'imported'].map((id) => store.review.recordOf(id)),
      );
      return found.flatMap((record) => (record ? [record.id] : []));
    };
    const before = { talks: MORNING, kinds: { recall: MORNING + 1, live: 0 }, answers: 0 };
    expect(await store.purge(before)).toBe(1);
    expect(await left()).toEqual(['live', 'private', 'imported']);
    expect(await store.purge({ talks: MORNING + 1, kinds: { imported: 0 }, answers: 0 })).toBe(2);
    expect(await left()).toEqual(['imported']);
  });

  it('never keeps a talk longer than its speaker was told, whatever the bank sets for its kind', () => {
    const { bank } = realPlaybook();
    const setting = (days: string) => ({ ...bank.settings['retention-days'], zh: days });
    const rules = retentionRules({
      ...bank,
      settings: {
        ...bank.settings,
        'retention-days': setting('30'),
        'retention-days-practice': setting('10'),
        'retention-days-recall': setting('300'),
        'retention-days-imported': setting('365'),
      } as typeof bank.settings,
    });
    expect(rules).toEqual({
      live: 30,
      'private-practice': 10,
      'official-practice': 10,
      recall: 30,
      'shared-recall': 30,
      imported: 365,
    });
  });

  it('spares a talk under legal hold, from the moment it is set until it is lifted', async () => {
    await keep(store, [staged('held'), staged('free')]);
    await hold('held', true);
    expect(await store.purge({ talks: MORNING + 1, answers: 0 })).toBe(1);
    expect(await shown()).toEqual(['held']);
    expect(await store.review.reviewEvents('held')).toHaveLength(1);
    await hold('held', false);
    expect(await store.purge({ talks: MORNING + 1, answers: 0 })).toBe(1);
    expect(await shown()).toEqual([]);
    expect(await store.review.reviewEvents('held')).toEqual([]);
  });

  it('deletes everything of one case number but what is held, and no other', async () => {
    const of = (id: string, caseNumber: string, tenant = 't') =>
      staged(id, { record: { caseNumber, tenant } }, ['溢缴款退不了']);
    await keep(store, [of('a', 'N-1'), of('b', 'N-1'), of('c', 'N-2'), of('d', 'N-1', 'u'), of('e', 'N-1')]);
    await hold('e', true);
    const live = { ...blank('chat'), caseNumber: 'N-1' };
    await save(store, live, 'activity');
    expect([...(await store.review.deleteCase('t', 'N-1'))].sort()).toEqual(['a', 'b', live.id].sort());
    expect(await shown()).toEqual(['c', 'e']);
    expect(await store.current('chat')).toBeNull();
    expect(await store.answerTo('chat', 'activity')).toBeNull();
    const found = await store.review.page(BANK, { text: '溢缴款' }, 'newest', null, 9);
    expect(found.rows.map(({ id }) => id).sort()).toEqual(['c', 'e']);
    expect(await store.review.deleteCase('t', 'N-1')).toEqual([]);
  });

  it('leaves no byte of the words behind after the nightly purge: not in tables, index or log', async () => {
    const gone = Array.from({ length: 40 }, (_, i) =>
      staged(`gone-${i}`, { record: { caseNumber: 'N-1' }, summary: { quote: '蛟龙出海' } }, [
        '蛟龙出海那天我就来过',
        'the QUETZALCOATL clause',
      ]),
    );
    const kept = Array.from({ length: 40 }, (_, i) =>
      staged(`kept-${i}`, { record: { updatedAt: MORNING + 100 * DAY } }, ['溢缴款退不了']),
    );
    await keep(store, [...gone, ...kept]);
    await store.review.appendReview('gone-1', {
      id: 'e',
      at: MORNING,
      by: 'zhao',
      act: { kind: 'comment', turn: 0, text: '蛟龙出海这句没接住' },
    });
    const words = ['蛟龙出海', '蛟龙', '龙出', '出海', 'quetzalcoatl', 'QUETZALCOATL'];
    await store.scrub();
    expect(words.map(onDisk), 'they were there').not.toContain(false);
    const faults: unknown[] = [];
    const purge = purgeDaily(
      store,
      retentionRules(realPlaybook().bank),
      () => MORNING + 400 * DAY,
      (fault) => faults.push(fault),
    );
    await purge.stop();
    // stopping cuts the wiping short; the next night goes on with it
    await store.scrub();
    expect(faults).toEqual([]);
    expect(words.filter(onDisk)).toEqual([]);
    expect(onDisk('溢缴')).toBe(true);
    expect((await shown()).length).toBe(40);
  });

  it('does so in an encrypted file as well', async () => {
    const secret = join(folder, 'secret.db');
    const encrypted = await openSqlite({ file: secret, key: 'a-key-of-sixteen-or-more' });
    await keep(encrypted, [staged('a', { record: { caseNumber: 'N-1' } }, ['蛟龙出海'])]);
    await encrypted.review.deleteCase('t', 'N-1');
    await encrypted.scrub();
    const found = await encrypted.review.page(BANK, { text: '蛟龙' }, 'newest', null, 9);
    expect(found.rows).toEqual([]);
    await encrypted.close();
    expect(readFileSync(secret).includes('蛟龙')).toBe(false);
  });

  it('waits for nobody: turns go on while it works', async () => {
    await keep(
      store,
      Array.from({ length: 300 }, (_, i) => staged(`t${i}`, {}, [`第${i}句溢缴款`])),
    );
    const work = [store.purge({ talks: MORNING + 1, answers: 0 }), store.scrub()];
    for (let i = 0; i < 50; i++) {
      const record = { ...blank(`chat${i}`), updatedAt: MORNING + DAY };
      expect(await save(store, record, `a${i}`)).toEqual({ kind: 'saved' });
    }
    expect(await Promise.all(work)).toEqual([300, undefined]);
    expect(await store.current('chat49')).not.toBeNull();
  });
});
