import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type WatchedTalk, watchedTalkSchema } from '../../bot/api/whisper.ts';
import { chunksOf } from '../support/chunks.ts';
import { Seat } from '../support/seat.ts';
import { Page, type Received, startServer, type TestServer } from '../support/server.ts';

const WHISPER = '先认她跑的三趟';
const DIRECTORY = `
branches:
  - { id: east, name: 城东支行 }
  - { id: west, name: 城西支行 }
people:
  - { id: local, name: 王敏, branch: east }
  - { id: zhao, name: 赵慧, branch: east, roles: [supervisor] }
  - { id: stranger, name: 周立, branch: west, roles: [supervisor] }
`;

let folder: string;
let server: TestServer;
let [zhao, stranger] = [] as unknown as [Seat, Seat];
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'coach-directory-'));
  const file = join(folder, 'directory.yaml');
  writeFileSync(file, DIRECTORY);
  server = await startServer({ BRANCH: 'east', DIRECTORY_FILE: file });
  [zhao, stranger] = [await Seat.of(server.url, 'zhao'), await Seat.of(server.url, 'stranger')];
}, 300_000);
afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true, force: true });
});

/** A clerk's talk with its first words said: her page, the id others know it by, and where its stream stands. */
async function talk() {
  const page = new Page(server);
  await page.types('跑三趟了 信用卡多还的取不出 很凶');
  const view = await page.view();
  return { page, id: view?.card?.id.split(':')[0] ?? '', after: view?.lastEventId ?? '' };
}
const whispers = (id: string, act: string = randomUUID()) =>
  zhao.send('POST', `/api/talks/${id}/whisper`, { id: act, text: WHISPER });
const from = (id: string) => ({ 'last-event-id': id });
const holding = (received: readonly Received[]) =>
  received.filter(({ event }) => JSON.stringify(event).includes(WHISPER));
const nextTurn = (received: readonly Received[]) =>
  received.some(({ event }) => event.kind === 'activity' && event.activity.channelData?.coach?.turn === 2);

describe('a whisper on the clerk’s open stream', () => {
  it('comes once, in the place of the card that is there, however often the supervisor’s page sends it', async () => {
    const { page, id, after } = await talk();
    const following = page.follows(nextTurn, from(after));
    const act = randomUUID();
    for (let i = 0; i < 3; i++) expect((await whispers(id, act)).status).toBe(200);
    await page.types('卡也找不着了');
    const received = await following;
    const updates = holding(received).filter(({ event }) => event.kind === 'update');
    expect(updates).toHaveLength(1);
    expect(updates[0]?.event).toMatchObject({ activity: { channelData: { coach: { turn: 1 } } } });
  });

  it('waits for her while she is cut off, comes once when she is back, and not again after that', async () => {
    const { page, id, after } = await talk();
    const act = randomUUID();
    for (let i = 0; i < 2; i++) expect((await whispers(id, act)).status).toBe(200);
    const back = await page.follows(1, from(after));
    expect(holding(back).map(({ event }) => event.kind)).toEqual(['update']);
    const following = page.follows(nextTurn, from(back[0]?.id ?? ''));
    await page.types('卡也找不着了');
    const later = await following;
    expect(holding(later).filter(({ event }) => event.kind === 'update')).toEqual([]);
  });

  it('stands on the card when the stream no longer reaches back and the page loads anew', async () => {
    const { page, id } = await talk();
    expect((await whispers(id)).status).toBe(200);
    const [told] = await page.follows(1, from('another-run.1'));
    expect(told?.event).toEqual({ kind: 'reload' });
    const view = await page.view();
    expect(JSON.stringify(view?.card?.attachments)).toContain(WHISPER);
    const thread = view?.card?.channelData?.coach?.state?.thread ?? [];
    expect(thread.filter(({ text }) => text.includes(WHISPER))).toHaveLength(1);
  });

  it('is for her own page alone: not for another site, nor under another name of this address', async () => {
    const { page } = await talk();
    const path = `${new URL(page.path).pathname}/stream`;
    expect(await knock(path, { origin: 'https://evil.example' })).toBe(403);
    expect(await knock(path, { 'sec-fetch-site': 'cross-site' })).toBe(403);
    expect(await knock(path, { host: `evil.example:${server.port}` })).toBe(403);
  });
});

describe('the stream of the supervisor beside the talk', () => {
  it('shows the whisper once, also when it is taken up again', async () => {
    const { id } = await talk();
    expect((await whispers(id)).status).toBe(200);
    const first = await watched(zhao, id);
    const again = await watched(zhao, id, from(String(first.version)));
    for (const { whisper, state } of [first, again]) {
      expect(whisper).toBe(WHISPER);
      expect(state?.thread.filter(({ text }) => text.includes(WHISPER))).toHaveLength(1);
    }
  });

  it('is no stranger’s: a supervisor of another branch finds no such talk, neither to watch nor to whisper in', async () => {
    const { page, id } = await talk();
    expect((await stranger.send('GET', `/api/talks/${id}/stream`)).status).toBe(404);
    const words = { id: randomUUID(), text: WHISPER };
    expect((await stranger.send('POST', `/api/talks/${id}/whisper`, words)).status).toBe(404);
    expect(JSON.stringify((await page.view())?.card)).not.toContain(WHISPER);
  });
});

/** The talk as the first event of its stream tells it. */
async function watched(
  seat: Seat,
  id: string,
  headers: Readonly<Record<string, string>> = {},
): Promise<WatchedTalk> {
  const response = await seat.send('GET', `/api/talks/${id}/stream`, undefined, headers);
  expect(response.status).toBe(200);
  let text = '';
  for await (const chunk of chunksOf(response)) {
    text += new TextDecoder().decode(chunk);
    const [, data] = /^data: (\{.*\})$/mu.exec(text) ?? [];
    if (data) return watchedTalkSchema.parse(JSON.parse(data));
  }
  throw new Error('the stream ended before');
}

/** Raw HTTP, because fetch does not let a test lie about Host. */
function knock(path: string, headers: Readonly<Record<string, string>>): Promise<number> {
  return new Promise((resolve, reject) => {
    const outgoing = request({ host: '127.0.0.1', port: server.port, path, headers }, (response) => {
      response.resume();
      resolve(response.statusCode ?? 0);
    });
    outgoing.on('error', reject);
    outgoing.end();
  });
}
