import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cardActionSchema } from '../../../bot/api/live.ts';
import { adaptiveCardSchema, type LiveCardView, liveCard } from '../../../bot/cards/index.ts';
import { nodesOf, textOf } from '../../support/cards.ts';
import { anySuggestion, line, plainSuggestion } from '../../support/suggestion.ts';

const view = (over: Partial<LiveCardView> = {}): LiveCardView => ({
  conversation: 'talk-1',
  turn: 2,
  lang: 'zh-CN',
  suggestion: plainSuggestion,
  covered: false,
  help: 'none',
  audience: 'personal',
  heardText: '跑三趟了',
  ...over,
});
const anyView = fc
  .record({
    suggestion: anySuggestion,
    lang: fc.constantFrom('zh-CN' as const, 'en-US' as const),
    covered: fc.boolean(),
    stale: fc.boolean(),
    help: fc.constantFrom('none' as const, 'called' as const),
    audience: fc.constantFrom('personal' as const, 'shared' as const),
    heardText: fc.string({ maxLength: 400 }),
  })
  .map(view);

describe('the card of live help', () => {
  it('is a valid card under 28 KB, whatever is suggested', () => {
    fc.assert(
      fc.property(anyView, (any) => {
        const card = liveCard(any);
        adaptiveCardSchema.parse(card);
        expect(Buffer.byteLength(JSON.stringify(card))).toBeLessThan(28 * 1024);
      }),
    );
  });

  it('always shows the line to say, and never in a folded part, unless its step is over', () => {
    fc.assert(
      fc.property(anyView, (any) => {
        const card = liveCard({ ...any, stale: false });
        const open = card.body.filter((element) => !('isVisible' in element && element.isVisible === false));
        const runs = nodesOf(open).filter((node) => node.type === 'TextRun');
        expect(runs.map((run) => run.text)).toContain(any.suggestion.say[0]?.text);
      }),
    );
  });

  it('works on phones that know 1.2 only: every newer action falls back to a submit with the same data', () => {
    fc.assert(
      fc.property(anyView, (any) => {
        for (const node of nodesOf(liveCard(any))) {
          if (node.type !== 'Action.Execute') continue;
          expect(node.fallback).toEqual({ type: 'Action.Submit', title: node.title, data: node.data });
        }
      }),
    );
  });

  it('has buttons that the server understands, each bound to its turn', () => {
    fc.assert(
      fc.property(anyView, (any) => {
        for (const node of nodesOf(liveCard(any))) {
          if (node.type !== 'Action.Execute') continue;
          expect(cardActionSchema.parse(node.data)).toMatchObject({
            verb: node.verb,
            conversation: any.conversation,
            turn: any.turn,
          });
        }
      }),
    );
  });

  it('shows customers’ and scripted words to the letter, never as markdown', () => {
    const suggestion = { ...plainSuggestion, say: [line('**1.** [点这里](http://x) _急_')] };
    const blocks = nodesOf(liveCard(view({ suggestion, heardText: '*录音* [x](y)' }))).filter(
      (node) => node.type === 'TextBlock',
    );
    expect(blocks.filter(({ text }) => /\*|\]\(/.test(String(text)))).toEqual([]);
  });

  it('puts the four buttons last, in the order of their digits', () => {
    expect(liveCard(view()).actions?.map((action) => action.title)).toEqual([
      '1 我说了',
      '2 换个说法',
      '3 更生气了',
      '4 需要帮手',
    ]);
  });

  it('says how angry she is in a word, a shape and filled steps', () => {
    expect(textOf(liveCard(view()))).toContain('▲ 愤怒 ■■■■□');
  });

  it('says that the topic is unknown instead of guessing one', () => {
    const suggestion = { ...plainSuggestion, topicKnown: false, category: 'loan-rate' as const };
    const text = textOf(liveCard(view({ suggestion })));
    expect(text).toContain('还不知道是哪件事');
    expect(text).not.toContain('贷款利率');
  });

  it('says that a colleague is on the way once one was called', () => {
    const text = textOf(liveCard(view({ help: 'called' })));
    expect(text).toContain('已经叫了运营主管');
    expect(text).toContain('4 已经叫人');
  });

  it('keeps the customer’s own words and facts out of a chat that others read', () => {
    const text = textOf(liveCard(view({ audience: 'shared', heardText: '我姓王，住在河边' })));
    expect(text).not.toContain('我姓王');
    expect(text).not.toContain('3 趟');
  });

  it('does nothing more once its step is over', () => {
    const card = liveCard(view({ stale: true }));
    expect(nodesOf(card).filter(({ type }) => String(type).startsWith('Action.'))).toEqual([]);
    expect(textOf(card)).toContain('这一步已经过去了');
  });

  it('is in English for an English clerk', () => {
    const suggestion = { ...plainSuggestion, topicKnown: false };
    expect(liveCard(view({ lang: 'en-US', suggestion })).actions?.[0]?.title).toBe('1 I said it');
  });
});

describe('the covered card', () => {
  it('leaks nothing but the line, the question and two neutral buttons', () => {
    fc.assert(
      fc.property(anySuggestion, (any) => {
        const suggestion = { ...any, mode: 'normal' as const };
        const card = liveCard(view({ suggestion, covered: true, heardText: '她在录像' }));
        const allowed = [any.say[0]?.text, any.ask[0]?.text, '说完了', '返回'];
        expect(textOf(card).split('\n')).toEqual(
          allowed.filter((text) => text !== undefined).flatMap((text) => text.split('\n')),
        );
        expect([card.speak, card.fallbackText]).toEqual(['服务', '服务']);
      }),
    );
  });

  it('gives way to danger: the three steps must be seen', () => {
    const suggestion = { ...plainSuggestion, mode: 'safety' as const };
    expect(textOf(liveCard(view({ suggestion, covered: true })))).toContain('先顾人');
  });
});

describe('the safety card', () => {
  const suggestion = { ...plainSuggestion, mode: 'safety' as const, signals: ['self-harm' as const] };

  it('has no business on it: no topic, no question, nothing to avoid', () => {
    const text = textOf(liveCard(view({ suggestion })));
    for (const word of ['推来推去', '接着问', '先别说', '转到哪张卡', '愤怒'])
      expect(text).not.toContain(word);
  });

  it('names who is to be called and offers 120 first when she may hurt herself, 110 first otherwise', () => {
    const numbers = (signal: 'self-harm' | 'violence') =>
      liveCard(view({ suggestion: { ...suggestion, signals: [signal] } }))
        .actions?.filter((action) => action.type === 'Action.OpenUrl')
        .map((action) => action.title);
    expect(textOf(liveCard(view({ suggestion })))).toContain('运营主管·5 分钟内到·还没叫');
    expect(numbers('self-harm')).toEqual(['拨 120', '拨 110']);
    expect(numbers('violence')).toEqual(['拨 110', '拨 120']);
  });
});
