import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { AuditPage } from '../../../bot/api/review/exchange.ts';
import type { QueuePage } from '../../../bot/api/review/queue.ts';
import type { SummedTalk, TalkView } from '../../../bot/api/review/talk.ts';
import {
  answers,
  hangs,
  type ModelMood,
  type ModelServer,
  refuses,
  startModel,
  streams,
} from '../../support/model-server.ts';
import { outcomes } from '../../support/phrasing.ts';
import { realPlaybook } from '../../support/playbook.ts';
import { Seat } from '../../support/seat.ts';
import { Page, startServer, type TestServer } from '../../support/server.ts';
import { asJsonLines, type Told } from '../../support/told-talks.ts';

const PHONE = '13800138000';
const SAID = [
  '我跑了三趟，信用卡多还的3200元还是取不出来',
  `您跑三趟还没办成，对不起，我16:00前打您电话${PHONE}`,
  '行，那我等您电话，别再让我白跑',
  '您放心，我这就登记',
];
const GOOD = [
  { turn: 1, text: '客户说跑了三趟，信用卡多还的3200元取不出来' },
  { turn: 2, text: '柜员说跑三趟还没办成，对不起' },
  { turn: 3, text: '客户说等电话，别再让她白跑' },
];
const points = (...said: readonly { readonly turn: number; readonly text: string }[]): ModelMood =>
  streams(() => JSON.stringify({ points: said }));

/** One talk a case, by its case number; `GRAVE` turns to danger, `LIVE` is not over. */
const CASES = ['GOOD', 'DROP', 'NONE', 'SLOW', 'DOWN', 'TWICE', 'LANG', 'OWN', 'NUMBER', 'TURNED', 'GRAVE'];

const told = (caseNumber: string): Told => ({
  id: caseNumber,
  person: 'local',
  caseNumber,
  turns: [...SAID, ...(caseNumber === 'GRAVE' ? ['我不想活了'] : [])].map((text, i) => ({
    speaker: i % 2 === 0 ? 'customer' : 'staff',
    text,
    at: Date.UTC(2026, 0, 5, 2, i),
  })),
});
/** The rows of the queue, once so many talks have got there. */
const listed = (seat: Seat, count: number) =>
  vi.waitFor(
    async () => {
      const { rows } = await seat.read<QueuePage>('/api/review/queue?limit=50');
      if (rows.length < count) throw new Error('not indexed yet');
      return rows;
    },
    { timeout: 20_000, interval: 200 },
  );

let server: TestServer;
let model: ModelServer;
let [zhao, staff, auditor] = [] as unknown as [Seat, Seat, Seat];
let live: Page;
const ids = new Map<string, string>();

beforeAll(async () => {
  realPlaybook();
  model = await startModel(points(...GOOD));
  server = await startServer({ ...model.settings, PHRASING_FOR: 'summary', PHRASING_TIMEOUT_MS: '400' });
  [zhao, staff, auditor] = (await Promise.all(
    ['demo-zhao', 'local', 'demo-li'].map((person) => Seat.of(server.url, person)),
  )) as [Seat, Seat, Seat];
  live = new Page(server);
  await live.types('她说跑了三趟，信用卡多还的3200元还是取不出来');
  await live.types('我说了：您跑三趟还没办成，对不起，我16:00前打给您。');
  await zhao.imports(asJsonLines(CASES.map(told)));
  await listed(zhao, CASES.length + 1);
  for (const name of [...CASES, 'LIVE']) {
    const query = name === 'LIVE' ? 'kinds=live' : `caseNumber=${name}`;
    const { rows } = await zhao.read<QueuePage>(`/api/review/queue?${query}`);
    ids.set(name, rows[0]?.id ?? '');
  }
}, 300_000);
afterAll(async () => {
  await server.close();
  await model.close();
});

const idOf = (name: string): string => ids.get(name) ?? '';
const view = (name: string, seat = zhao) => seat.read<TalkView>(`/api/review/talks/${idOf(name)}`);
const summary = (name: string, seat = zhao) =>
  seat.read<SummedTalk>(`/api/review/talks/${idOf(name)}/summary`);
const scripted = async (name: string) => ({
  lines: (await view(name)).summary,
  generated: false,
  turns: SAID.length,
});

