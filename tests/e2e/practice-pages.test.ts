import type { BrowserContextOptions } from 'playwright-core';
import { expect, it } from 'vitest';
import { openPage, seriousFaults } from './page.ts';
import { BAD, BETTER, GOOD, say, tooWide } from './practice-room.ts';
import { withBrowser } from './with-browser.ts';

withBrowser('the pages around practice in a browser', (site) => {
  const study = (path: string, options: BrowserContextOptions = {}) =>
    openPage(site.browser, site.address, options, path, '.study-page, .room, .telling');

  it('takes a told talk apart, plays it again, and shows it to nobody until it is shared', async () => {
    const { page, complaints } = await study('/#/recall');
    await page.getByRole('button', { name: '讲一次' }).click();
    for (const told of [
      '我跑了三趟了，多还的钱还是取不出来',
      '这个不归我们管，您打客服电话吧',
      '你们就是踢皮球，我要投诉',
      '没了',
    ]) {
      await page.fill('#line-input', told);
      await page.press('#line-input', 'Enter');
      await page.waitForFunction(
        () => document.querySelector<HTMLTextAreaElement>('#line-input')?.value === '',
      );
    }
    await page.locator('.told-pick', { hasText: '不归我们管' }).click();
    await page.locator('.telling-question', { hasText: '收' }).waitFor();
    await page.reload();
    await page.locator('.telling').waitFor();
    expect(await page.locator('.told-line').count()).toBe(3);
    await page.getByRole('button', { name: '讲完了' }).click();
    await page.locator('.moment-inflamed').first().waitFor();
    expect(await page.locator('.recalled .fault').first().textContent()).toContain('不归我们管');

    const share = page.getByRole('switch');
    expect(await share.isChecked()).toBe(false);
    await share.click();
    await page.getByText('支行主管能读到这一次').waitFor();
    await page.reload();
    await page.locator('.dissected').waitFor();
    expect(await page.getByRole('switch').isChecked()).toBe(true);

    await page.getByRole('button', { name: '照这个再练一次' }).click();
    await page.locator('.room').waitFor();
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it('keeps a mentor by name and the daily line of what was tried', async () => {
    const { page } = await study('/#/progress');
    await page.fill('input[aria-label="师傅的名字"]', '周岚');
    await page.getByRole('button', { name: '记下' }).click();
    await page.locator('.mentor-name', { hasText: '周岚' }).waitFor();
    await page.fill('#line-input', '今天先说了她跑的几趟');
    await page.press('#line-input', 'Enter');
    await page.locator('.mentor-notes li', { hasText: '今天先说了她跑的几趟' }).waitFor();
    await page.reload();
    await page.locator('.mentor-notes li', { hasText: '今天先说了她跑的几趟' }).waitFor();
    await page.context().close();
  });

  it('loads practice only when wanted, and leaves live help as it was meanwhile', async () => {
    const { page } = await openPage(site.browser, site.address);
    await page.fill('#composer-input', '跑三趟了');
    const address = page.url();
    const loaded = () =>
      page.evaluate(
        () => performance.getEntriesByType('resource').filter(({ name }) => /study/.test(name)).length,
      );
    expect(await loaded()).toBe(0);
    await page.locator('.bar-tabs a', { hasText: '练习' }).click();
    await page.locator('.cases').waitFor();
    expect(await loaded()).toBeGreaterThan(0);
    await page.keyboard.press('Escape');
    expect(await page.title()).toContain('练习');
    await page.locator('.bar-tabs:visible a', { hasText: '现场' }).click();
    expect(await page.inputValue('#composer-input')).toBe('跑三趟了');
    await page.waitForURL(address);
    await page.context().close();
  });

  it.each([
    ['a small phone', { viewport: { width: 360, height: 740 }, hasTouch: true }],
    ['a wide screen', { viewport: { width: 1440, height: 900 } }],
    ['the dark', { colorScheme: 'dark' as const }],
    ['high contrast', { forcedColors: 'active' as const }],
    ['English', { locale: 'en-GB' }],
  ])('fits and has no serious fault of access on %s', async (_where, options) => {
    const { page, complaints } = await study('/#/practice', { reducedMotion: 'reduce', ...options });
    const check = async () => {
      expect(await seriousFaults(page)).toEqual([]);
      expect(await tooWide(page)).toBe(false);
    };
    await page.locator('.case-row').nth(2).click();
    await check();
    await page.locator('.case .opener-go').click();
    await page.locator('.room').waitFor();
    await say(page, GOOD);
    await say(page, BAD);
    await page.locator('.feedback summary').last().click();
    const again = page.locator('.said-again').last();
    await again.focus();
    await again.press('Enter');
    await page.fill('#line-input', BETTER);
    await page.press('#line-input', 'Enter');
    await page.locator('.compare').waitFor();
    await check();
    await page.locator('.compare .fui-Button').nth(2).click();
    await page.locator('.compare').waitFor({ state: 'detached' });
    const fold = page.locator('.panel-fold summary');
    if ((await fold.count()) > 0) await fold.click();
    await check();
    await page.locator('.way-out-buttons .fui-Button').last().click();
    await page.locator('.way-out-buttons .fui-Button').first().click();
    await page.locator('.debrief').waitFor();
    await check();
    for (const path of ['/#/progress', '/#/recall', `/#/recall/${crypto.randomUUID()}`]) {
      await page.goto(site.address + path);
      await page.locator('.progress, .recalls, .telling').first().waitFor();
      await check();
    }
    expect(complaints).toEqual([]);
    await page.context().close();
  });
});
