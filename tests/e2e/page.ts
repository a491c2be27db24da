import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';

const CHROMIUM = process.env.CHROMIUM ?? '/usr/bin/chromium';
const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Why no page can be opened here; null: it can. With REQUIRE_BROWSER a missing browser fails instead. */
export const noChromium: string | null =
  existsSync(CHROMIUM) || process.env.REQUIRE_BROWSER
    ? null
    : 'Chromium is not installed (apt-get install chromium)';

export const openBrowser = (): Promise<Browser> =>
  chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox'] });

export interface LivePage {
  readonly page: Page;
  /** whatever the browser complained about: scripts, styles, the content security policy */
  readonly complaints: readonly string[];
}

/** A person's own window on the page, at a fresh talk of live help unless `path` names another place. */
export async function openPage(
  browser: Browser,
  address: string,
  options: BrowserContextOptions = {},
  path = `/#/live/${crypto.randomUUID()}`,
  ready = '#composer-input',
): Promise<LivePage> {
  const context = await browser.newContext({
    locale: 'zh-CN',
    viewport: { width: 1440, height: 900 },
    ...options,
  });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error' && !message.text().includes('404')) complaints.push(message.text());
  });
  await page.goto(address + path);
  await page.locator(ready).first().waitFor();
  return { page, complaints };
}

/** Types what the customer said and waits for the card that answers it. */
export async function type(page: Page, words: string): Promise<void> {
  const before = await lineOf(page);
  await page.fill('#composer-input', words);
  await page.press('#composer-input', 'Enter');
  await page.waitForFunction((old) => {
    const line = document.querySelector('.newest #line')?.textContent;
    return line !== undefined && line !== old;
  }, before);
}

/** The line the newest card offers, or null before the first. */
export async function lineOf(page: Page): Promise<string | null> {
  const line = page.locator('.newest #line');
  return (await line.count()) > 0 ? line.textContent() : null;
}

/** What axe calls serious or worse, as `rule: selector`. */
export async function seriousFaults(page: Page): Promise<readonly string[]> {
  await page.evaluate(axeSource);
  return page.evaluate(async () => {
    const { axe } = window as unknown as { axe: typeof import('axe-core') };
    const { violations } = await axe.run();
    return violations
      .filter((v) => v.impact === 'serious' || v.impact === 'critical')
      .flatMap((v) => v.nodes.map((node) => `${v.id}: ${node.target.join(' ')}`));
  });
}
