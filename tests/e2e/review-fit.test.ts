import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hasChromium, openBrowser, seriousFaults } from './page.ts';
import { tooWide } from './practice-room.ts';
import { openAs, seedTalks } from './review-seed.ts';
import { type RunningServer, startServer } from './server.ts';

/** Who sees which place, and what shows that it is there. */
const PLACES = [
  ['demo-zhao', '#/review/queue', 'a.row'],
  ['demo-zhao', '#/review/overview', '.finding'],
  ['demo-sun', '#/review/cases', 'h1'],
  ['demo-zhao', '#/review/morning', '.morning h1'],
  ['demo-zhao', '#/review/export', '#import'],
  ['demo-li', '#/review/audit', '.chain-whole'],
  ['demo-zhou', '#/review/clear', '#clear'],
  ['local', '#/review/mine', 'h1'],
] as const;

describe.skipIf(!hasChromium)('the screens of the review', () => {
  let server: RunningServer;
  let browser: Browser;
  beforeAll(async () => {
    [server, browser] = await Promise.all([startServer(), openBrowser()]);
    await seedTalks(server.address);
  });
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
  });

  it.each([
    ['a small phone', { viewport: { width: 360, height: 740 }, hasTouch: true }],
    ['a wide screen', { viewport: { width: 1440, height: 900 } }],
    ['the dark', { colorScheme: 'dark' as const }],
    ['high contrast', { forcedColors: 'active' as const }],
    ['English', { locale: 'en-GB' }],
  ])('fit and have no serious fault of access on %s', { timeout: 150_000 }, async (_where, options) => {
    for (const [person, place, shown] of PLACES) {
      const { page, complaints } = await openAs(browser, server.address, person, `/${place}`, {
        reducedMotion: 'reduce',
        ...options,
      });
      await page.locator(shown).first().waitFor();
      const check = async (what: string) => {
        expect(await seriousFaults(page), what).toEqual([]);
        expect(await tooWide(page), what).toBe(false);
      };
      await check(place);
      if (place.endsWith('queue')) {
        await page.locator('a.row').first().click();
        await page.locator('.reading .course-pane').waitFor();
        await page.locator('.because summary').click();
        await check('talk');
      }
      expect(complaints, place).toEqual([]);
      await page.context().close();
    }
  });
});
