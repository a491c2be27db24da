import { expect, it } from 'vitest';
import { ReviewDesk } from '../../../bot/review/desk.ts';
import type { ReviewAct } from '../../../bot/review/events.ts';
import { isSampled } from '../../../bot/review/sample.ts';
import type { Store } from '../../../bot/storage/ports.ts';
import type { TalkSummary } from '../../../bot/storage/review/ports.ts';
import { MORNING } from '../../support/desk.ts';
import { DIRECTORY, member } from '../../support/exchange.ts';
import { realPlaybook } from '../../support/playbook.ts';
import { keep, staged } from '../../support/review.ts';
import { eachOnFresh, onEveryStore } from '../../support/stores.ts';

/** An id that is drawn by chance, or one that is not. */
const idLike = (name: string, drawn: boolean): string => {
  for (let i = 0; ; i++) if (isSampled(`${name}${i}`) === drawn) return `${name}${i}`;
};
const talk = (name: string, summary: Partial<TalkSummary>, drawn = false) =>
  staged(idLike(name, drawn), { summary });

onEveryStore('what needs a supervisor today', (kind) => {
  let store: Store;
  eachOnFresh(kind, (fresh) => {
    store = fresh;
  });
  const today = (person: string) =>
    new ReviewDesk({
      store: store.review,
      playbook: realPlaybook(),
      directory: DIRECTORY,
      now: () => MORNING,
    }).today(member(person));
  const graded = (id: string, by: string, act: ReviewAct, at = MORNING) =>
    store.review.appendReview(id, { id: `${id}${by}${act.kind}`, at, by, act });

  it('counts a talk once, however many reasons it has', async () => {
    const every = talk('every', { outcome: 'safety', rules: ['F-19'], dueAt: MORNING - 1 }, true);
    await keep(store, [
      every,
      talk('crossed', { rules: ['F-19'] }),
      talk('late', { state: 'reviewed', dueAt: MORNING - 1 }),
      talk('appealed', { state: 'appealed' }),
      talk('fine', {}),
      talk('dealt with', { state: 'reviewed', rules: ['F-19'], outcome: 'safety' }, true),
    ]);
    const { talks, needs } = await today('demo-zhao');
    const counts = Object.fromEntries(needs.map(({ need, count }) => [need, count]));
    expect(counts).toMatchObject({ safety: 1, 'red-line': 2, overdue: 2, appeal: 1, sample: 1 });
    expect(talks).toBe(4);
  });

  it('counts nothing when nothing waits', async () => {
    await keep(store, [talk('fine', {})]);
    expect((await today('demo-zhao')).talks).toBe(0);
  });

  it('lists the blind gradings that are asked of her until her levels are in', async () => {
    const [one, other] = [
      talk('one', { state: 'reviewed', calibration: 'open', category: 'fee' }),
      talk('other', { calibration: 'open', rules: ['F-19'] }),
    ];
    await keep(store, [one, other]);
    for (const { record } of [one, other]) await graded(record.id, 'demo-qian', { kind: 'calibrate' });
    const before = await today('demo-zhao');
    expect(before.blind).toContainEqual({
      talk: one.record.id,
      category: 'fee',
      askedBy: '钱振国',
      askedAt: MORNING,
    });
    expect([before.blind.length, before.talks]).toEqual([2, 2]);
    await graded(one.record.id, 'demo-zhao', { kind: 'blind-grade', levels: { 'D-01': 2 } });
    const after = await today('demo-zhao');
    expect(after.blind.map(({ talk: id }) => id)).toEqual([other.record.id]);
    expect(after.talks).toBe(1);
    expect((await today('demo-qian')).blind).toHaveLength(2);
    // whoever may not grade is asked for nothing
    expect((await today('demo-li')).blind).toEqual([]);
  });
});
