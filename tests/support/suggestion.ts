import fc from 'fast-check';
import type { ApprovedText, SuggestedLine, Suggestion } from '../../dialogs/index.ts';
import { CATEGORIES, EMOTIONS, SIGNALS, STAGES, TALK_MODES } from '../../scripts/vocabulary.ts';

/** A line as if the guard had let it pass: what the guard does has its own tests. */
export function line(text: string, id = 'test.line'): SuggestedLine {
  return {
    line: id,
    text: text as ApprovedText,
    tone: 'warm',
    step: 'acknowledge',
    slot: null,
    about: [],
    why: null,
  };
}

/** The second turn of the customer who was sent around three times. */
export const plainSuggestion: Suggestion = {
  stage: 'issue-collection',
  category: 'referral',
  also: ['overpayment'],
  topicKnown: true,
  emotion: 3,
  signals: ['repeat-visit'],
  mode: 'normal',
  say: [line('您跑三趟还没办成，换谁都急。', 'test.first'), line('这一趟我陪着。', 'test.second')],
  ask: [{ ...line('这笔钱，您想转到哪张卡上？', 'test.ask'), slot: 'to-card' }],
  avoid: [{ rule: 'F-12', text: '“您去柜台办吧”', why: '没有人接手就是推诿' }],
  steps: [{ text: '先认她跑的那几趟' }],
  escalate: [{ to: '运营主管', withinMinutes: 5, why: '第三次来' }],
  facts: { trips: '3' },
  known: [{ slot: 'trips', label: '来过', text: '3 趟' }],
  missing: ['to-card'],
  open: [{ slot: 'to-card', label: '转到哪张卡' }],
  bystander: line('各位稍等，马上加开窗口。', 'test.bystander'),
  cover: false,
};

const words = fc.string({ minLength: 1, maxLength: 60, unit: 'grapheme' }).filter((s) => s.trim() !== '');
const lines = words.map((text) => line(text));

/** Any suggestion the core could make, with words of any kind in it, markdown and emoji included. */
export const anySuggestion: fc.Arbitrary<Suggestion> = fc.record({
  stage: fc.constantFrom(...STAGES, 'closed' as const),
  category: fc.constantFrom(...CATEGORIES),
  also: fc.uniqueArray(fc.constantFrom(...CATEGORIES), { maxLength: 2 }),
  topicKnown: fc.boolean(),
  emotion: fc.constantFrom(...EMOTIONS),
  signals: fc.uniqueArray(fc.constantFrom(...SIGNALS), { maxLength: 4 }),
  mode: fc.constantFrom(...TALK_MODES),
  say: fc.array(lines, { minLength: 1, maxLength: 3 }),
  ask: fc.array(
    lines.map((l) => ({ ...l, slot: 'slot' })),
    { maxLength: 1 },
  ),
  avoid: fc.array(fc.record({ text: words, why: words }), { maxLength: 2 }),
  steps: fc.array(fc.record({ text: words }), { maxLength: 4 }),
  escalate: fc.array(fc.record({ to: words, withinMinutes: fc.nat(60), why: words }), { maxLength: 3 }),
  facts: fc.constant({}),
  known: fc.array(fc.record({ slot: words, label: words, text: words }), { maxLength: 8 }),
  missing: fc.constant([]),
  open: fc.array(fc.record({ slot: words, label: words }), { maxLength: 6 }),
  bystander: fc.option(lines),
  cover: fc.boolean(),
});
