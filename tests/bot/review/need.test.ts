import { expect, it } from 'vitest';
import { needOf } from '../../../bot/review/need.ts';
import { staged } from '../../support/review.ts';

it('somebody in danger comes before everything else that waits', () => {
  const { talk: danger } = staged('danger', { summary: { outcome: 'safety' } });
  const { talk: worst } = staged('worst', {
    summary: {
      grave: ['F-19'],
      rules: ['F-19'],
      flagged: true,
      dueAt: 0,
      passed: false,
      temperPeak: 4,
      kind: 'live',
    },
  });
  expect(needOf(danger.summary)).toBeGreaterThan(needOf(worst.summary));
});
