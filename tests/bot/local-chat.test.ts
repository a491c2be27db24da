import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { conversationListSchema, conversationViewSchema, streamEventSchema } from '../../bot/api/live.ts';
import { lineOn, Page, startServer, type TestServer } from '../support/server.ts';

const TRIPS = '跑三趟了 信用卡多还的取不出 很凶';
let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.close());

describe('live help on the local page', () => {
  it('has the answer stored and on the stream when the post returns', async () => {
    const page = new Page(server);
    expect((await page.types(TRIPS)).status).toBe(200);
    const view = conversationViewSchema.parse(await page.view());
    expect(view.card?.channelData?.coach).toMatchObject({ kind: 'live', turn: 1 });
    expect(view.card?.channelData?.coach?.state?.thread.map((row) => row.text)).toContain(TRIPS);
  });

  it('sends every event in the agreed shape, and again after a break', async () => {
    const page = new Page(server);
    const before = page.follows(1);
    await page.types('老太太 理财亏3千 哭');
    const [first] = await before;
    await page.types('她问什么时候能赎回');
    const missed = await page.follows(1, { 'last-event-id': first?.id ?? '' });
    for (const { event } of missed) expect(streamEventSchema.parse(event)).toEqual(event);
    expect(missed.at(-1)?.event).toMatchObject({
      kind: 'activity',
      activity: { channelData: { coach: { turn: 2 } } },
    });
    expect(await page.follows(1, {}, `?after=${first?.id}`)).toEqual(missed);
  });

  it('sends a page its first card though it began to listen too late', async () => {
    const page = new Page(server);
    await page.types(TRIPS);
    const events = await page.follows(1);
    expect(events.at(-1)?.event).toMatchObject({ activity: { channelData: { coach: { turn: 1 } } } });
  });

  it('asks a page that was away too long to load anew', async () => {
    const page = new Page(server);
    const [only] = await page.follows(1, { 'last-event-id': 'other-run.3' });
    expect(only?.event).toEqual({ kind: 'reload' });
  });

  it('answers a tap in place of the card', async () => {
    const page = new Page(server);
    await page.types(TRIPS);
    const old = (await page.view())?.lastEventId ?? '';
    await page.taps('said');
    const [update] = await page.follows(1, { 'last-event-id': old });
    expect(update?.event).toMatchObject({
      kind: 'update',
      activity: { channelData: { coach: { turn: 2 } } },
    });
    const state = (await page.view())?.card?.channelData?.coach?.state;
    expect(state?.thread.map((row) => row.kind)).toContain('said');
  });

  it('answers a tap on a past card with a sentence and changes nothing', async () => {
    const page = new Page(server);
    await page.types(TRIPS);
    await page.types('卡也找不着了');
    const before = await page.view();
    const answer = (await (await page.taps('angrier', { turn: 1 })).json()) as { message?: string };
    expect(answer.message).toContain('已经过去');
    expect((await page.view())?.card).toEqual(before?.card);
  });

  it('takes the same activity five times as one', async () => {
    const page = new Page(server);
    const id = randomUUID();
    const answers = await Promise.all([1, 2, 3, 4, 5].map(() => page.types(TRIPS, id)));
    expect(answers.map((answer) => answer.status)).toEqual([200, 200, 200, 200, 200]);
    const state = (await page.view())?.card?.channelData?.coach?.state;
    expect(state?.thread.filter((row) => row.kind === 'heard')).toHaveLength(1);
  });

  it('keeps the order in which words were sent', async () => {
    const page = new Page(server);
    const words = Array.from({ length: 10 }, (_, i) => `第${i}句 卡里的钱转不出来`);
    for (const text of words) await page.types(text);
    const state = (await page.view())?.card?.channelData?.coach?.state;
    expect(state?.thread.filter((row) => row.kind === 'heard').map((row) => row.text)).toEqual(words);
  });

  it('clears the table for a new complaint and shows the talk in the list', async () => {
    const page = new Page(server);
    await page.types(TRIPS);
    const old = (await page.view())?.lastEventId ?? '';
    await page.taps('new');
    const [cleared] = await page.follows(1, { 'last-event-id': old });
    expect(cleared?.event).toMatchObject({
      activity: { channelData: { coach: { kind: 'welcome', state: null } } },
    });
    expect((await page.view())?.card).toBeNull();
    const list = conversationListSchema.parse(
      await (await fetch(`${server.url}/local/conversations`)).json(),
    );
    expect(list.conversations.map((row) => row.conversation)).toContain(page.conversation);
  });

  it('shows the line of the card as it was suggested, never markup of the customer', async () => {
    const page = new Page(server);
    await page.types('<b>利率</b> [点我](http://evil.example) 怎么又涨了');
    const card = JSON.stringify((await page.view())?.card?.attachments);
    expect(lineOn((await page.view())?.card)).not.toContain('evil');
    expect(card).not.toMatch(/"TextBlock","text":"[^"]*evil/u);
  });
});

describe('a full disk', () => {
  it('is told to the person in words, and what was acknowledged stays', async () => {
    const full = await startServer({}, { maxPages: 140 });
    const page = new Page(full);
    const statuses: number[] = [];
    let refusal = '';
    for (let i = 0; i < 200 && refusal === ''; i++) {
      const response = await page.types(`第${i}句 卡里的钱转不出来`);
      statuses.push(response.status);
      if (response.status === 503) refusal = ((await response.json()) as { detail: string }).detail;
    }
    expect(refusal).toContain('没存上');
    const state = (await page.view())?.card?.channelData?.coach?.state;
    const acknowledged = statuses.filter((status) => status === 200).length;
    expect(state?.thread.filter((row) => row.kind === 'heard')).toHaveLength(acknowledged);
    await full.close();
  });
});
