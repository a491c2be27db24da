import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Viewer } from '../../bot/storage/ports.ts';
import { openSqlite } from '../../bot/storage/sqlite.ts';
import { Desk, MORNING, noticesIn } from '../support/desk.ts';
import { ASKING, caseInHand, KIND, meetsAuntieWang, progressIn, roomIn } from '../support/trainee.ts';

const DAY = 86_400_000;
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'coach-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('a case', () => {
  it('is there again after a restart, days later, word for word', async () => {
    const file = join(folder, 'coach.db');
    const store = await openSqlite({ file });
    const before = await Desk.open({ store });
    await meetsAuntieWang(before);
    const room = roomIn(await before.types(KIND));
    await before.types('暂停');
    await store.close();

    const again = await openSqlite({ file });
    const after = await Desk.open({ store: again, chat: before.chat, now: () => MORNING + 6 * DAY });
    expect(roomIn(await after.types('继续练习'))).toEqual(room);
    expect(roomIn(await after.types(ASKING)).turns).toHaveLength(2);
    await again.close();
  });

  it('goes on without 继续练习 when the server restarted in the middle', async () => {
    const before = await Desk.open();
    await meetsAuntieWang(before);
    await before.types(KIND);
    const after = await Desk.open({ store: before.store, chat: before.chat });
    expect(roomIn(await after.types(ASKING)).turns.map(({ staff }) => staff)).toEqual([KIND, ASKING]);
  });

  it('takes the same line five times as one', async () => {
    const desk = await Desk.open();
    await meetsAuntieWang(desk);
    const answers = await Promise.all([1, 2, 3, 4, 5].map(() => desk.types(KIND, 'same')));
    expect(new Set(answers.map(({ replies }) => JSON.stringify(replies))).size).toBe(1);
    expect((await caseInHand(desk)).state.practice.turns).toHaveLength(1);
  });

  it('is opened once by five taps of the same activity', async () => {
    const desk = await Desk.open();
    const list = await desk.types('练习');
    const answers = await Promise.all([1, 2, 3, 4, 5].map(() => desk.taps(list, '现在就练', 'tap')));
    expect(new Set(answers.map((answer) => roomIn(answer).id)).size).toBe(1);
  });

  it('loses no line to a second instance that works on the same chat', async () => {
    const one = await Desk.open();
    const other = await Desk.open({ store: one.store, chat: one.chat });
    await meetsAuntieWang(one);
    const lines = [KIND, ASKING, '小王当时跟您说过会亏吗？', '您身体要紧，先吃药。'];
    await Promise.all(lines.map((text, i) => (i % 2 ? one : other).types(text)));
    const { practice } = (await caseInHand(one)).state;
    expect(practice.turns.map(({ staff }) => staff).sort()).toEqual([...lines].sort());
  });

  it('says that it was not saved when the disk is full, and keeps what it acknowledged', async () => {
    const store = await openSqlite({ file: join(folder, 'full.db'), maxPages: 130 });
    const desk = await Desk.open({ store });
    const said: string[] = [];
    let refused: readonly string[] = [];
    for (let i = 0; i < 400 && refused.length === 0; i++) {
      await desk.types(i % 8 === 0 ? '练习 SC-03' : '阿姨您慢慢说');
      const text = `阿姨您慢慢说，我都记着呢${i}`;
      const answer = await desk.types(text);
      if (answer.acknowledged) said.push(text);
      else refused = noticesIn(answer);
    }
    expect(refused).toEqual(['notSaved']);
    expect(said.length).toBeGreaterThan(0);
    await store.close();
  });
});

