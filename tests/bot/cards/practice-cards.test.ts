import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type AdaptiveCard,
  adaptiveCardSchema,
  casesCard,
  practiceCard,
  progressCard,
  recallCard,
} from '../../../bot/cards/index.ts';
import { readPracticeButton } from '../../../bot/practice/commands.ts';
import { nodesOf, textOf } from '../../support/cards.ts';
import {
  anyPracticeList,
  anyPracticeView,
  anyProgressView,
  anyRecallView,
} from '../../support/practice-views.ts';

const place = { conversation: 'talk-1', turn: 3, lang: 'zh-CN' } as const;
const timeZone = 'Asia/Shanghai';
const kinds: readonly (readonly [string, fc.Arbitrary<AdaptiveCard>])[] = [
  [
    'cases',
    fc
      .record({ view: anyPracticeList, search: fc.option(fc.string({ minLength: 1, maxLength: 20 })) })
      .map(({ view, search }) => casesCard({ place, search, view })),
  ],
  ['practice', anyPracticeView.map((view) => practiceCard({ place, view, timeZone }))],
  [
    'progress',
    anyProgressView.map((view) => progressCard({ place, view, at: Date.UTC(2026, 10, 20), timeZone })),
  ],
  ['recall', anyRecallView.map((view) => recallCard({ place, view }))],
];
const titlesOf = (card: AdaptiveCard) => (card.actions ?? []).map(({ title }) => title);
const openPart = (card: AdaptiveCard): string =>
  textOf({ ...card, body: card.body.filter((part) => !('isVisible' in part && part.isVisible === false)) });

describe.each(kinds)('the %s card', (_, cards) => {
  it('is a valid card under 28 KB, whatever it shows', () => {
    fc.assert(
      fc.property(cards, (card) => {
        expect(adaptiveCardSchema.safeParse(card).error).toBeUndefined();
        expect(Buffer.byteLength(JSON.stringify(card))).toBeLessThan(28 * 1024);
      }),
    );
  });

  it('has buttons that the server understands, each bound to its turn, and a fallback for old clients', () => {
    fc.assert(
      fc.property(cards, (card) => {
        for (const node of nodesOf(card)) {
          if (node.type !== 'Action.Execute') continue;
          expect(readPracticeButton(node.data), JSON.stringify(node.data)).toMatchObject({
            conversation: 'talk-1',
            turn: 3,
          });
          expect(node.fallback).toEqual({ type: 'Action.Submit', title: node.title, data: node.data });
        }
      }),
    );
  });

  it('puts nobody’s words where markdown is live', () => {
    fc.assert(
      fc.property(cards, (card) => {
        const blocks = nodesOf(card).filter(({ type }) => type === 'TextBlock');
        expect(blocks.every(({ text }) => !/[<>*_\\]|\]\(/u.test(String(text)))).toBe(true);
      }),
    );
  });
});

describe('the cases card', () => {
  it('offers today’s case as practice and as an exam, and at most six more', () => {
    fc.assert(
      fc.property(anyPracticeList, (view) => {
        const opened = nodesOf(casesCard({ place, search: null, view })).flatMap((node) => {
          const command = node.type === 'Action.Execute' ? readPracticeButton(node.data)?.command : null;
          return command?.kind === 'practice' ? [command.wish] : [];
        });
        const more = Math.min(6, Math.max(0, view.cases.length - 1));
        expect(opened).toHaveLength(view.cases.length > 0 ? 2 + more : 0);
        expect(opened.filter(({ exam }) => exam)).toHaveLength(view.cases.length > 0 ? 1 : 0);
        expect(opened.every(({ official }) => !official)).toBe(true);
      }),
    );
  });

  it('says what else to type when nothing was found', () => {
    const text = textOf(
      casesCard({ place, search: '外星人', view: { recommended: null, cases: [], own: [] } }),
    );
    expect(text).toContain('“外星人”');
    expect(text).toContain('换个词');
  });
});

