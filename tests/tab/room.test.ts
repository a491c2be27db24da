import { describe, expect, it } from 'vitest';
import type { PracticeAct } from '../../bot/api/practice.ts';
import type { PracticeTurnView, PracticeView } from '../../bot/api/practice-views.ts';
import { newRoom, nextRoom, type Room, type RoomEvent, unsaidOf } from '../../tab/practice/room.ts';

const mood = { emotion: 2, trust: 30, clarity: 20, face: 40 } as const;
const turn = (number: number, staff = `第${number}句`): PracticeTurnView => ({
  turn: number,
  staff,
  customer: '嗯',
  emotion: 2,
  mood,
  stage: 'needs-understanding',
  revealed: [],
  feedback: null,
});
const view = (turns: number, over: Partial<PracticeView> = {}): PracticeView => ({
  id: 'p',
  lang: 'zh-CN',
  scenario: 'SC-03',
  title: '王大妈',
  customer: { name: '王大妈', initial: '王', about: '' },
  sees: '',
  known: [],
  official: false,
  exam: false,
  drill: null,
  again: { scenario: 'SC-03', variant: null, exam: false, drill: null },
  opening: { text: '骗人！', emotion: 3 },
  mood,
  stage: 'needs-understanding',
  turns: Array.from({ length: turns }, (_, i) => turn(i + 1)),
  revealed: [],
  hiddenLeft: 3,
  hints: { used: 0, cost: 3, latest: null },
  alternative: null,
  ending: 'open',
  paused: false,
  debrief: null,
  ...over,
});
const say = (text: string): PracticeAct => ({ id: 'a', act: 'say', text });
const roomAfter = (...events: readonly RoomEvent[]): Room => events.reduce(nextRoom, newRoom());
const loaded = (turns = 1): RoomEvent => ({ kind: 'loaded', view: view(turns) });
const answered = (
  turns: number,
  message: string | null = null,
  over: Partial<PracticeView> = {},
): RoomEvent => ({
  kind: 'answered',
  view: view(turns, over),
  message,
});

describe('the practice room on the page', () => {
  it('empties the input for the line that is sent, and keeps what is typed after it', () => {
    const sent = roomAfter(
      loaded(),
      { kind: 'typed', text: '您先坐 ' },
      { kind: 'sending', act: say('您先坐') },
    );
    expect([sent.draft, sent.pending?.act]).toEqual(['', say('您先坐')]);
    const typed = nextRoom(sent, { kind: 'typed', text: '还有' });
    expect(nextRoom(typed, answered(2)).draft).toBe('还有');
  });

  it('keeps a line that could not be sent, under its id', () => {
    const lost = roomAfter(loaded(), { kind: 'sending', act: say('您先坐') }, { kind: 'waiting' });
    expect(lost.pending).toEqual({ act: say('您先坐'), status: 'waiting' });
  });

  it('gives a refused line back, unless something else was typed meanwhile', () => {
    const sent = roomAfter(loaded(), { kind: 'sending', act: say('您先坐') });
    const refused: RoomEvent = { kind: 'refused', message: '没收下' };
    expect(nextRoom(sent, refused)).toMatchObject({ draft: '您先坐', pending: null, message: '没收下' });
    expect(nextRoom(nextRoom(sent, { kind: 'typed', text: '新的' }), refused).draft).toBe('新的');
  });

  it('gives back a line that changed nothing', () => {
    const room = roomAfter(loaded(), { kind: 'sending', act: say('？') }, answered(1, '没听清'));
    expect(room).toMatchObject({ draft: '？', message: '没听清', pending: null });
  });

  it('rewords a turn beside what is typed for the next line', () => {
    const room = roomAfter(loaded(2), { kind: 'typed', text: '下一句' }, { kind: 'rewording', turn: 1 });
    expect(room.rewording).toEqual({ turn: 1, text: '第1句' });
    const changed = nextRoom(room, { kind: 'typed', text: '换一句' });
    expect([changed.rewording?.text, changed.draft]).toEqual(['换一句', '下一句']);
    expect(nextRoom(changed, { kind: 'rewording', turn: null })).toMatchObject({
      rewording: null,
      draft: '下一句',
    });
  });

  it('keeps the other wording until both reactions have come', () => {
    const retry: PracticeAct = { id: 'a', act: 'retry', turn: 1, text: '换一句' };
    const room = roomAfter(
      loaded(),
      { kind: 'rewording', turn: 1, text: '换一句' },
      { kind: 'sending', act: retry },
    );
    expect(nextRoom(room, { kind: 'waiting' }).rewording?.text).toBe('换一句');
    expect(nextRoom(room, answered(1, '考核不能重来')).rewording?.text).toBe('换一句');
    expect(nextRoom(room, answered(1)).rewording).toBeNull();
  });

  it('stays with her last words when she leaves, and goes on when asked', () => {
    const room = roomAfter(
      loaded(),
      { kind: 'sending', act: say('好走') },
      answered(2, null, { ending: 'walked-out' }),
    );
    expect(room.lingering).toBe(true);
    expect(nextRoom(room, { kind: 'debrief' }).lingering).toBe(false);
  });

  it('goes straight to the debrief when the trainee ends it', () => {
    const end: PracticeAct = { id: 'a', act: 'end' };
    const room = roomAfter(
      loaded(),
      { kind: 'sending', act: end },
      answered(1, null, { ending: 'unresolved' }),
    );
    expect(room.lingering).toBe(false);
  });

  it('takes up after a reload what was typed and what was on its way', () => {
    const before = roomAfter(loaded(), { kind: 'sending', act: say('一') }, { kind: 'typed', text: '二' });
    const unsaid = unsaidOf(before);
    expect(newRoom(unsaid ?? undefined)).toMatchObject({
      draft: '二',
      pending: { act: say('一'), status: 'waiting' },
    });
    expect(unsaidOf(roomAfter(loaded()))).toBeNull();
  });

  it('shows what is known when a later load fails', () => {
    expect(roomAfter(loaded(), { kind: 'not-loaded', why: 'unreachable' }).load).toBe('ready');
    expect(roomAfter({ kind: 'not-loaded', why: 'unreachable' }).load).toBe('unreachable');
  });
});
