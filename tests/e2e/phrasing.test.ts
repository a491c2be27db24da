import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ModelServer, startModel, streams } from '../support/model-server.ts';
import { BETTER, BETTER_WHY, HEARD, SCRIPT, SIGHED, sighed, VAGUE, WHY } from '../support/phrasing.ts';
import { noChromium, openBrowser, openPage, seriousFaults, type } from './page.ts';
import { openCase, say } from './practice-room.ts';
import { openAs, seedTalks } from './review-seed.ts';
import { type RunningServer, startServer } from './server.ts';

const MARK = '生成的说法，已核对';
const POINTS = [
  { turn: 1, text: '客户问多还的那笔溢缴款，凭啥还要收手续费' },
  { turn: 3, text: '客户说上周取的五百，扣了五块' },
];
/** Words of the seeded talk that they sum up. */
const SUMMED_UP = '凭啥还要收我手续费';

const REWORDED = new Map([
  [SCRIPT, BETTER],
  [WHY, BETTER_WHY],
]);

describe.skipIf(noChromium)(
  noChromium ? `words of a model on the page (skipped: ${noChromium})` : 'words of a model on the page',
  () => {
    let model: ModelServer;
    let server: RunningServer;
    let browser: Browser;
    beforeAll(async () => {
      model = await startModel(
        streams(({ line, raw }) => {
          if (raw.includes('points')) return JSON.stringify({ points: POINTS });
          if (raw.includes('persona')) return JSON.stringify({ lines: sighed(line) });
          return JSON.stringify({ lines: [REWORDED.get(line) ?? line] });
        }),
      );
      [server, browser] = await Promise.all([startServer(model.settings), openBrowser()]);
      await seedTalks(server.address, 2);
    });
    afterAll(async () => {
      await browser?.close();
      await server?.stop();
      await model?.close();
    });

    it('are marked in the thread as on the card, and can be rated there; the rating is still there later', async () => {
      const { page, complaints } = await openPage(browser, server.address);
      await type(page, HEARD);
      await page.locator('.newest #line', { hasText: BETTER }).waitFor();
      expect(await page.locator('.newest').innerText()).toContain(MARK);
      await page.getByRole('button', { name: '1 我说了' }).click();
      const row = page.locator('.past.said', { hasText: BETTER });
      await row.getByText(MARK).waitFor();
      await row.getByRole('button', { name: '这句怎么样' }).click();
      await row.getByRole('button', { name: '太长' }).click();
      await row.getByRole('button', { name: '您评过：太长' }).waitFor();
      expect(await seriousFaults(page)).toEqual([]);
      await page.reload();
      await page.locator('.past.said').getByRole('button', { name: '您评过：太长' }).waitFor();
      expect(complaints).toEqual([]);
      await page.context().close();
    });

    it('are marked in a role-play, where she speaks and where the coach says why', async () => {
      const { page, complaints } = await openPage(browser, server.address, {}, '/#/practice', '.study-page');
      await openCase(page);
      await say(page, VAGUE);
      const turn = page.locator('.turn').first();
      const heard = await turn.locator('.heard-words').innerText();
      expect(heard).toMatch(SIGHED);
      expect(heard.endsWith(MARK)).toBe(true);
      await turn.locator('.feedback > summary').click();
      const why = await turn.locator('.feedback-why').innerText();
      expect(why).toContain(BETTER_WHY);
      expect(why).toContain(MARK);
      expect(await seriousFaults(page)).toEqual([]);
      expect(complaints).toEqual([]);
      await page.context().close();
    });

    it('sum up a talk in the place of the scripted lines, marked, each with a link to its turn', async () => {
      const { page, complaints } = await openAs(browser, server.address, 'demo-zhao', '/#/review');
      await page.locator('a.row', { hasText: SUMMED_UP }).click();
      const summary = page.locator('section[aria-labelledby="summary"]');
      await summary.getByText(POINTS[1]?.text ?? '').waitFor();
      expect(await summary.locator('li').count()).toBe(POINTS.length);
      expect(await summary.innerText()).toContain(MARK);
      await summary.locator('li').nth(1).getByRole('button').click();
      await page.locator('#turn-2.turn-selected').waitFor();
      expect(await seriousFaults(page)).toEqual([]);
      expect(complaints).toEqual([]);
      await page.context().close();
    });
  },
);
