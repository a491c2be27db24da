import { describe, expect, it } from 'vitest';
import { cardActionSchema } from '../../../bot/api/live.ts';
import { spoken } from '../../../bot/cards/elements.ts';
import {
  type AdaptiveCard,
  adaptiveCardSchema,
  categoryCard,
  draftCard,
  noticeCard,
  summaryCard,
  welcomeCard,
} from '../../../bot/cards/index.ts';
import { CATEGORIES } from '../../../scripts/vocabulary.ts';
import { nodesOf, textOf } from '../../support/cards.ts';
import { line } from '../../support/suggestion.ts';

const place = { conversation: 'talk-1', turn: 3, lang: 'zh-CN' } as const;
const draft = draftCard({
  lang: 'zh-CN',
  verdict: 'warn',
  findings: [{ rule: 'F-12', quote: '您得去柜台', why: '有点像推诿' }],
  instead: line('我先问清柜台能不能办，能办我带您过去。').text,
});
const summary = {
  ...place,
  title: '推来推去',
  commitments: [{ what: '告诉她办到哪一步', by: '李敏', due: Date.UTC(2026, 10, 23, 3) }],
  open: ['身份证带了没有'],
  handedTo: null,
  timeZone: 'Asia/Shanghai',
};
const cards: readonly (readonly [string, AdaptiveCard])[] = [
  ['notice', noticeCard({ lang: 'zh-CN', title: '没听懂', text: '**请再说**一遍', buttons: [] })],
  ['welcome', welcomeCard({ lang: 'en-US', keeping: 'kept for 90 days', opening: null })],
  ['category', categoryCard({ ...place, likely: ['overpayment', 'loan-rate'] })],
  ['draft', draft],
  ['summary', summaryCard(summary)],
];

describe('the other cards', () => {
  it.each(cards)('%s is a valid card', (_name, card) => {
    expect(adaptiveCardSchema.safeParse(card).error).toBeUndefined();
  });

  it('a line to say must have passed the guard: a raw string does not compile', () => {
    // @ts-expect-error only `approve` makes what people say
    expect(spoken('您去柜台吧').type).toBe('RichTextBlock');
  });

  it('a draft is answered with the words at fault, the reason and the better line', () => {
    const text = textOf(draft);
    expect(text).toContain('“您得去柜台” 有点像推诿（F-12）');
    expect(text).toContain('我先问清柜台能不能办，能办我带您过去。');
    expect(text).toContain('只有您看得到，不留存');
  });

  it('every topic can be picked, the likely ones by a tap', () => {
    const card = categoryCard({ ...place, likely: ['overpayment', 'loan-rate'] });
    const taps = nodesOf(card).flatMap((node) =>
      node.type === 'Action.Execute' ? [cardActionSchema.parse(node.data)] : [],
    );
    const tapped = taps.flatMap((tap) => (tap.verb === 'category' && tap.category ? [tap.category] : []));
    const listed = nodesOf(card).flatMap((node) =>
      node.type === 'Input.ChoiceSet' ? (node.choices as { value: string }[]).map((c) => c.value) : [],
    );
    expect([...tapped, ...listed].toSorted()).toEqual([...CATEGORIES].toSorted());
  });

  it('the summary says what was promised, by whom and when, in the branch’s own time', () => {
    const text = textOf(summaryCard(summary));
    expect(text).toContain('告诉她办到哪一步');
    expect(text).toMatch(/李敏来办·.*11:00 之前/);
  });

  it('the summary says so when nothing was promised', () => {
    expect(textOf(summaryCard({ ...summary, commitments: [] }))).toContain('没有答应过什么');
  });
});
