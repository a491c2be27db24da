import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DebriefView } from '../../bot/api/debrief.ts';
import { summaryOf } from '../../tab/debrief/skill-summary.ts';
import { addressOf, routeOf } from '../../tab/route.ts';
import { dayText } from '../../tab/shared/time.ts';
import { faultQuotes, marksIn } from '../../tab/study/marks.ts';

describe('addresses', () => {
  it('lead back to the page and the talk they were made for', () => {
    expect(routeOf(addressOf('practice'))).toEqual({ page: 'practice', id: null });
    expect(routeOf(addressOf('recall', 'a b'))).toEqual({ page: 'recall', id: 'a b' });
    expect(routeOf(addressOf('progress'))).toEqual({ page: 'progress' });
  });

  it('that name nothing known lead to live help', () => {
    for (const hash of ['', '#/', '#/nowhere', '#/live/x', '#practice'])
      expect(routeOf(hash)).toEqual({ page: 'live' });
  });

  it('never break, whatever stands in them', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => void routeOf(`#/practice/${text}`)));
  });
});

describe('the words at fault', () => {
  it('are marked where they stand', () => {
    const parts = marksIn('合同是您自己签的，有风险。', ['您自己签的', '没有的话', '']);
    expect(parts.map(({ words, fault }) => [words, fault])).toEqual([
      ['合同是', false],
      ['您自己签的', true],
      ['，有风险。', false],
    ]);
  });

  it('are all there once, whichever quotes overlap', () => {
    const quotes = fc.array(fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 4 }));
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', 'b', 'c') }), quotes, (text, some) => {
        expect(
          marksIn(text, some)
            .map(({ words }) => words)
            .join(''),
        ).toBe(text);
      }),
    );
  });

  it('are those that feedback quotes or names in quotation marks, never the good ones', () => {
    const point = (kind: 'good' | 'bad' | 'missed', text: string, quote: string | null) => ({
      kind,
      text,
      quote,
      effect: '',
    });
    const points = [
      point('good', '好', '您先坐'),
      point('bad', '甩手', '打客服'),
      point('missed', '“规定”不合适', null),
    ];
    expect(faultQuotes({ moved: '', points, better: null, why: null })).toEqual(['打客服', '规定']);
  });
});

describe('the twelve skills in one sentence', () => {
  const skill = (level: number | null, before: number | null): DebriefView['dimensions'][number] => ({
    id: 'D-01',
    name: '承接情绪',
    level,
    before,
    turn: null,
    quote: '',
  });

  it('count what rose and what is below the standard; what had no occasion is neither', () => {
    const { rose, below } = summaryOf([
      skill(2, 1),
      skill(1, 2),
      skill(null, 0),
      skill(3, null),
      skill(0, 0),
    ]);
    expect([rose, below.length]).toEqual([1, 2]);
  });
});

describe('a day in words', () => {
  const now = new Date(2026, 10, 22, 23, 30).getTime();
  const at = (days: number) => new Date(2026, 10, 22 + days, 0, 30).getTime();

  it('is a name for the days around today, a weekday within the week, else the date', () => {
    expect([-1, 0, 1].map((days) => dayText(at(days), 'zh-CN', now))).toEqual(['昨天', '今天', '明天']);
    expect(dayText(at(4), 'zh-CN', now)).toBe('星期四');
    expect(dayText(at(9), 'en-US', now)).toBe('December 1');
    expect(dayText(at(-3), 'zh-CN', now)).toBe('11月19日');
  });
});
