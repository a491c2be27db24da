import { describe, expect, it } from 'vitest';
import type { CaseRow } from '../../bot/api/practice-views.ts';
import { casesShown } from '../../tab/practice/case-order.ts';
import { drillOf } from '../../tab/practice/drill-choice.ts';

const row = (id: string, over: Partial<CaseRow> = {}): CaseRow => ({
  id,
  title: id,
  category: 'other',
  categoryName: '其他',
  channel: 'lobby',
  difficulty: 1,
  startEmotion: 2,
  person: '王大妈·68 岁',
  focus: [{ id: 'D-01', name: '承接情绪' }],
  variants: [],
  done: 0,
  best: null,
  ...over,
});
const cases = [
  row('SC-01', { difficulty: 3 }),
  row('SC-02', { done: 2, best: 70 }),
  row('SC-03', { difficulty: 2, title: '月供变了', categoryName: '贷款利率' }),
  row('SC-04', { done: 1, best: 90 }),
];
const ids = (words: string, difficulty: CaseRow['difficulty'] | null = null) =>
  casesShown(cases, { words, difficulty }).map(({ id }) => id);

describe('the cases to choose from', () => {
  it('come undone first, then the easier ones, else in the order of the bank', () => {
    expect(ids('')).toEqual(['SC-03', 'SC-01', 'SC-02', 'SC-04']);
  });

  it('are found by title, customer, category, skill or id, every word counting', () => {
    expect(ids('月供')).toEqual(['SC-03']);
    expect(ids('利率 王大妈')).toEqual(['SC-03']);
    expect(ids('sc-01')).toEqual(['SC-01']);
    expect(ids('承接')).toHaveLength(4);
    expect(ids('月供 没有的词')).toEqual([]);
  });

  it('are narrowed by difficulty', () => {
    expect(ids('', 2)).toEqual(['SC-03']);
  });

  it('can be drilled by one stage or one skill', () => {
    expect(drillOf('stage:feedback')).toEqual({ stage: 'feedback' });
    expect(drillOf('skill:D-06')).toEqual({ dimension: 'D-06' });
  });
});
