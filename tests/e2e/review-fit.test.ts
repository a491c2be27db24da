import { expect, it } from 'vitest';
import { seriousFaults } from './page.ts';
import { tooWide } from './practice-room.ts';
import { actOnFirst, openAs, seedTalks } from './review-seed.ts';
import { type Site, withBrowser } from './with-browser.ts';

/** Who sees which place, and what shows that it is there. */
const PLACES = [
  ['demo-zhao', '#/review/queue', 'a.row'],
  ['demo-zhao', '#/review/overview', '.finding'],
  ['demo-sun', '#/review/cases', 'h1'],
  ['demo-sun', '#/review/examples', '.candidate'],
  ['demo-zhao', '#/review/morning', '.morning h1'],
  ['demo-zhao', '#/review/export', '#import'],
  ['demo-li', '#/review/audit', '.chain-whole'],
  ['demo-zhou', '#/review/clear', '#clear'],
  ['local', '#/review/mine', 'h1'],
] as const;

const prepare = async (address: string) => {
  await seedTalks(address);
  const label = { field: 'emotion', value: 1 } as const;
  await actOnFirst(address, 'demo-qian', { kind: 'correct', turn: 0, label });
  await actOnFirst(address, 'demo-qian', { kind: 'calibrate' });
};

const tests = (site: Site) => {
  it.each([
    ['a small phone', { viewport: { width: 360, height: 740 }, hasTouch: true }],
    ['a wide screen', { viewport: { width: 1440, height: 900 } }],
    ['the dark', { colorScheme: 'dark' as const }],
    ['high contrast', { forcedColors: 'active' as const }],
    ['English', { locale: 'en-GB' }],
  ])('fit and have no serious fault of access on %s', { timeout: 150_000 }, async (_where, options) => {
    for (const [person, place, shown] of PLACES) {
      const { page, complaints } = await openAs(site.browser, site.address, person, `/${place}`, {
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
};
withBrowser('the screens of the review', tests, prepare);