describe('a talk in three lines', () => {
  it('is scripted in the view, which says that a model may have better ones, each of them backed by its turn', async () => {
    const before = await view('GOOD');
    expect(before.summaryToCome).toBe(true);
    expect(before.summary.length).toBeGreaterThan(0);
    expect(model.calls).toEqual([]);
    expect(await summary('GOOD')).toEqual({
      generated: true,
      lines: GOOD.map(({ turn, text }) => ({ turn: turn - 1, text })),
      turns: SAID.length,
    });
    expect((await view('GOOD')).summary).toEqual(before.summary);
  });

  it('sends nothing that names a person', async () => {
    expect(model.calls.length).toBeGreaterThan(0);
    for (const { raw } of model.calls) expect(raw).not.toContain(PHONE);
    expect(model.calls[0]?.raw).toContain('信用卡多还的3200元');
  });

  it('loses the sentences that their turn does not back', async () => {
    model.become(
      points(
        ...GOOD.slice(0, 2),
        { turn: 2, text: '柜员答应全额赔偿' },
        { turn: 3, text: '客户表示非常满意' },
        { turn: 9, text: '客户说跑了三趟' },
      ),
    );
    const { lines, generated } = await summary('DROP');
    expect(generated).toBe(true);
    expect(lines.map(({ text }) => text)).toEqual(GOOD.slice(0, 2).map(({ text }) => text));
  });

  it.each([
    ['NUMBER', 'a number that nobody said', { turn: 1, text: '客户说跑了五趟，信用卡多还的3200元取不出来' }],
    ['TURNED', 'the opposite', { turn: 3, text: '客户说别等您电话' }],
  ])('%s: loses a sentence with %s', async (name, _, wrong) => {
    model.become(answers(() => JSON.stringify({ points: [...GOOD.slice(0, 2), wrong] })));
    const { lines } = await summary(name);
    expect(lines.map(({ text }) => text)).toEqual(GOOD.slice(0, 2).map(({ text }) => text));
  });

  it('stays scripted when no sentence is left, and the model is not asked again about the same talk', async () => {
    model.become(
      points(
        { turn: 2, text: '柜员答应全额赔偿' },
        { turn: 3, text: '<b>客户说等电话</b>' },
        { turn: 1, text: '员工服务态度恶劣，应当处罚' },
      ),
    );
    expect(await summary('NONE')).toEqual(await scripted('NONE'));
    model.become(points(...GOOD));
    const asked = model.calls.length;
    expect(await summary('NONE')).toEqual(await scripted('NONE'));
    expect(model.calls).toHaveLength(asked);
    expect((await outcomes(server, 'summary')).get('not-backed')).toBe(1);
  });

  it.each([
    ['SLOW', 'is slow', hangs],
    ['DOWN', 'fails', refuses(500)],
  ])('%s: stays scripted while the model %s, and is put better once it is back', async (name, _, mood) => {
    model.become(mood);
    expect(await summary(name)).toEqual(await scripted(name));
    model.become(points(...GOOD));
    expect((await summary(name)).generated).toBe(true);
  });

  it('is asked for once, however many read it and at whatever time', async () => {
    model.become(points(...GOOD));
    const asked = model.calls.length;
    const [first, second] = await Promise.all([summary('TWICE'), summary('TWICE')]);
    expect(second).toEqual(first);
    expect(await summary('TWICE')).toEqual(first);
    expect(first.generated).toBe(true);
    expect(model.calls).toHaveLength(asked + 1);
  });

  it('is asked for anew once more was said', async () => {
    model.become(points(...GOOD.slice(0, 2)));
    expect(await summary('LIVE')).toMatchObject({ generated: true, turns: 2 });
    await live.types('行，那我等您电话，别再让我白跑');
    const asked = model.calls.length;
    expect(await summary('LIVE')).toMatchObject({ generated: true, turns: 3 });
    expect(model.calls).toHaveLength(asked + 1);
  });

  it('is never asked for in a talk with danger in it, nor in another language than was spoken', async () => {
    const asked = model.calls.length;
    expect((await summary('GRAVE')).generated).toBe(false);
    const path = `/api/review/talks/${idOf('LANG')}`;
    const english = async <T>(address: string) =>
      (await (await zhao.send('GET', address, undefined, { 'accept-language': 'en-US' })).json()) as T;
    expect((await english<TalkView>(path)).summaryToCome).toBe(false);
    expect((await english<SummedTalk>(`${path}/summary`)).generated).toBe(false);
    expect(model.calls).toHaveLength(asked);
  });

  it('is for whoever may read the talk, and leaves a trail without words', async () => {
    expect((await summary('OWN', staff)).generated).toBe(true);
    const stranger = await Seat.of(server.url, 'demo-staff-1');
    expect((await stranger.send('GET', `/api/review/talks/${idOf('OWN')}/summary`)).status).toBe(404);
    const { entries } = await auditor.read<AuditPage>(`/api/audit?subject=${idOf('OWN')}`);
    expect(entries.map(({ act, person }) => [act, person])).toEqual([['talk.summary', 'local']]);
    expect(JSON.stringify(entries)).not.toContain('三趟');
  });
});

describe('a talk in three lines without a model', () => {
  it('is scripted, and nothing better is promised', async () => {
    const alone = await startServer();
    const seat = await Seat.of(alone.url, 'demo-zhao');
    await seat.imports(asJsonLines([told('ALONE')]));
    const [row] = await listed(seat, 1);
    const { summary: lines, summaryToCome } = await seat.read<TalkView>(`/api/review/talks/${row?.id}`);
    expect(summaryToCome).toBe(false);
    expect(await seat.read<SummedTalk>(`/api/review/talks/${row?.id}/summary`)).toEqual({
      lines,
      generated: false,
      turns: SAID.length,
    });
    await alone.close();
  });
});
