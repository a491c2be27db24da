import { describe, expect, it } from 'vitest';
import {
  adaptiveCardSchema,
  fitted,
  liveCard,
  MOST_CARD_BYTES,
  refreshing,
} from '../../../bot/cards/index.ts';
import { nodesOf, textOf } from '../../support/cards.ts';
import { line, plainSuggestion } from '../../support/suggestion.ts';

const LONG = '这一句很长。'.repeat(400);
const cardWith = (part: object) =>
  liveCard({
    conversation: 'talk-1',
    turn: 2,
    lang: 'zh-CN',
    suggestion: { ...plainSuggestion, ...part },
    covered: false,
    help: 'none',
    audience: 'personal',
    heardText: LONG.repeat(2),
  });
const size = (card: object) => Buffer.byteLength(JSON.stringify(card));

describe('a card that would be too large', () => {
  it('loses folded parts with their buttons, and keeps the line and what can be done', () => {
    const card = cardWith({ steps: [{ text: LONG }, { text: LONG }] });
    expect(size(card)).toBeGreaterThan(MOST_CARD_BYTES);
    const small = fitted(card);
    adaptiveCardSchema.parse(small);
    expect(size(small)).toBeLessThanOrEqual(MOST_CARD_BYTES);
    expect(textOf(small)).toContain(plainSuggestion.say[0]?.text);
    expect(small.actions).toEqual(card.actions);
    const ids = new Set(nodesOf(small).map((node) => node.id));
    for (const node of nodesOf(small)) {
      if (node.type !== 'Action.ToggleVisibility') continue;
      for (const id of node.targetElements as string[]) expect(ids).toContain(id);
    }
  });

  it('keeps at least what it would say aloud', () => {
    const huge = cardWith({ say: [line('说'.repeat(20_000))] });
    const small = fitted(huge);
    adaptiveCardSchema.parse(small);
    expect(size(small)).toBeLessThanOrEqual(MOST_CARD_BYTES);
    expect(textOf(small)).toContain('说说说');
  });

  it('is left alone when it fits', () => {
    const card = refreshing(cardWith({}), { conversation: 'talk-1', turn: 2, lang: 'zh-CN' }, ['29:li']);
    expect(fitted(card)).toBe(card);
  });
});

describe('a card that keeps itself up to date', () => {
  it('does so for at most 60 people, those seen last', () => {
    const people = Array.from({ length: 80 }, (_, i) => `29:${i}`);
    const card = refreshing(cardWith({}), { conversation: 'talk-1', turn: 2, lang: 'zh-CN' }, people);
    adaptiveCardSchema.parse(card);
    expect(card.refresh?.userIds).toEqual(people.slice(20));
  });
});
