import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PracticeDesk } from '../../bot/api/practice-desk.ts';
import type { PracticeList, PracticeView } from '../../bot/api/practice-views.ts';
import type { MentorView, ProgressView } from '../../bot/api/progress.ts';
import type { RecallList, RecallView } from '../../bot/api/recall.ts';
import { Desk, MORNING } from '../support/desk.ts';
import { realPlaybook } from '../support/playbook.ts';
import { startServer, type TestServer } from '../support/server.ts';
import { ASKING, KIND, UNKIND } from '../support/trainee.ts';

interface Answer<V> {
  readonly view: V;
  readonly message: string | null;
}
interface Problem {
  readonly title: string;
  readonly detail: string;
}

const DAY = 86_400_000;
const clock = { at: MORNING };
let server: TestServer;
beforeAll(async () => {
  server = await startServer({}, { now: () => clock.at, seed: () => 7 });
});
afterAll(() => server.close());

async function get<T>(path: string, status = 200): Promise<T> {
  const response = await fetch(`${server.url}${path}`);
  expect(response.status, path).toBe(status);
  return (await response.json()) as T;
}
async function post<T>(path: string, body: unknown, status = 200, to = server): Promise<T> {
  const response = await fetch(`${to.url}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  expect(response.status, `${path} ${JSON.stringify(body)}`).toBe(status);
  return (await response.json()) as T;
}
const open = (part: object = {}, to = server) =>
  post<Answer<PracticeView>>(
    '/api/practice',
    { id: randomUUID(), scenario: 'SC-03', lang: 'zh-CN', ...part },
    200,
    to,
  );
const act = (id: string, body: object, status = 200) =>
  post<Answer<PracticeView>>(`/api/practice/${id}/acts`, { id: randomUUID(), ...body }, status);

describe('practice over HTTP', () => {
  it('lists the cases, and one’s own once they are opened', async () => {
    const { view } = await open();
    const list = await get<PracticeList>('/api/practice?lang=zh-CN');
    expect(list.recommended?.why).toBeTruthy();
    expect(list.cases.map(({ id }) => id)).toContain('SC-03');
    expect(list.own.map(({ id }) => id)).toContain(view.id);
    const english = await get<PracticeList>('/api/practice?lang=en-US');
    expect(english.cases.every(({ title }) => !/\p{Script=Han}/u.test(title))).toBe(true);
  });

  it('plays a case to its debrief', async () => {
    const { view } = await open();
    const said = await act(view.id, { act: 'say', text: KIND });
    expect(said.view.turns[0]?.feedback?.points.length).toBeGreaterThan(0);
    expect((await act(view.id, { act: 'hint' })).view.hints.used).toBe(1);
    await act(view.id, { act: 'say', text: UNKIND });
    const both = await act(view.id, { act: 'retry', turn: 2, text: ASKING });
    expect(both.view.alternative).toMatchObject({ first: { staff: UNKIND }, second: { staff: ASKING } });
    const kept = await act(view.id, { act: 'keep', which: 'second' });
    expect(kept.view.turns.map(({ staff }) => staff)).toEqual([KIND, ASKING]);
    const ended = await act(view.id, { act: 'end' });
    expect(ended.view.debrief?.hintCost).toBe(ended.view.hints.cost);
    expect(await get(`/api/practice/${view.id}`)).toEqual(ended.view);
    const { own, cases } = await get<PracticeList>('/api/practice');
    expect(own.find(({ id }) => id === view.id)?.total).toBe(ended.view.debrief?.total);
    expect(cases.find(({ id }) => id === 'SC-03')?.done).toBeGreaterThan(0);
  });

  it('opens and acts once, however often it is asked', async () => {
    const id = randomUUID();
    const opened = await Promise.all([1, 2, 3, 4, 5].map(() => open({ id })));
    expect(new Set(opened.map(({ view }) => JSON.stringify(view))).size).toBe(1);
    const body = { id: randomUUID(), act: 'say', text: KIND };
    const said = await Promise.all([1, 2, 3, 4, 5].map(() => act(id, body)));
    expect(new Set(said.map(({ view }) => JSON.stringify(view))).size).toBe(1);
    expect(said[0]?.view.turns).toHaveLength(1);
  });

  it('pauses, and speaking goes on', async () => {
    const { view } = await open();
    const paused = await act(view.id, { act: 'pause' });
    expect(paused.view.paused).toBe(true);
    expect(paused.message).toBeTruthy();
    expect((await act(view.id, { act: 'say', text: KIND })).view).toMatchObject({ paused: false });
  });

  it('says why nothing changed', async () => {
    const { view } = await open({ exam: true });
    expect((await act(view.id, { act: 'hint' })).message).toContain('没有提示');
    expect((await act(view.id, { act: 'keep', which: 'first' })).message).toBeTruthy();
    await act(view.id, { act: 'say', text: KIND });
    expect((await get<PracticeView>(`/api/practice/${view.id}`)).turns[0]?.feedback).toBeNull();
  });

  it('no longer lists a case that was left before a word was said', async () => {
    const { view } = await open();
    await act(view.id, { act: 'end' });
    const { own } = await get<PracticeList>('/api/practice');
    expect(own.map(({ id }) => id)).not.toContain(view.id);
  });

  it.each([
    ['no case', { scenario: '' }],
    ['an id that is none', { id: 'x' }],
    ['another language', { lang: 'fr' }],
    ['an unknown stage', { drill: { stage: 'nothing' } }],
    ['a field of its own', { extra: 1 }],
  ])('refuses a body with %s', async (_, part) => {
    const body = { id: randomUUID(), scenario: 'SC-03', lang: 'zh-CN', ...part };
    expect((await post<Problem>('/api/practice', body, 400)).title).toBe('badRequest');
  });

  it('knows no case, no variant and no talk that is not there', async () => {
    const body = { id: randomUUID(), scenario: 'SC-99', lang: 'zh-CN' };
    expect((await post<Problem>('/api/practice', body, 404)).detail).toBeTruthy();
    await post('/api/practice', { ...body, scenario: 'SC-03', variant: 'zz' }, 404);
    await get(`/api/practice/${randomUUID()}`, 404);
    await get('/api/practice/not-an-id', 404);
    await act(randomUUID(), { act: 'hint' }, 404);
    const { view } = await open();
    await act(view.id, { act: 'retry', turn: 0, text: '您好' }, 400);
    await act(view.id, { act: 'fly' }, 400);
  });
});

describe('another’s talk', () => {
  it('is not there: neither to read nor to act in', async () => {
    const mine = await Desk.open();
    const deskOf = (person: string) =>
      new PracticeDesk({
        coach: mine.coach,
        store: mine.store,
        playbook: realPlaybook(),
        who: { ...mine.who, person },
        now: () => MORNING,
      });
    const [one, other] = [deskOf('one'), deskOf('other')];
    const id = randomUUID();
    const wish = { id, scenario: 'SC-03', official: false, exam: false, lang: 'zh-CN' } as const;
    expect((await one.open(wish)).kind).toBe('view');
    expect(await other.view(id)).toBeNull();
    expect(await other.act(id, { id: randomUUID(), act: 'say', text: KIND })).toEqual({ kind: 'missing' });
    expect((await other.open(wish)).kind).not.toBe('view');
    expect((await other.list('zh-CN')).own).toEqual([]);
    const telling = randomUUID();
    const tell = { act: 'tell', text: '我的钱少了！', lang: 'zh-CN' } as const;
    expect((await one.recallAct(telling, { id: randomUUID(), ...tell })).kind).toBe('view');
    expect(await other.recall(telling)).toBeNull();
    expect((await other.recallAct(telling, { id: randomUUID(), ...tell })).kind).not.toBe('view');
    expect((await one.recall(telling))?.turns).toHaveLength(1);
  });
});

describe('progress and the mentor over HTTP', () => {
  it('shows skills over time and brings them back after some days', async () => {
    clock.at += DAY;
    const { view } = await open();
    await act(view.id, { act: 'say', text: KIND });
    await act(view.id, { act: 'end' });
    const now = await get<ProgressView>('/api/progress?lang=zh-CN');
    const tried = now.dimensions.filter(({ points }) => points.length > 0);
    expect(tried.length).toBeGreaterThan(0);
    expect(tried.every(({ due }) => due !== null && due > clock.at)).toBe(true);
    expect(now.results.at(-1)).toMatchObject({ practice: view.id, at: clock.at, official: false });
    clock.at += 60 * DAY;
    const later = await get<ProgressView>('/api/progress');
    expect(later.dimensions.some(({ due }) => due !== null && due < clock.at)).toBe(true);
    clock.at = MORNING;
  });

  it('keeps the mentor’s name and notes of both, once each, without numbers', async () => {
    const say = (body: object) => post<MentorView>('/api/mentor', { id: randomUUID(), ...body });
    expect((await say({ act: 'name', name: '周老师' })).name).toBe('周老师');
    const note = { id: randomUUID(), act: 'note', by: 'trainee', text: '今天试了先认难处，13812345678' };
    for (let i = 0; i < 3; i++) await say(note);
    clock.at += 1000;
    const { notes } = await say({ act: 'note', by: 'mentor', text: '明天试试复述' });
    expect(notes.map(({ by }) => by)).toEqual(['trainee', 'mentor']);
    expect(JSON.stringify(notes)).not.toContain('13812345678');
    expect((await get<ProgressView>('/api/progress')).mentor.notes).toEqual(notes);
    expect((await say({ act: 'name', name: '' })).name).toBeNull();
    await post('/api/mentor', { id: randomUUID(), act: 'note', by: 'nobody', text: 'x' }, 400);
    clock.at = MORNING;
  });
});

describe('recall over HTTP', () => {
  const recall = (id: string, body: object, status = 200) =>
    post<Answer<RecallView>>(`/api/recall/${id}/acts`, { id: randomUUID(), ...body }, status);

  it('is told, taken apart, shared and played again', async () => {
    const id = randomUUID();
    const tell = (text: string) => recall(id, { act: 'tell', text, lang: 'zh-CN' });
    expect((await tell('我理财亏了三千！')).view.asks).toBe('staff');
    await tell(UNKIND);
    await tell('我要投诉你！');
    expect((await recall(id, { act: 'undo' })).view.turns).toHaveLength(2);
    expect((await recall(id, { act: 'done' })).view.debrief).not.toBeNull();
    expect((await recall(id, { act: 'share', shared: true })).view.shared).toBe(true);
    const { own } = await get<RecallList>('/api/recall');
    expect(own.find((row) => row.id === id)).toMatchObject({ turns: 2, done: true, shared: true });
    expect((await open({ scenario: `recall:${id}` })).view.ending).toBe('open');
  });

  it('refuses what is malformed or missing', async () => {
    await recall(randomUUID(), { act: 'tell', text: '', lang: 'zh-CN' }, 400);
    await get(`/api/recall/${randomUUID()}`, 404);
    const { view } = await open();
    await recall(view.id, { act: 'undo' }, 404);
  });
});

describe('a full disk', () => {
  it('is told in words, and what was acknowledged is still there', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'coach-'));
    const full = await startServer({ DATABASE_FILE: join(folder, 'full.db') }, { maxPages: 140 });
    let refusal: Problem | null = null;
    let opened = 0;
    for (let i = 0; i < 300 && !refusal; i++) {
      const response = await fetch(`${full.url}/api/practice`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ id: randomUUID(), scenario: 'SC-03', lang: 'zh-CN' }),
      });
      if (response.ok) opened++;
      else refusal = (await response.json()) as Problem;
    }
    expect(refusal?.detail).toContain('没存上');
    const list = (await (await fetch(`${full.url}/api/practice`)).json()) as PracticeList;
    expect(list.own).toHaveLength(Math.min(50, opened));
    await full.close();
    rmSync(folder, { recursive: true, force: true });
  });
});
