import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { chromium, type Page } from 'playwright-core';

/** Proprietary and pre-release: fetched for a look, never a dependency. */
const PLAYGROUND = '@microsoft/m365agentsplayground@0.2.28';
const PICTURES = 'docs/teams';
const PATIENCE_MS = 120_000;
const KIND = 'Your savings of a lifetime: anyone would be upset. Please sit down and tell me from the start.';
const FIRST = '跑三趟了 信用卡多还的钱取不出 很凶';

/**
 * `npm run playground`: drives Microsoft's Agents Playground through live help, a practice turn and the message
 * extension, and keeps pictures of it. Needs the network once, and Chromium.
 */
async function main(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'coach-playground-'));
  const [botPort, port] = [await freePort(), await freePort()];
  const started: ChildProcess[] = [];
  try {
    started.push(
      run('npx', ['tsx', 'bot/main.ts'], {
        MODE: 'local',
        PORT: String(botPort),
        DATABASE_FILE: join(folder, 'coach.db'),
        LOG_LEVEL: 'error',
      }),
    );
    await answers(`http://127.0.0.1:${botPort}/healthz`);
    const endpoint = `http://127.0.0.1:${botPort}/api/messages`;
    started.push(
      run(
        'npx',
        ['--yes', PLAYGROUND, 'start', '-e', endpoint, '-c', 'msteams', '-p', String(port), '--dt'],
        {},
      ),
    );
    await answers(`http://127.0.0.1:${port}/`);
    mkdirSync(PICTURES, { recursive: true });
    await look(`http://127.0.0.1:${port}/`);
  } finally {
    for (const child of started.toReversed()) await end(child);
    rmSync(folder, { recursive: true, force: true });
  }
}

async function look(address: string): Promise<void> {
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox'],
  });
  try {
    const page = await browser.newPage({ viewport: { width: 1180, height: 900 }, locale: 'zh-CN' });
    await page.goto(address);
    await page.locator('[data-lexical-editor=true]').first().waitFor();
    await says(page, '中文', '好，用中文');
    await says(page, FIRST, '接着问');
    await picture(page, 'live');
    await page.getByRole('button', { name: '1 我说了' }).last().click();
    await page.getByText('跑了3趟都没办成').first().waitFor({ state: 'detached' });
    await picture(page, 'live-next');
    // the Playground speaks English of itself; what begins anew follows it
    await says(page, '练习 SC-03', 'What you can see');
    await says(page, KIND, 'How was that line');
    await picture(page, 'practice');
    await extension(page);
  } finally {
    await browser.close();
  }
}

/** 怎么回 on the first message, then a search. */
async function extension(page: Page): Promise<void> {
  const messages = page.getByRole('button', { name: 'Show more information' });
  // the welcome, two words, two answers, then the customer’s
  await messages.nth(4).click();
  await page.getByRole('menuitem', { name: 'Action Command' }).click();
  await page.getByRole('dialog').getByRole('textbox').fill('answer');
  await page.getByText('Fetch the dialog dynamically').click();
  await page.getByRole('button', { name: 'Create' }).click();
  await page.getByText('Insert this').first().waitFor();
  await picture(page, 'suggest-a-reply');
  await page.getByRole('dialog').getByRole('button').first().click();
  await page.getByRole('button', { name: 'Trigger Message Extension App' }).click();
  await page.getByText('Search Command').click();
  await page.getByPlaceholder('Enter a search term').fill('overpaid');
  await page
    .getByText(/^Card overpayment/u)
    .first()
    .waitFor();
  await picture(page, 'find-a-line');
}

async function says(page: Page, text: string, expected: string): Promise<void> {
  await page.locator('[data-lexical-editor=true]').first().fill(text);
  await page.getByRole('button', { name: 'Send Message' }).click();
  await page.getByText(expected).last().waitFor();
}

const picture = (page: Page, name: string) => page.screenshot({ path: join(PICTURES, `${name}.png`) });

function run(
  command: string,
  args: readonly string[],
  settings: Readonly<Record<string, string>>,
): ChildProcess {
  return spawn(command, args, {
    env: { ...process.env, ...settings },
    stdio: ['ignore', 'ignore', 'inherit'],
    detached: true,
  });
}

/** Ends a program with what it started. */
async function end({ pid, exitCode }: ChildProcess): Promise<void> {
  if (!pid || exitCode !== null) return;
  process.kill(-pid, 'SIGTERM');
  await wait(500);
}

async function answers(address: string): Promise<void> {
  const until = Date.now() + PATIENCE_MS;
  while (Date.now() < until) {
    const response = await fetch(address).catch(() => null);
    if (response?.ok) return;
    await wait(300);
  }
  throw new Error(`${address} did not answer`);
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise<void>((resolve) => server.close(() => resolve()));
  if (!address || typeof address === 'string') throw new Error('no port is free');
  return address.port;
}

await main();
