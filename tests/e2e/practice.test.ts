import type { BrowserContextOptions } from 'playwright-core';
import { expect, it } from 'vitest';
import { openPage } from './page.ts';
import { BAD, BETTER, end, GOOD, openCase, say } from './practice-room.ts';
import { withBrowser } from './with-browser.ts';

withBrowser('practice in a browser', (site) => {
  const study = (path: string, options: BrowserContextOptions = {}) =>
    openPage(site.browser, site.address, options, path, '.study-page, .room, .telling');

  it('plays a case: feedback on a tap, a line tried again side by side, a hint, the end, the debrief, progress', async () => {
    const { page, complaints } = await study('/#/practice');
    await openCase(page);
    await say(page, GOOD);
    const feedback = page.locator('.turn').first().locator('.feedback');
    expect(await feedback.locator('li').first().isVisible()).toBe(false);
    await feedback.locator('summary').click();
    expect(await feedback.locator('li.point-good').first().textContent()).toContain('“');

    await say(page, BAD);
    await page.locator('.turn').nth(1).hover();
    await page.locator('.turn').nth(1).getByRole('button', { name: '换一句再试' }).click();
    await page.fill('#line-input', BETTER);
    await page.press('#line-input', 'Enter');
    await page.locator('.compare').waitFor();
    expect(await page.locator('.side-said').allTextContents()).toEqual([BAD, BETTER]);
    await page.getByRole('button', { name: '用换的这句' }).click();
    await page.locator('.compare').waitFor({ state: 'detached' });
    expect(await page.locator('.said-words').allTextContents()).toEqual([GOOD, BETTER]);

    await page.getByRole('button', { name: /提示/ }).click();
    await page.locator('.room-panel .hint-text').waitFor();

    await page.reload();
    await page.locator('.room').waitFor();
    expect(await page.locator('.said-words').allTextContents()).toEqual([GOOD, BETTER]);

    await end(page);
    expect(Number.parseInt((await page.locator('.score-number').textContent()) ?? '', 10)).toBeGreaterThan(0);
    await page.reload();
    await page.locator('.debrief').waitFor();
    await page.locator('.curve-axis button', { hasText: '2' }).click();
    await page.locator('#turn-2:focus').waitFor();

    const title = await page.locator('h1').textContent();
    await page.locator('.bar-tabs a', { hasText: '我的进步' }).click();
    await page
      .locator('.results a', { hasText: title ?? '' })
      .first()
      .click();
    await page.locator('.debrief').waitFor();
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it('starts the drill that the debrief names, and says a line of an ended case anew', async () => {
    const { page } = await study('/#/practice');
    await openCase(page);
    await say(page, BAD);
    await end(page);
    const ended = page.url();
    await page.getByRole('button', { name: '现在就练' }).click();
    await page.locator('.room-head', { hasText: '只练' }).waitFor();

    await page.goto(ended);
    await page.locator('.debrief').waitFor();
    await page.locator('#turn-1').hover();
    await page.locator('#turn-1').getByRole('button', { name: '换一句再试' }).click();
    await page.fill('#line-input', GOOD);
    await page.press('#line-input', 'Enter');
    await page.getByRole('button', { name: '留原来的' }).click();
    await page.locator('.debrief').waitFor();
    await page.context().close();
  });

  it('shows an exam neither feedback nor hints nor second tries', async () => {
    const { page } = await study('/#/practice');
    await openCase(page, async () => page.getByRole('checkbox', { name: /考核/ }).check());
    await say(page, GOOD);
    expect(await page.locator('.feedback').count()).toBe(0);
    expect(await page.getByRole('button', { name: /提示|换一句/ }).count()).toBe(0);
    await end(page);
    expect(await page.locator('.feedback').count()).toBe(1);
    await page.context().close();
  });

  it('keeps a line without a connection, sends it once when it is back, and keeps a draft over a reload', async () => {
    const { page } = await study('/#/practice');
    await openCase(page);
    await page.context().setOffline(true);
    await page.fill('#line-input', GOOD);
    await page.press('#line-input', 'Enter');
    await page.getByText('没连上。这句留着，连上就自动发。').waitFor();
    await page.fill('#line-input', BETTER);
    await page.press('#line-input', 'Enter');
    expect(await page.inputValue('#line-input')).toBe(BETTER);
    await page.context().setOffline(false);
    await page.locator('.turn').waitFor();
    expect(await page.locator('.said-words').allTextContents()).toEqual([GOOD]);

    await page.reload();
    await page.locator('.turn').waitFor();
    expect(await page.inputValue('#line-input')).toBe(BETTER);
    await page.context().close();
  });

  it('says a line once although only the answer to it was lost', async () => {
    const { page } = await study('/#/practice');
    await openCase(page);
    const ids: string[] = [];
    await page.route('**/acts', async (route) => {
      ids.push(route.request().postDataJSON().id);
      if (ids.length > 1) return route.continue();
      await route.fetch();
      return route.abort();
    });
    await say(page, GOOD);
    expect(new Set(ids).size).toBe(1);
    expect(ids.length).toBeGreaterThan(1);
    expect(await page.locator('.said-words').allTextContents()).toEqual([GOOD]);
    await page.context().close();
  });

  it('sends nothing while an input method is composing', async () => {
    const { page } = await study('/#/practice');
    await openCase(page);
    await page.fill('#line-input', 'nin');
    await page.evaluate(() => {
      for (const init of [{ isComposing: true }, { keyCode: 229 }]) {
        const enter = new KeyboardEvent('keydown', {
          key: 'Enter',
          bubbles: true,
          cancelable: true,
          ...init,
        });
        document.querySelector('#line-input')?.dispatchEvent(enter);
      }
    });
    expect(await page.inputValue('#line-input')).toBe('nin');
    expect(await page.locator('.said').count()).toBe(0);
    await page.context().close();
  });

  it('puts a case aside and takes it up from the list', async () => {
    const { page } = await study('/#/practice');
    await openCase(page);
    await say(page, GOOD);
    const address = page.url();
    await page.getByRole('button', { name: '暂停，改天接着练' }).click();
    await page.locator('.go-on a').first().click();
    await page.locator('.room-paused').waitFor();
    expect(page.url()).toBe(address);
    await say(page, BETTER);
    expect(await page.locator('.room-paused').count()).toBe(0);
    await page.context().close();
  });
});
