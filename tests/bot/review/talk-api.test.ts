import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { QueuePage, Today } from '../../../bot/api/review/queue.ts';
import type { TalkView } from '../../../bot/api/review/talk.ts';
import { Seat } from '../../support/seat.ts';
import { Page, startServer, type TestServer } from '../../support/server.ts';

let server: TestServer;
let [staff, zhao, qian, auditor] = [] as unknown as [Seat, Seat, Seat, Seat];
let talk = '';

beforeAll(async () => {
  server = await startServer();
  const page = new Page(server);
  await page.types('跑三趟了 信用卡多还的溢缴款取不出来');
  await page.types('我说了：您跑三趟还没办成，换谁都急，对不起。');
  await page.types('那这钱今天到底能不能取');
  await page.types('我说了：您放心，明天一准到账，手续费给您全免。');
  [staff, zhao, qian, auditor] = (await Promise.all(
    ['local', 'demo-zhao', 'demo-qian', 'demo-li'].map((person) => Seat.of(server.url, person)),
  )) as [Seat, Seat, Seat, Seat];
  // the queue is brought up to date beside the turns
  await vi.waitFor(
    async () => {
      const { rows } = await zhao.read<QueuePage>('/api/review/queue?text=溢缴款');
      if (rows.length !== 1) throw new Error('not indexed yet');
    },
    { timeout: 20_000, interval: 100 },
  );
  talk = (await zhao.read<QueuePage>('/api/review/queue')).rows[0]?.id ?? '';
});
afterAll(() => server.close());