describe('the room card', () => {
  const rooms = anyPracticeView.filter(({ alternative, debrief }) => !alternative && !debrief);
  const room = (view: Parameters<typeof practiceCard>[0]['view']) => practiceCard({ place, view, timeZone });

  it('shows her words outside the folded part, large', () => {
    fc.assert(
      fc.property(rooms, (view) => {
        const her = view.turns.at(-1)?.customer ?? view.opening.text;
        expect(openPart(room(view))).toContain(her);
        const line = nodesOf(room(view)).find(({ id }) => id === 'line');
        expect(JSON.stringify(line)).toContain('"size":"large"');
      }),
    );
  });

  it('folds the feedback away', () => {
    fc.assert(
      fc.property(rooms, (view) => {
        const folded = room(view).body.filter((part) => 'id' in part && part.id === 'feedback');
        for (const part of folded) expect(part).toMatchObject({ isVisible: false });
        const better = view.turns.at(-1)?.feedback?.better;
        if (better) expect(textOf(room(view))).toContain(better);
      }),
    );
  });

  it('says what a hint costs, and has none in an exam, where her trust stays unknown too', () => {
    fc.assert(
      fc.property(rooms, (view) => {
        expect(titlesOf(room({ ...view, lang: 'zh-CN', exam: false }))).toEqual([
          '提示（−3 分）',
          '暂停',
          '结束',
        ]);
        const exam = room({ ...view, lang: 'zh-CN', exam: true });
        expect(titlesOf(exam)).toEqual(['暂停', '结束']);
        expect(nodesOf(exam).some(({ text }) => /^信任 [■□]{5} \d+$/u.test(String(text)))).toBe(false);
      }),
    );
  });
});

describe('the card of two ways', () => {
  it('shows both reactions and asks for one of them', () => {
    const both = anyPracticeView.filter(({ alternative }) => alternative !== null);
    fc.assert(
      fc.property(both, (view) => {
        const card = practiceCard({ place, view: { ...view, lang: 'zh-CN' }, timeZone });
        for (const way of [view.alternative?.first, view.alternative?.second])
          if (way?.customer) expect(openPart(card)).toContain(way.customer);
        expect(titlesOf(card)).toEqual(['用换的这句', '留原来的']);
      }),
    );
  });
});

describe('the debrief card', () => {
  const ended = anyPracticeView.filter(({ alternative, debrief }) => !alternative && debrief !== null);
  const shown = (view: Parameters<typeof practiceCard>[0]['view']) =>
    practiceCard({ place, view: { ...view, lang: 'zh-CN' }, timeZone });

  it('shows the total, the verdict, both better lines and that it is a training aid', () => {
    fc.assert(
      fc.property(ended, (view) => {
        const text = openPart(shown(view));
        expect(text).toContain(`${view.debrief?.total} 分`);
        expect(text).toContain(view.debrief?.verdict);
        for (const { better } of view.debrief?.priorities ?? []) expect(text).toContain(better);
        expect(text).toContain('不算绩效，不作晋升依据');
      }),
    );
  });

  it('names what alone makes a talk fail before the points of the stages', () => {
    fc.assert(
      fc.property(ended, (view) => {
        const body = JSON.stringify(shown(view).body);
        for (const { name } of view.debrief?.criticalFails ?? [])
          expect(body.indexOf(JSON.stringify(`✗ ${name}`))).toBeLessThan(body.indexOf('"id":"stages"'));
      }),
    );
  });

  it('shows her last words, which no other card does', () => {
    fc.assert(
      fc.property(ended, (view) => {
        const last = view.turns.at(-1)?.customer;
        if (last) expect(openPart(shown(view))).toContain(last);
      }),
    );
  });
});

describe('the recall card', () => {
  it('asks one question at a time while the talk is told', () => {
    fc.assert(
      fc.property(anyRecallView, (view) => {
        const card = recallCard({ place, view: { ...view, debrief: null, question: '她第一句怎么说的？' } });
        expect(openPart(card).match(/她第一句怎么说的？/gu)).toHaveLength(1);
      }),
    );
  });

  it('says who can read it', () => {
    const told = {
      id: 'r',
      lang: 'zh-CN',
      question: null,
      asks: null,
      turns: [],
      debrief: { moments: [], curve: [], replay: null },
    } as const;
    expect(textOf(recallCard({ place, view: { ...told, shared: false } }))).toContain('只有您自己看得到');
    const shared = recallCard({ place, view: { ...told, shared: true } });
    expect(textOf(shared)).toContain('主管也看得到');
    expect(titlesOf(shared)).toContain('不给主管看了');
  });
});
