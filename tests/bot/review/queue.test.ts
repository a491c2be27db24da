import { expect, it } from 'vitest';
import type { TalkSort } from '../../../bot/review/vocabulary.ts';
import type { Store } from '../../../bot/storage/ports.ts';
import type { TalkFilter, TalkSummary } from '../../../bot/storage/review/ports.ts';
import { MORNING } from '../../support/desk.ts';
import { BANK, keep, staged } from '../../support/review.ts';
import { eachOnFresh, onEveryStore } from '../../support/stores.ts';

const MINUTE = 60_000;

onEveryStore('the queue', (kind) => {
  let store: Store;
  eachOnFresh(kind, (fresh) => {
    store = fresh;
  });

  const ids = async (filter: TalkFilter, sort: TalkSort = 'newest', scope = BANK) =>
    (await store.review.page(scope, filter, sort, null, 50)).rows.map(({ id }) => id);
  const at = (minutes: number) => ({
    createdAt: MORNING + minutes * MINUTE,
    updatedAt: MORNING + minutes * MINUTE,
  });

  it('shows what a talk is about as it was summarised', async () => {
    const talk = staged('a', { summary: { signals: ['regulator'], tags: ['晨会'], quote: '钱呢' } }, [
      '钱呢',
    ]);
    await keep(store, [talk]);
    const { rows, next, total, capped } = await store.review.page(BANK, {}, 'newest', null, 10);
    expect(rows).toEqual([{ ...talk.talk.summary, hit: null }]);
    expect([next, total, capped]).toEqual([null, 1, false]);
  });

  it('sorts by time, by temper, by score and by need', async () => {
    await keep(store, [
      staged('calm', { record: at(0), summary: { temperPeak: 0, score: 90, state: 'acknowledged' } }),
      staged('furious', { record: at(1), summary: { temperPeak: 4, score: 30, passed: false } }),
      staged('short', { record: at(2), summary: { temperPeak: 2, score: null, passed: null } }),
      staged('appealed', { record: at(3), summary: { temperPeak: 1, score: 60, state: 'appealed' } }),
    ]);
    expect(await ids({}, 'newest')).toEqual(['appealed', 'short', 'furious', 'calm']);
    expect(await ids({}, 'oldest')).toEqual(['calm', 'furious', 'short', 'appealed']);
    expect(await ids({}, 'angriest')).toEqual(['furious', 'short', 'appealed', 'calm']);
    expect(await ids({}, 'lowest-score')).toEqual(['furious', 'appealed', 'calm', 'short']);
    expect(await ids({}, 'needs-first')).toEqual(['appealed', 'furious', 'short', 'calm']);
  });

  it('filters by every condition, and by all of them together', async () => {
    const wanted: Partial<TalkSummary> = {
      kind: 'official-practice',
      category: 'fee',
      stage: 'closed',
      temperPeak: 3,
      signals: ['media', 'urgent'],
      rules: ['F-19'],
      score: 40,
      outcome: 'unresolved',
      state: 'reviewed',
      calibration: 'open',
      flagged: true,
      tags: ['晨会'],
      cause: 'fee.annual',
      dueAt: MORNING,
      visits: 3,
    };
    await keep(store, [
      staged('other', { record: { ...at(0), branch: 'c', person: 'wang' } }),
      staged('one', { record: { ...at(9), caseNumber: 'N-1' }, summary: wanted }),
    ]);
    const conditions: readonly TalkFilter[] = [
      { kinds: ['official-practice', 'live'] },
      { branches: ['b'] },
      { person: 'li' },
      { categories: ['fee'] },
      { stages: ['closed'] },
      { temperFrom: 3 },
      { signals: ['urgent', 'police'] },
      { rules: ['F-19'] },
      { crossed: true },
      { scoreTo: 40 },
      { scoreFrom: 30, scoreTo: 69 },
      { outcomes: ['unresolved'] },
      { states: ['reviewed'] },
      { calibrations: ['open'] },
      { flagged: true },
      { tag: '晨会' },
      { cause: 'fee.annual' },
      { overdueAt: MORNING + 1 },
      { visitsFrom: 2 },
      { caseNumber: 'N-1' },
      { from: MORNING + 5 * MINUTE },
    ];
    for (const condition of [...conditions, Object.assign({}, ...conditions)]) {
      expect(await ids(condition), JSON.stringify(condition)).toEqual(['one']);
      expect(await store.review.count(BANK, condition)).toBe(1);
    }
    expect(await ids({ to: MORNING + 5 * MINUTE })).toEqual(['other']);
    expect(await ids({ crossed: false, flagged: false })).toEqual(['other']);
    expect(await ids({ overdueAt: MORNING })).toEqual([]);
    expect(await ids({ kinds: [] })).toEqual([]);
    expect(await ids({ signals: [] })).toEqual([]);
  });

  it('shows nobody what lies outside her part of the bank, nor her own talks', async () => {
    await keep(store, [
      staged('mine', { record: { person: 'zhao' } }),
      staged('taken over by me', { summary: { also: ['zhao'] } }),
      staged('ours'),
      staged('next door', { record: { branch: 'c' } }),
      staged('other bank', { record: { tenant: 'u' } }),
    ]);
    const scope = { tenant: 't', branches: ['b'], except: 'zhao' };
    expect(await ids({}, 'newest', scope)).toEqual(['ours']);
    expect(await ids({ branches: ['c'] }, 'newest', scope)).toEqual([]);
    expect(await ids({}, 'newest', { ...scope, branches: [] })).toEqual([]);
    expect(await store.review.count(scope, {})).toBe(1);
    expect((await store.review.talk(scope, 'ours'))?.record.id).toBe('ours');
    for (const id of ['mine', 'taken over by me', 'next door', 'other bank']) {
      expect(await store.review.talk(scope, id)).toBeNull();
    }
  });

  it('replaces a summary when the talk is summarised anew', async () => {
    const first = staged('a', { summary: { tags: ['old'], temperPeak: 4 } }, ['退我的年费']);
    await keep(store, [first]);
    const summary = { ...first.talk.summary, recordVersion: 2, tags: ['new'], temperPeak: 1 } as const;
    await store.review.index([{ kind: 'talk', summary, lines: [{ turn: 0, text: '不退了' }] }]);
    expect(await ids({ tag: 'old' })).toEqual([]);
    expect(await ids({ text: '年费' })).toEqual([]);
    expect(await ids({ tag: 'new', text: '不退' })).toEqual(['a']);
    await store.review.index([first.talk]);
    expect(await ids({ tag: 'new' }), 'an older reading comes too late').toEqual(['a']);
    await store.review.index([{ kind: 'nothing', id: 'a', recordVersion: 3, reviewSeq: 0 }]);
    expect(await ids({})).toEqual([]);
  });
});
