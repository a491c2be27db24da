import { expect, it } from 'vitest';
import { openPage, type } from './page.ts';
import { openAs } from './review-seed.ts';
import { withBrowser } from './with-browser.ts';

const FIRST = '跑三趟了 信用卡多还的钱取不出来';
const SECOND = '卡过期了 今天不给我办我就打12378';
const WHISPER = '先认她跑的三趟，我五分钟后过来。';

withBrowser('a supervisor beside a live talk, in a browser', (site) => {
  it('sees it move while the clerk types, puts a line on her card, and takes it over', async () => {
    const clerk = await openPage(site.browser, site.address);
    await type(clerk.page, FIRST);
    const { page, complaints } = await openAs(
      site.browser,
      site.address,
      'demo-zhao',
      '/#/review/queue?kinds=live',
    );
    // the queue learns of a talk a moment after its turns
    const row = page.locator('a.row', { hasText: '三趟' });
    const listed = async () => {
      const count = await row.count();
      if (count === 0) await page.reload();
      return count;
    };
    await expect.poll(listed, { timeout: 20_000, interval: 700 }).toBe(1);
    await row.click();
    await page.locator('.live-bar').waitFor();

    await type(clerk.page, SECOND);
    await page.locator('.talk-turn', { hasText: '12378' }).waitFor();

    const words = page.locator('.live-bar input');
    await words.fill(WHISPER);
    await words.press('Enter');
    await page.locator('.live-bar', { hasText: '已送到卡片上' }).waitFor();
    expect(await words.inputValue()).toBe('');
    await clerk.page.locator('.newest #whisper', { hasText: WHISPER }).waitFor();

    await page.getByRole('button', { name: '我来接' }).click();
    await page.locator('.live-bar', { hasText: '您接过来了' }).waitFor();
    await clerk.page.locator('.newest', { hasText: '赵主管接过来了' }).waitFor();

    await clerk.page.fill('#composer-input', '结束');
    await clerk.page.press('#composer-input', 'Enter');
    await page.locator('.live-bar').waitFor({ state: 'detached' });
    expect([...complaints, ...clerk.complaints]).toEqual([]);
    for (const one of [page, clerk.page]) await one.context().close();
  });
});
