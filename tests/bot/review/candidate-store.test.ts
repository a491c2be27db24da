import { afterEach, expect, it } from 'vitest';
import type { ReviewAct } from '../../../bot/review/events.ts';
import type { Store } from '../../../bot/storage/ports.ts';
import { MORNING } from '../../support/desk.ts';
import { keep, staged } from '../../support/review.ts';
import { onEveryStore } from '../../support/stores.ts';

const CORRECT: ReviewAct = { kind: 'correct', turn: 0, label: { field: 'emotion', value: 3 } };

onEveryStore('candidates', (kind) => {
  let store: Store;
  afterEach(() => store.close());

  it('come from talks that were corrected, the newest correction first, of this bank only', async () => {
    store = await kind.open(await kind.place());
    await keep(store, [
      ...['a', 'b', 'c', 'd'].map((id) => staged(id)),
      staged('e', { record: { tenant: 'other' } }),
    ]);
    const acts: readonly (readonly [string, ReviewAct])[] = [
      ['b', CORRECT],
      ['a', CORRECT],
      ['c', { kind: 'comment', turn: 0, text: '{"kind":"correct",' }],
      ['e', CORRECT],
      ['d', CORRECT],
      ['b', CORRECT],
    ];
    for (const [at, [talk, act]] of acts.entries())
      await store.review.appendReview(talk, { id: `${at}`, at: MORNING + at, by: 'zhao', act });
    expect(await store.candidates.correctedTalks('t', 10)).toEqual(['b', 'd', 'a']);
    expect(await store.candidates.correctedTalks('t', 2)).toEqual(['b', 'd']);
  });

  it('keep the last word of a trainer, each bank its own', async () => {
    store = await kind.open(await kind.place());
    const yes = { accepted: true, by: 'sun', at: MORNING };
    const no = { accepted: false, by: 'qian', at: MORNING + 1 };
    await store.candidates.decide('t', 'one', yes);
    await store.candidates.decide('t', 'two', yes);
    await store.candidates.decide('other', 'one', yes);
    await store.candidates.decide('t', 'one', no);
    expect(await store.candidates.decisions('t')).toEqual(
      new Map([
        ['one', no],
        ['two', yes],
      ]),
    );
  });
});
