import { setTimeout } from 'node:timers/promises';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import type { QueuePage } from '../../bot/api/review/queue.ts';
import { asJsonLines, toldTalks } from '../support/told-talks.ts';
import { openPage } from './page.ts';

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
  // the projection goes on behind the import; the server limits how often it is asked
  for (; ; await setTimeout(50)) {
    const queue = await fetch(`${address}/api/review/queue`, { headers: { cookie } });
    if (((await queue.json()) as QueuePage).total >= count) return;
  }
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
