import { describe, expect, it } from 'vitest';
import type { RecallAct, RecallView } from '../../bot/api/recall.ts';
import { newRetelling, nextRetelling, type RetellingEvent } from '../../tab/recall/retelling.ts';

const view: RecallView = {
  id: 'r',
  lang: 'zh-CN',
  question: '您怎么回的？',
  asks: 'staff',
  turns: [],
  shared: false,
  debrief: null,
};
const tell: RecallAct = { id: 'a', act: 'tell', text: '她骂我', lang: 'zh-CN' };
const toldWith = (...events: readonly RetellingEvent[]) => events.reduce(nextRetelling, newRetelling());

describe('telling a talk from memory on the page', () => {
  it('begins with nothing told when the server knows none of this id', () => {
    expect(toldWith({ kind: 'loaded', view: null })).toMatchObject({ load: 'ready', view: null });
  });

  it('keeps the words typed until they have arrived', () => {
    const sending = toldWith({ kind: 'typed', text: '她骂我 ' }, { kind: 'sending', act: tell });
    expect(sending.draft).toBe('她骂我 ');
    expect(nextRetelling(sending, { kind: 'waiting' }).draft).toBe('她骂我 ');
    expect(nextRetelling(sending, { kind: 'refused', message: '没收下' }).draft).toBe('她骂我 ');
    expect(nextRetelling(sending, { kind: 'answered', view, message: null }).draft).toBe('');
  });

  it('keeps what was typed meanwhile', () => {
    const typed = toldWith(
      { kind: 'typed', text: '她骂我' },
      { kind: 'sending', act: tell },
      { kind: 'typed', text: '她骂我，还拍桌子' },
    );
    expect(nextRetelling(typed, { kind: 'answered', view, message: null }).draft).toBe('她骂我，还拍桌子');
  });

  it('keeps words that changed nothing, and says so', () => {
    const room = toldWith({ kind: 'typed', text: '她骂我' }, { kind: 'sending', act: tell });
    expect(nextRetelling(room, { kind: 'answered', view, message: '没听清' })).toMatchObject({
      draft: '她骂我',
      message: '没听清',
    });
  });
});
