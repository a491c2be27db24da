import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startChild } from '../support/child-server.ts';
import { realPlaybook } from '../support/playbook.ts';
import { Page } from '../support/server.ts';
import { onEveryStore } from '../support/stores.ts';

let folder: string;
beforeAll(() => {
  realPlaybook();
});
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'coach-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const heardOn = async (page: Page): Promise<readonly string[]> => {
  const thread = (await page.view())?.card?.channelData?.coach?.state?.thread ?? [];
  return thread.filter((row) => row.kind === 'heard').map((row) => row.text);
};

onEveryStore('what was acknowledged', (kind) => {
  it('is there again after kill -9 in the middle of 200 turns', async () => {
    const settings = { ...kind.settings(await kind.place()), LOG_LEVEL: 'silent' };
    const first = await startChild(settings);
    const server = { url: first.url };
    const talks = Array.from({ length: 4 }, () => ({ page: new Page(server), acknowledged: [] as string[] }));
    let count = 0;
    const work = talks.map(async ({ page, acknowledged }) => {
      for (let i = 0; i < 50; i++) {
        const text = `第${i}句 卡里的钱转不出来`;
        const response = await page.types(text);
        if (response.ok) acknowledged.push(text);
        if (++count === 100) first.process.kill('SIGKILL');
      }
    });
    await Promise.allSettled(work);
    expect(count).toBeLessThan(200);

    const second = await startChild(settings);
    server.url = second.url;
    for (const { page, acknowledged } of talks) {
      expect(acknowledged.length).toBeGreaterThan(5);
      // A turn may have been stored whose answer the kill cut off; none that was answered may be missing.
      expect((await heardOn(page)).slice(0, acknowledged.length)).toEqual(acknowledged);
    }
    expect(await second.end('SIGTERM')).toBe(0);
  });

  it('is finished before SIGTERM ends the server with 0, open streams or not', async () => {
    const settings = { ...kind.settings(await kind.place()), LOG_LEVEL: 'debug' };
    const first = await startChild(settings);
    const server = { url: first.url };
    const page = new Page(server);
    const following = page.follows(10_000).catch(() => 'cut off');
    await page.types('跑三趟了 钱取不出来');
    const late = Array.from({ length: 10 }, (_, i) => `第${i}句 我姓欧阳的卡还是不行`);
    const posts = late.map((text) =>
      page.types(text).then(
        (response) => (response.ok ? text : null),
        () => null,
      ),
    );
    await posts[0];
    expect(await first.end('SIGTERM')).toBe(0);
    const acknowledged = (await Promise.all(posts)).filter((text) => text !== null);
    await following;
    expect(acknowledged.length).toBeGreaterThan(0);
    expect(first.output()).not.toMatch(/跑三趟|欧阳/u);

    const second = await startChild(settings);
    server.url = second.url;
    expect(await heardOn(page)).toEqual(expect.arrayContaining(acknowledged));
    expect(await second.end('SIGINT')).toBe(0);
  });
});

describe('starting', () => {
  it('names every wrong setting and ends with 2', async () => {
    await expect(startChild({ PORT: 'abc', LANGUAGE: 'fr' })).rejects.toThrow(
      /ended with 2[\s\S]*PORT[\s\S]*LANGUAGE/u,
    );
  });

  it('says that the file is in use instead of sharing it', async () => {
    const settings = { DATABASE_FILE: join(folder, 'coach.db'), LOG_LEVEL: 'silent' };
    const first = await startChild(settings);
    await expect(startChild(settings)).rejects.toThrow(/ended with 1[\s\S]*SQLITE_BUSY/u);
    expect(await first.end('SIGTERM')).toBe(0);
  });
});
