import { describe, expect, it } from 'vitest';
import type { LocalActivity, TalkState } from '../../bot/api/live.ts';
import { coverable, covered, newTalk, nextTalk, type Talk, type TalkEvent } from '../../tab/chat/talk.ts';

const state = (turn: number, over: Partial<TalkState> = {}): TalkState => ({
  turn,
  lang: 'zh-CN',
  channel: 'lobby',
  stage: 'needs-understanding',
  mode: 'normal',
  emotion: 2,
  covered: false,
  safetySince: null,
  thread: [],
  known: [],
  open: [],
  commitments: [],
  handover: [],
  ...over,
});
const card = (turn: number, over: Partial<TalkState> = {}, replyToId?: string): LocalActivity => ({
  id: `card-${turn}`,
  type: 'message',
  from: { id: 'bot', role: 'bot' },
  ...(replyToId ? { replyToId } : {}),
  channelData: { coach: { kind: 'live', turn, state: state(turn, over) } },
});
const aside = (kind: 'notice' | 'draft' | 'welcome', replyToId?: string): LocalActivity => ({
  id: `aside-${kind}`,
  type: 'message',
  ...(replyToId ? { replyToId } : {}),
  attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive', content: {} }],
  channelData: { coach: { kind, turn: 0, state: null } },
});
const arrives = (activity: LocalActivity, kind: 'activity' | 'update' = 'activity'): TalkEvent => ({
  kind: 'received',
  event: { kind, activity },
});
const talkAfter = (...events: readonly TalkEvent[]): Talk => events.reduce(nextTalk, newTalk('talk-1'));

describe('the talk on the page', () => {
  it('shows the newest card and the state beside it', () => {
    const talk = talkAfter(arrives(card(1)), arrives(card(2, { emotion: 3 })));
    expect([talk.card?.id, talk.state?.emotion]).toEqual(['card-2', 3]);
  });

  it('lets words go once they are answered, and only those', () => {
    const talk = talkAfter(
      { kind: 'sending', id: 'a', text: '一' },
      { kind: 'sending', id: 'b', text: '二' },
      arrives(card(1, {}, 'a')),
    );
    expect(talk.pending.map((p) => p.id)).toEqual(['b']);
  });

  it('keeps words that could not be sent, under the same id, until they are', () => {
    const lost = talkAfter({ kind: 'sending', id: 'a', text: '一' }, { kind: 'waiting', id: 'a' });
    expect(lost.pending).toEqual([{ id: 'a', text: '一', status: 'waiting' }]);
    const again = nextTalk(lost, { kind: 'sending', id: 'a', text: '一' });
    expect(again.pending).toEqual([{ id: 'a', text: '一', status: 'sending' }]);
  });

  it('keeps the card when a draft is answered beside it', () => {
    const talk = talkAfter(arrives(card(1)), arrives(aside('draft')));
    expect([talk.card?.id, talk.aside?.id]).toEqual(['card-1', 'aside-draft']);
  });

  it('shows a notice beside the card that came with it and drops it with the next', () => {
    const together = talkAfter(arrives(aside('notice', 'a')), arrives(card(1, {}, 'a')));
    expect(together.aside?.id).toBe('aside-notice');
    expect(nextTalk(together, arrives(card(2, {}, 'b'))).aside).toBeNull();
  });

  it('shows plain words of the coach as a message', () => {
    const { attachments: _none, ...words } = aside('notice');
    expect(talkAfter(arrives({ ...words, text: '没听懂' })).message).toBe('没听懂');
  });

  it('is not thrown back when the card of an old turn is updated', () => {
    expect(talkAfter(arrives(card(2)), arrives(card(1), 'update')).card?.id).toBe('card-2');
  });

  it('is empty again when a new complaint begins', () => {
    expect(talkAfter(arrives(card(1)), arrives(aside('welcome'))).card).toBeNull();
  });

  it('is covered by the tap itself, before the server answers', () => {
    const talk = talkAfter(arrives(card(1)), { kind: 'covering', on: true });
    expect(covered(talk)).toBe(true);
    expect(covered(nextTalk(talk, arrives(card(2, { covered: true }))))).toBe(true);
    expect(covered(nextTalk(talk, arrives(card(2))))).toBe(false);
  });

  it('is never covered in danger', () => {
    const talk = talkAfter(arrives(card(1, { mode: 'safety', covered: true })));
    expect([covered(talk), coverable(talk)]).toEqual([false, false]);
  });
});
