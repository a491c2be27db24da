import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { type WatchedTalk, watchedTalkSchema } from '../../bot/api/whisper.ts';
import { textOf } from '../support/cards.ts';
import { chunksOf } from '../support/chunks.ts';
import { Page, type Received, startServer, type TestServer } from '../support/server.ts';

const TRIPS = '跑三趟了 信用卡多还的取不出 很凶';
let server: TestServer;

/** Somebody of the demo's bank, signed in. */
class Watcher {
  private constructor(private readonly cookie: string) {}

  static async as(person: string): Promise<Watcher> {
    const response = await fetch(`${server.url}/api/sign-in`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ person }),
    });
    expect(response.status).toBe(200);
    return new Watcher(response.headers.get('set-cookie')?.split(';')[0] ?? '');
  }

  posts(talk: string, act: 'whisper' | 'take-over', body: object): Promise<Response> {
    return fetch(`${server.url}/api/talks/${talk}/${act}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', cookie: this.cookie },
      body: JSON.stringify(body),
    });
  }

  /** Asks until the review knows the talk: it is summarised after its turns. */
  finds(talk: string): Promise<void> {
    return vi.waitFor(
      async () => {
        const response = await fetch(`${server.url}/api/review/talks/${talk}`, {
          headers: { cookie: this.cookie },
        });
        await response.text();
        if (response.status !== 200) throw new Error('the review does not know the talk');
      },
      { timeout: 20_000, interval: 100 },
    );
  }

  reviews(talk: string, act: object): Promise<Response> {
    return fetch(`${server.url}/api/review/talks/${talk}/acts`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', cookie: this.cookie },
      body: JSON.stringify(act),
    });
  }

  stream(talk: string): Promise<Response> {
    return fetch(`${server.url}/api/talks/${talk}/stream`, { headers: { cookie: this.cookie } });
  }

  /** Watches until the talk looks as wished. */
  async sees(talk: string, wish: (talk: WatchedTalk) => boolean): Promise<WatchedTalk> {
    const response = await this.stream(talk);
    expect(response.status).toBe(200);
    let text = '';
    for await (const chunk of chunksOf(response)) {
      text += new TextDecoder().decode(chunk);
      const seen = [...text.matchAll(/^data: (\{.*\})$/gmu)].map(([, data]) =>
        watchedTalkSchema.parse(JSON.parse(data ?? '')),
      );
      const found = seen.find(wish);
      // leaving the loop ends the stream
      if (found) return found;
    }
    throw new Error('the stream ended before');
  }
}

/** A clerk's talk: her page, and the id under which others know it. */
async function talk(): Promise<{ readonly page: Page; readonly id: string }> {
  const page = new Page(server);
  await page.types(TRIPS);
  const card = (await page.view())?.card;
  return { page, id: card?.id.split(':')[0] ?? '' };
}
const cardText = async (page: Page) =>
  textOf((await page.view())?.card?.attachments?.[0]?.content as Parameters<typeof textOf>[0]);

describe('a supervisor beside a live talk', () => {
  beforeAll(async () => {
    server = await startServer();
  });
  afterAll(() => server.close());

  it('sees it move', async () => {
    const zhao = await Watcher.as('demo-zhao');
    const { page, id } = await talk();
    const first = await zhao.sees(id, ({ open }) => open);
    expect(first.state?.thread.map(({ text }) => text)).toContain(TRIPS);
    expect(first.line).not.toBeNull();
    const moved = zhao.sees(id, ({ version }) => version > first.version);
    await page.types('卡也找不着了');
    expect((await moved).state?.thread.map(({ text }) => text)).toContain('卡也找不着了');
  });

  it('puts a word on the clerk’s card, in its place, and its buttons still work', async () => {
    const zhao = await Watcher.as('demo-zhao');
    const { page, id } = await talk();
    const answer = await zhao.posts(id, 'whisper', { id: randomUUID(), text: '先认她跑的三趟' });
    expect(answer.status).toBe(200);
    expect(watchedTalkSchema.parse(await answer.json()).whisper).toBe('先认她跑的三趟');
    const events = await page.follows(2);
    expect(events.map(({ event }) => event.kind)).toEqual(['activity', 'update']);
    expect(await cardText(page)).toContain('主管提示\n先认她跑的三趟');
    expect((await page.taps('said')).status).toBe(200);
    expect(await cardText(page)).toContain('先认她跑的三趟');
    await page.taps('said');
    expect(await cardText(page)).not.toContain('先认她跑的三趟');
  });

  it('says it once, however often the page repeats it', async () => {
    const zhao = await Watcher.as('demo-zhao');
    const { page, id } = await talk();
    const words = { id: randomUUID(), text: '请她坐下说' };
    for (let i = 0; i < 5; i++) expect((await zhao.posts(id, 'whisper', words)).status).toBe(200);
    const thread = (await page.view())?.card?.channelData?.coach?.state?.thread ?? [];
    expect(thread.filter(({ text }) => text.includes('请她坐下说'))).toHaveLength(1);
  });

  it('takes the customer over, and the clerk’s card says who has', async () => {
    const zhao = await Watcher.as('demo-zhao');
    const { page, id } = await talk();
    const answer = await zhao.posts(id, 'take-over', { id: randomUUID() });
    expect(watchedTalkSchema.parse(await answer.json()).mine).toBe(true);
    const thread = (await page.view())?.card?.channelData?.coach?.state?.thread ?? [];
    expect(thread.map(({ text }) => text)).toContain('换人接手');
    expect(await cardText(page)).toContain('赵主管接过来了');
    await page.types('卡也找不着了');
    expect(await cardText(page)).toContain('赵主管接过来了');
  });

  it('hides a number that the supervisor writes', async () => {
    const zhao = await Watcher.as('demo-zhao');
    const { page, id } = await talk();
    await zhao.posts(id, 'whisper', { id: randomUUID(), text: '她电话13912345678' });
    expect(await cardText(page)).not.toContain('13912345678');
  });

  it('comes too late when the clerk is with the next customer, and says so', async () => {
    const zhao = await Watcher.as('demo-zhao');
    const { page, id } = await talk();
    await page.types('结束');
    await page.types('利率都降了 月供怎么没降');
    const answer = await zhao.posts(id, 'whisper', { id: randomUUID(), text: '先认她跑的三趟' });
    expect(answer.status).toBe(409);
    expect(await answer.text()).toContain('已经结束');
    expect(await cardText(page)).not.toContain('先认她跑的三趟');
  });

  it.each([
    ['local', 403],
    ['demo-li', 403],
    ['demo-zhou', 403],
  ])('is not what %s may be', async (person, status) => {
    const watcher = await Watcher.as(person);
    const { id } = await talk();
    const words = { id: randomUUID(), text: '先认她跑的三趟' };
    expect((await watcher.posts(id, 'whisper', words)).status).toBe(status);
    expect((await watcher.posts(id, 'take-over', { id: randomUUID() })).status).toBe(status);
    expect((await watcher.stream(id)).status).toBe(status);
  });

  it('finds no talk that is not there', async () => {
    const zhao = await Watcher.as('demo-zhao');
    const words = { id: randomUUID(), text: '先认她跑的三趟' };
    expect((await zhao.posts(randomUUID(), 'whisper', words)).status).toBe(404);
  });

  it.each([
    ['no words', { id: randomUUID(), text: ' ' }],
    ['a speech', { id: randomUUID(), text: '长'.repeat(121) }],
    ['no id', { text: '先认她跑的三趟' }],
  ])('cannot send %s', async (_, words) => {
    const zhao = await Watcher.as('demo-zhao');
    const { id } = await talk();
    expect((await zhao.posts(id, 'whisper', words)).status).toBe(400);
  });
});

describe('coaching by a reviewer', () => {
  it('comes to the staff member’s chat, once', async () => {
    server = await startServer({ QUIET_HOURS: '00:00-00:00' });
    const zhao = await Watcher.as('demo-zhao');
    const { page, id } = await talk();
    await page.types('结束');
    await zhao.finds(id);
    const act = { id: randomUUID(), act: { kind: 'coach', turn: 0, text: '先认她跑的三趟，再问卡。' } };
    for (let i = 0; i < 3; i++) expect((await zhao.reviews(id, act)).status).toBe(200);
    const tells = (words: string) => (received: readonly Received[]) =>
      received.some(({ event }) => JSON.stringify(event).includes(words));
    await page.follows(tells('先认她跑的三趟，再问卡。'));
    const later = randomUUID();
    await page.types('利率都降了 月供怎么没降', later);
    const coaching = (await page.follows(tells(later))).filter(({ event }) =>
      JSON.stringify(event).includes('主管看了您'),
    );
    expect(coaching).toHaveLength(1);
    await server.close();
  });
});

describe('an alert on the local page', () => {
  it('comes up in the talk by itself, with a way into the review', async () => {
    server = await startServer({ QUIET_HOURS: '00:00-00:00' });
    const page = new Page(server);
    const following = page.follows((received) =>
      received.some(({ event }) => JSON.stringify(event).includes('有一位客户需要您')),
    );
    await page.types('跑三趟了 今天不办我就打12378投诉你们');
    const shown = JSON.stringify((await following).map(({ event }) => event));
    expect(shown).toContain('有一位客户需要您');
    expect(shown).toContain('/#/review/talk/');
    await server.close();
  });
});
