import { beforeEach, describe, expect, it } from 'vitest';
import { Indexer } from '../../../bot/review/indexer.ts';
import { type Store, StoreUnavailable } from '../../../bot/storage/ports.ts';
import type { ReviewStore, TalkSummary } from '../../../bot/storage/review/ports.ts';
import { openSqlite } from '../../../bot/storage/sqlite.ts';
import { Desk, MORNING } from '../../support/desk.ts';
import { realPlaybook } from '../../support/playbook.ts';
import { BANK } from '../../support/review.ts';

describe('the indexer', () => {
  let store: Store;
  let faults: unknown[];
  let indexer: Indexer;
  beforeEach(async () => {
    store = await openSqlite({ file: ':memory:' });
    faults = [];
    indexer = newIndexer();
  });

  const newIndexer = (on = store) =>
    new Indexer({
      store: on,
      playbook: realPlaybook(),
      now: () => MORNING,
      appealDays: 5,
      onFault: (fault) => faults.push(fault),
    });
  const rows = async (): Promise<readonly TalkSummary[]> => {
    await indexer.catchUp();
    expect(faults).toEqual([]);
    return (await store.review.page(BANK, {}, 'newest', null, 50)).rows;
  };
  it('catches up after a crash, each talk once, and stops when told to', async () => {
    const desks = await Promise.all(Array.from({ length: 20 }, () => Desk.open({ store })));
    for (const desk of desks) await desk.types('年费怎么又扣了');
    expect((await store.review.stale(100)).length).toBe(20);
    const stopped = newIndexer();
    const running = stopped.catchUp();
    await stopped.stop();
    await running;
    expect((await store.review.stale(100)).length).toBeGreaterThan(0);
    expect((await rows()).length).toBe(20);
    expect(await store.review.stale(100)).toEqual([]);
  });

  it('lets one talk that cannot be written stop nobody', async () => {
    const desks = await Promise.all(Array.from({ length: 5 }, () => Desk.open({ store })));
    for (const desk of desks) await desk.types('年费怎么又扣了');
    const bad = (await desks[2]?.live())?.id;
    const review: ReviewStore = {
      ...store.review,
      index: async (batch) => {
        if (batch.some((talk) => talk.kind === 'talk' && talk.summary.id === bad))
          throw new RangeError('bad');
        await store.review.index(batch);
      },
    };
    indexer = newIndexer({ ...store, review });
    await indexer.catchUp();
    expect(faults).toEqual([new RangeError('bad')]);
    expect(await store.review.stale(9)).toEqual([bad]);
  });

  it('waits for a store that is down, and goes on when it is back', async () => {
    const desk = await Desk.open({ store });
    await desk.types('年费怎么又扣了');
    let isDown = true;
    const review: ReviewStore = {
      ...store.review,
      recordOf: async (id) => {
        if (isDown) throw new StoreUnavailable('SQLITE_BUSY', null);
        return store.review.recordOf(id);
      },
    };
    indexer = newIndexer({ ...store, review });
    await indexer.catchUp();
    expect(faults.splice(0)).toEqual([expect.any(StoreUnavailable)]);
    isDown = false;
    expect((await rows()).length).toBe(1);
  });

  it('lets one talk that cannot be read stop nobody', async () => {
    const good = await Desk.open({ store });
    const bad = await Desk.open({ store });
    for (const desk of [bad, good]) await desk.types('年费怎么又扣了');
    const { id } = await bad.live();
    const broken: Store = {
      ...store,
      entries: async (talk) => {
        if (talk === id) throw new RangeError('unreadable');
        return store.entries(talk);
      },
    };
    indexer = newIndexer(broken);
    await indexer.catchUp();
    await indexer.catchUp();
    expect(faults).toEqual([new RangeError('unreadable')]);
    const { rows: shown } = await store.review.page(BANK, {}, 'newest', null, 9);
    expect(shown.map((talk) => talk.id)).toEqual([(await good.live()).id]);
  });
});
