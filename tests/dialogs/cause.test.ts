import { describe, expect, it } from 'vitest';
import { causeOf } from '../../dialogs/index.ts';
import { CATEGORIES } from '../../scripts/vocabulary.ts';
import { realPlaybook } from '../support/playbook.ts';

const cause = (category: (typeof CATEGORIES)[number], ...words: string[]) =>
  causeOf(category, words, realPlaybook())?.id;

describe('the cause of a complaint', () => {
  it('is heard in any of her words', () => {
    expect(cause('early-withdrawal', '利息怎么这么少', '取的时候也没人提醒我一声')).toBe(
      'early-withdrawal.not-warned',
    );
    expect(cause('investment-loss', '我去存款的，怎么成了保险')).toBe('investment-loss.insurance');
    expect(cause('queue', 'Five windows and only one open')).toBe('queue.few-windows');
  });

  it('is what takes the rest when nothing finer is heard', () => {
    expect(cause('early-withdrawal', '利息少了好多')).toBe('early-withdrawal.other');
    expect(cause('fee', '')).toBe('fee.other');
  });

  it('is known for every category', () => {
    for (const category of CATEGORIES)
      expect(cause(category, '嗯')).toMatch(new RegExp(`^${category}\\.`, 'u'));
  });
});