describe('a talk under review', () => {
  it('is found by two characters that were said, with the places of the words', async () => {
    const { rows } = await zhao.read<QueuePage>('/api/review/queue?text=溢缴');
    const [row] = rows;
    expect(row?.quote.marks.map(([start, end]) => row.quote.text.slice(start, end))).toEqual(['溢缴']);
    expect((await zhao.read<QueuePage>('/api/review/queue?text=房贷')).rows).toEqual([]);
  });

  it('shows the turns as spoken, what was suggested, and the red line in its place', async () => {
    const view = await zhao.read<TalkView>(`/api/review/talks/${talk}`);
    expect(view.turns.map(({ speaker }) => speaker)).toEqual(['customer', 'staff', 'customer', 'staff']);
    const last = view.turns[3];
    expect(last?.findings.length).toBeGreaterThan(0);
    for (const { start, end, quote, instead } of last?.findings ?? []) {
      expect(last?.text.slice(start, end)).toBe(quote);
      expect(instead).not.toBe('');
    }
    expect(view.turns[1]?.suggested?.lines.length).toBeGreaterThan(0);
    expect(view.summary.every(({ turn }) => turn < view.turns.length)).toBe(true);
  });

  it('keeps machine and human apart, and counts the reason', async () => {
    const before = await zhao.read<TalkView>(`/api/review/talks/${talk}`);
    const view = await zhao.acts(talk, {
      kind: 'override',
      dimension: 'D-01',
      level: 3,
      reason: '先认了三趟',
    });
    const dimension = view.scorecard?.dimensions.find(({ id }) => id === 'D-01');
    const machine = before.scorecard?.dimensions.find(({ id }) => id === 'D-01');
    expect(dimension).toMatchObject({ level: machine?.level, override: { level: 3, reason: '先认了三趟' } });
    expect(view.scorecard?.total).toBe(before.scorecard?.total);
  });

  it('takes an act that comes twice once', async () => {
    const id = randomUUID();
    await zhao.acts(talk, { kind: 'comment', turn: 3, text: '话说满了' }, id);
    const view = await zhao.acts(talk, { kind: 'comment', turn: 3, text: '话说满了' }, id);
    expect(view.turns[3]?.comments.map(({ text }) => text)).toEqual(['话说满了']);
  });

  it('refuses words that are none and turns that are none of the contract, and changes nothing', async () => {
    expect((await zhao.send('POST', `/api/review/talks/${talk}/acts`, { id: 'x', act: {} })).status).toBe(
      400,
    );
    expect((await zhao.act(talk, { kind: 'comment', turn: 0, text: '   ' })).status).toBe(400);
    expect((await zhao.act('no-such-talk', { kind: 'reviewed' })).status).toBe(404);
  });

  it('is never reviewed by the one who held it', async () => {
    expect((await staff.act(talk, { kind: 'reviewed' })).status).toBe(403);
    expect((await staff.send('GET', '/api/review/queue')).status).toBe(403);
    const own = await staff.read<TalkView>(`/api/review/talks/${talk}`);
    expect(own.turns.flatMap(({ comments }) => comments)).toEqual([]);
    expect(own.review.log).toEqual([]);
  });

  it('goes from the review to the staff member, her appeal and its answer by another hand', async () => {
    expect((await staff.act(talk, { kind: 'appeal', dimension: 'D-09', reason: '还没评呢' })).status).toBe(
      409,
    );
    await zhao.acts(talk, { kind: 'coach', turn: 3, text: '先说回话的点，别说到账的点。' });
    await zhao.acts(talk, { kind: 'reviewed' });
    const mine = await staff.read<QueuePage>('/api/review/mine');
    expect(mine.rows.map(({ id }) => id)).toEqual([talk]);
    const read = await staff.acts(talk, { kind: 'acknowledge' });
    expect(read.turns[3]?.comments.map(({ text }) => text)).toEqual(['先说回话的点，别说到账的点。']);
    const appealed = await staff.acts(talk, {
      kind: 'appeal',
      dimension: 'D-09',
      reason: '她问的是哪天能取',
    });
    expect(appealed.review.state).toBe('appealed');
    const { needs } = await qian.read<Today>('/api/review/today');
    expect(needs.find(({ need }) => need === 'appeal')?.count).toBe(1);
    expect(
      (await zhao.act(talk, { kind: 'answer-appeal', granted: false, reason: '是许了到账' })).status,
    ).toBe(403);
    const settled = await qian.acts(talk, { kind: 'answer-appeal', granted: false, reason: '是许了到账' });
    expect(settled.review).toMatchObject({ state: 'settled', appeal: { answer: { granted: false } } });
  });

  it('shows blind levels only when two people are in, and how far they agree', async () => {
    await zhao.acts(talk, { kind: 'calibrate' });
    const first = await zhao.acts(talk, { kind: 'blind-grade', levels: { 'D-01': 2, 'D-02': 1, 'D-09': 0 } });
    expect(first.review.calibration).toEqual({ graders: 1, mine: true, kappa: null, levels: [] });
    const { needs } = await qian.read<Today>('/api/review/today');
    expect(needs.find(({ need }) => need === 'calibrate')).toMatchObject({
      count: 1,
      query: 'calibrations=open',
    });
    const both = await qian.acts(talk, { kind: 'blind-grade', levels: { 'D-01': 2, 'D-02': 1, 'D-09': 0 } });
    expect(both.review.calibration?.kappa).toBe(1);
    expect(both.review.calibration?.levels.map(({ people }) => people)).toEqual([
      [2, 2],
      [1, 1],
      [0, 0],
    ]);
  });

  it('leaves a trail that an auditor can search, without a word of what was said', async () => {
    expect((await auditor.act(talk, { kind: 'grade-review', mark: 'fair', reason: '公道' })).status).toBe(
      200,
    );
    expect((await auditor.act(talk, { kind: 'comment', turn: 0, text: '改一句' })).status).toBe(403);
    const trail = await auditor.read<{ entries: { act: string }[]; brokenAt: number | null }>(
      `/api/audit?subject=${talk}`,
    );
    expect(trail.brokenAt).toBeNull();
    const acts = trail.entries.map(({ act }) => act);
    for (const act of [
      'talk.read',
      'review.override',
      'review.coach',
      'review.appeal',
      'review.blind-grade',
    ]) {
      expect(acts).toContain(act);
    }
    expect(JSON.stringify(trail)).not.toMatch(/溢缴|到账|说满/u);
  });

  it('counts in the overview with the talks behind every number', async () => {
    const overview = await zhao.read<{
      total: { count: number; query: string };
      causes: { key: string; query: string; count: number }[];
    }>('/api/review/overview');
    expect(overview.total.count).toBe(1);
    const [cause] = overview.causes;
    const behind = await zhao.read<QueuePage>(`/api/review/queue?${cause?.query}`);
    expect(behind.rows.length).toBe(cause?.count);
  });
});
