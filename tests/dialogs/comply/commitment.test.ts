import { describe, expect, it } from 'vitest';
import { readCommitment } from '../../../dialogs/comply/commitment.ts';
import { realPlaybook } from '../../support/playbook.ts';

const playbook = realPlaybook();
/** Wednesday 4 March 2026, 10:42 at the bank (UTC+8) */
const AT = Date.UTC(2026, 2, 4, 2, 42);

/** The due moment on the bank's own clock, without the year. */
function dueOf(text: string): string | null {
  const due = readCommitment(text, AT, playbook)?.due;
  return due == null ? null : new Date(due + 8 * 3_600_000).toISOString().slice(5, 16);
}

describe('a promise in a staff line', () => {
  it.each([
    ['我明天16点前打给您', '03-05T16:00'],
    ['下午三点给您回话', '03-04T15:00'],
    ['我三点半给您回电', '03-04T15:30'],
    ['这事我去查，周五前给您答复', '03-06T17:00'],
    ['两个小时内我给您回话', '03-04T12:42'],
    ['我半小时内告诉您结果', '03-04T11:12'],
    ['我后天上午十点给您打电话，好吗？', '03-06T10:00'],
    ['下周一我给您打电话', '03-09T17:00'],
    ['我3月10日前书面答复您', '03-10T17:00'],
    ["I'll call you by 4 pm tomorrow", '03-05T16:00'],
    ["I'll get back to you within two hours", '03-04T12:42'],
  ])('%s: is due %s', (text, due) => {
    expect(dueOf(text)).toBe(due);
  });

  it('is kept without a due time when no time is named, or when nobody knows when it was said', () => {
    expect(readCommitment('查到了我打给您', AT, playbook)).toMatchObject({ due: null, at: AT });
    expect(readCommitment('我明天16点前打给您', null, playbook)).toMatchObject({ due: null, at: null });
  });

  it('is quoted as it was said, without the sentences around it', () => {
    expect(readCommitment('您先坐。我１６点前打给您，行吗？', AT, playbook)?.what).toBe('我１６点前打给您');
  });

  it.each([
    '一般1–3个工作日到账，以到账为准',
    '我不能保证今天给您答复',
    '我几点给您打电话方便？',
    '您先喝口水',
    '有结果再给您打电话',
    'It usually takes three days',
    "I can't call you today",
  ])('%s: is none', (text) => {
    expect(readCommitment(text, AT, playbook)).toBeNull();
  });

  it('does not take “a little earlier” for one o’clock', () => {
    expect(dueOf('我早一点给您打电话')).toBeNull();
  });
});
