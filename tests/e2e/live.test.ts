import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { lineOf, openPage, seriousFaults, type } from './page.ts';
import { withBrowser } from './with-browser.ts';

const FIRST = '跑三趟了 信用卡多还的钱取不出来';
const SECOND = '卡过期了也找不着 上个网点说开手机银行就行 开了看不见这张卡';

const words = async (page: Page) => (await page.locator('#root').allInnerTexts()).join('\n');
/** The Enter that ends a composition, as browsers report it. */
const composingEnter = (page: Page, keys: { readonly isComposing?: boolean; readonly keyCode?: number }) =>
  page.evaluate((init) => {
    const enter = new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true, ...init });
    document.querySelector('#composer-input')?.dispatchEvent(enter);
  }, keys);

withBrowser('live help in a browser', (site) => {
  it('goes from the first words through a tap to the next stage, and is still there after closing and reloading', async () => {
    const { page, complaints } = await openPage(site.browser, site.address);
    await type(page, FIRST);
    expect(await page.locator('#stage').textContent()).toContain('需求了解');
    const said = (await lineOf(page)) ?? '';

    await page.getByRole('button', { name: '1 我说了' }).click();
    await page.locator('.past.said', { hasText: said }).waitFor();
    await type(page, SECOND);
    await page.locator('#stage', { hasText: '问题收集' }).waitFor();
    const line = await lineOf(page);

    const address = page.url();
    await page.context().close();
    const again = await openPage(site.browser, '', {}, address);
    await again.page.locator('.past.said', { hasText: said }).waitFor();
    await again.page.reload();
    await again.page.locator('.newest #line').waitFor();
    expect(await lineOf(again.page)).toBe(line);
    expect([...complaints, ...again.complaints]).toEqual([]);
    await again.page.context().close();
  });

  it('sends nothing while an input method is composing', async () => {
    const { page } = await openPage(site.browser, site.address);
    await page.fill('#composer-input', 'qian');
    await composingEnter(page, { isComposing: true });
    await composingEnter(page, { keyCode: 229 });
    expect(await page.inputValue('#composer-input')).toBe('qian');
    expect(await page.locator('.bubble').count()).toBe(0);
    await page.context().close();
  });

  it('takes digits as buttons while the input is empty, and as text otherwise', async () => {
    const { page } = await openPage(site.browser, site.address);
    await type(page, FIRST);
    await page.locator('#composer-input').pressSequentially('卡1');
    expect(await page.inputValue('#composer-input')).toBe('卡1');
    expect(await page.locator('.past.said').count()).toBe(0);
    await page.fill('#composer-input', '');
    await page.keyboard.press('1');
    await page.locator('.past.said').waitFor();
    await page.context().close();
  });

  it('covers at Escape: the line and the next question stay, and a neutral title', async () => {
    const { page } = await openPage(site.browser, site.address);
    await type(page, FIRST);
    const [line, question] = [await lineOf(page), await page.locator('#question').textContent()];
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: '返回' }).waitFor();
    expect(await page.title()).toBe('服务');
    const shown = (await words(page)).replaceAll('\n', '');
    expect(shown.replace(line ?? '', '').replace(question ?? '', '')).toMatch(/^\s*说完了\s*返回\s*发送\s*$/);

    await page.reload();
    await page.getByRole('button', { name: '返回' }).click();
    await page.locator('#temper').waitFor();
    expect(await page.title()).toBe('接诉教练');
    await page.context().close();
  });

  it('covers by itself when she films', async () => {
    const { page } = await openPage(site.browser, site.address);
    await type(page, `${FIRST} 我在录像呢`);
    expect(await page.title()).toBe('服务');
    await page.context().close();
  });

  it('keeps words that cannot be sent and sends them once there is a connection again', async () => {
    const { page } = await openPage(site.browser, site.address);
    await type(page, FIRST);
    await page.context().setOffline(true);
    await page.fill('#composer-input', SECOND);
    await page.press('#composer-input', 'Enter');
    await page.getByText('没连上。这句留着，连上就自动发。').waitFor();
    await page.context().setOffline(false);
    await page.locator('.bubble:not(.pending)', { hasText: SECOND }).waitFor();
    expect(await page.locator('.bubble', { hasText: SECOND }).count()).toBe(1);
    await page.context().close();
  });

  it('turns to safety when she says she wants to die: no business, three steps, a clock, 120', async () => {
    const { page } = await openPage(site.browser, site.address);
    await type(page, FIRST);
    await type(page, '我不想活了');
    await page.locator('#band-title', { hasText: '先顾人' }).waitFor();
    expect(await page.locator('.step-number').count()).toBe(3);
    await page.getByRole('timer').waitFor();
    expect(await words(page)).not.toMatch(/溢缴款|先别说|接着问/);
    await page.context().close();
  });

  it.each([
    ['a small phone', { viewport: { width: 360, height: 740 } }],
    ['a wide screen', { viewport: { width: 1440, height: 900 } }],
    ['the dark', { colorScheme: 'dark' as const }],
    ['high contrast', { forcedColors: 'active' as const }],
    ['English', { locale: 'en-GB' }],
  ])('fits and has no serious fault of access on %s', async (_where, options) => {
    const { page, complaints } = await openPage(site.browser, site.address, {
      reducedMotion: 'reduce',
      ...options,
    });
    expect(await seriousFaults(page)).toEqual([]);
    await type(page, FIRST);
    for (const fold of await page.locator('#folds button:visible').all()) {
      await fold.click();
      expect(await fold.getAttribute('aria-expanded')).toBe('true');
    }
    expect(await seriousFaults(page)).toEqual([]);
    const tooWide = await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth);
    expect(tooWide).toBe(false);
    const unreachable = await page.locator('.ac-pushButton[data-key]').evaluateAll((buttons) =>
      buttons.filter((button) => {
        const { left, right } = button.getBoundingClientRect();
        return left < 0 || right > window.innerWidth;
      }),
    );
    expect(unreachable).toEqual([]);
    expect(complaints).toEqual([]);
    await page.context().close();
  });
});
