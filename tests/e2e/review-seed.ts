import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import type { QueuePage } from '../../bot/api/review/queue.ts';
import type { ReviewAct } from '../../bot/api/review/talk.ts';
import { asJsonLines, toldTalks } from '../support/told-talks.ts';
import { until } from '../support/until.ts';
import { openPage } from './page.ts';
import { type Site, withBrowser } from './with-browser.ts';

/** A member of the demo, by the API; the cookie that plays her part. */
export async function partOf(address: string, person: string): Promise<string> {
  const response = await fetch(`${address}/api/sign-in`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ person }),
  });
  return response.headers.get('set-cookie')?.split(';')[0] ?? '';
}

/** Fills the server with talks of eight weeks and waits until the queue lists them all. */
export async function seedTalks(address: string, count = 24): Promise<void> {
  const cookie = await partOf(address, 'demo-zhao');
  const response = await fetch(`${address}/api/review/import?format=jsonl`, {
    method: 'POST',
    headers: { cookie, 'content-type': 'application/x-ndjson' },
    body: asJsonLines(toldTalks(count, Date.now())),
  });
  const answer = await response.text();
  if (!answer.includes('"kept"')) throw new Error(`not imported: ${answer}`);
  // the projection goes on behind the import
  await until(async () => {
    const queue = await fetch(`${address}/api/review/queue`, { headers: { cookie } });
    return ((await queue.json()) as QueuePage).total >= count;
  });
}

/** Somebody of the demo acts on the talk that is first in her queue, by the API. */
export async function actOnFirst(address: string, person: string, act: ReviewAct): Promise<void> {
  const headers = { cookie: await partOf(address, person), 'content-type': 'application/json' };
  const queue = await fetch(`${address}/api/review/queue`, { headers });
  const [first] = ((await queue.json()) as QueuePage).rows;
  const response = await fetch(`${address}/api/review/talks/${first?.id}/acts`, {
    method: 'POST',
    headers,
    body: JSON.stringify({ id: crypto.randomUUID(), act }),
  });
  if (!response.ok) throw new Error(`not done: ${await response.text()}`);
}

/** A window in which somebody of the demo is signed in already. */
export async function openAs(
  browser: Browser,
  address: string,
  person: string,
  path: string,
  options: BrowserContextOptions = {},
) {
  const [name = '', value = ''] = (await partOf(address, person)).split(/=(.*)/su);
  const state = { cookies: [cookieOf(address, name, value)], origins: [] };
  return openPage(browser, address, { ...options, storageState: state }, path, '#review-main');
}

function cookieOf(address: string, name: string, value: string) {
  return {
    name,
    value,
    domain: new URL(address).hostname,
    path: '/',
    expires: -1,
    httpOnly: true,
    secure: false,
    sameSite: 'Strict' as const,
  };
}

/** What the page says of the last act. */
export const told = (page: Page, words: string) => page.locator('.act-told', { hasText: words }).waitFor();

/** Tests in a browser at a server that holds the seeded talks. */
export const withTalks = (what: string, tests: (site: Site) => void): void =>
  withBrowser(what, tests, seedTalks);