describe('who may read it', () => {
  const chief: Viewer = { tenant: 't', branch: 'b', person: 'chief', role: 'supervisor' };
  const modes = ['private-practice', 'official-practice'] as const;
  const playedBy = async (desk: Desk, official: boolean) => {
    const wish = { scenario: 'SC-03', official, exam: false };
    await desk.coach.handle(desk.request({ command: { kind: 'practice', wish } }));
    await desk.types(KIND);
    await desk.types('结束');
    return caseInHand(desk);
  };

  it('is the trainee alone when she practised for herself', async () => {
    const desk = await Desk.open();
    const { id } = await playedBy(desk, false);
    expect(await desk.store.conversation(chief, id)).toBeNull();
    expect(await desk.store.entriesOf(chief, id)).toEqual([]);
    expect(await desk.store.conversations(chief, modes, 9)).toEqual([]);
    expect(await desk.store.conversation({ ...chief, person: 'other', role: 'clerk' }, id)).toBeNull();
    expect(await desk.store.conversation({ ...chief, person: 'p', role: 'clerk' }, id)).not.toBeNull();
  });

  it('is also the supervisor of the branch when it was an official try, and no other branch', async () => {
    const desk = await Desk.open();
    const { id } = await playedBy(desk, true);
    expect((await desk.store.conversation(chief, id))?.mode).toBe('official-practice');
    expect(await desk.store.entriesOf(chief, id)).toHaveLength(3);
    expect(await desk.store.conversation({ ...chief, branch: 'elsewhere' }, id)).toBeNull();
  });

  it('lets nobody take back what was said in an official try', async () => {
    const desk = await Desk.open();
    const wish = { scenario: 'SC-03', official: true, exam: false };
    await desk.coach.handle(desk.request({ command: { kind: 'practice', wish } }));
    await desk.types(KIND);
    expect(noticesIn(await desk.types('换一句：您好'))).toEqual(['noRetryInExam']);
  });
});

describe('progress', () => {
  it('outlives the words of the talk', async () => {
    const desk = await Desk.open();
    await meetsAuntieWang(desk);
    await desk.types(KIND);
    const { debrief, id } = roomIn(await desk.types('结束'));
    await desk.store.purge({ talks: MORNING + DAY, answers: MORNING + DAY });
    expect(await desk.store.entries(id)).toEqual([]);
    const { results, dimensions } = progressIn(await desk.types('我的进步'));
    expect(results).toMatchObject([{ scenario: 'SC-03', total: debrief?.total, passed: debrief?.passed }]);
    expect(dimensions.some(({ points }) => points.length > 0)).toBe(true);
    expect(JSON.stringify(results)).not.toContain('少了谁都心疼');
  });

  it('is empty but says what to play before the first case', async () => {
    const view = progressIn(await (await Desk.open()).types('我的进步'));
    expect(view).toMatchObject({ done: 0, results: [], weakest: null });
    expect(view.next?.scenario).toMatch(/^SC-\d\d$/u);
  });

  it('knows the weakest skill, and lets what was shown fade with the days', async () => {
    const clock = { at: MORNING };
    const desk = await Desk.open({ now: () => clock.at });
    await meetsAuntieWang(desk);
    await desk.types(KIND);
    await desk.types('结束');
    const retentions = async () =>
      progressIn(await desk.types('我的进步')).dimensions.flatMap(({ retention }) =>
        retention === null ? [] : [retention],
      );
    const today = await retentions();
    clock.at += 30 * DAY;
    const later = await retentions();
    expect(today.length).toBeGreaterThan(0);
    expect(later.every((value, i) => value < (today[i] ?? 0))).toBe(true);
    expect(progressIn(await desk.types('我的进步')).weakest).not.toBeNull();
  });

  it('is one’s own: a colleague at the same branch starts with none', async () => {
    const one = await Desk.open();
    await meetsAuntieWang(one);
    await one.types(KIND);
    await one.types('结束');
    const other = await Desk.open({ store: one.store, person: 'wang' });
    expect(progressIn(await other.types('我的进步')).done).toBe(0);
  });

  it('counts no drill', async () => {
    const desk = await Desk.open();
    const wish = { scenario: 'SC-03', official: false, exam: false, drill: { dimension: 'D-01' as const } };
    await desk.coach.handle(desk.request({ command: { kind: 'practice', wish } }));
    await desk.types(KIND);
    await desk.types('结束');
    expect(progressIn(await desk.types('我的进步')).done).toBe(0);
  });
});
