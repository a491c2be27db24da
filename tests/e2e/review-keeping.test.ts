import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hasChromium, openBrowser } from './page.ts';
import { openAs, seedTalks } from './review-seed.ts';
import { type RunningServer, startServer } from './server.ts';

describe.skipIf(!hasChromium)('those who keep the talks, in a browser', () => {
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
  const as = (person: string, path: string) => openAs(browser, server.address, person, path);

  it('make a case of a talk, are led to each line that is to be mended, and keep what they wrote', async () => {
    const { page, complaints } = await as('demo-sun', '/#/review/queue');
    await page.locator('a.row').first().click();
    await page.getByRole('button', { name: '做成案例' }).click();
    const box = page.locator('.draft-text');
    await box.waitFor();
    await page.locator('.draft-side .link').first().click();
    expect(await box.evaluate((area) => document.activeElement === area)).toBe(true);
    await box.evaluate((area: HTMLTextAreaElement) => area.setSelectionRange(0, 0));
    await page.keyboard.type('# 培训师看过\n');
    await page.getByText('有没存的改动').waitFor();
    await page.getByRole('button', { name: '存', exact: true }).click();
    await page.getByText('存好了').waitFor();
    await page.reload();
    await box.waitFor();
    expect(await box.inputValue()).toContain('# 培训师看过');
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it('delete everything of a case number, but only after being asked with the count', async () => {
    const { page } = await as('demo-zhou', '/#/review/clear');
    await page.getByLabel('案号').fill('TS-0003');
    await page.getByRole('button', { name: '查一查' }).click();
    await page.getByRole('button', { name: '删掉这 1 通' }).click();
    await page.getByText('真的删掉案号 TS-0003 的 1 通').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: '删掉这 1 通' }).click();
    await page.getByRole('button', { name: '删掉', exact: true }).click();
    await page.getByText('删了 1 通').waitFor();
    await page.getByRole('button', { name: '查一查' }).click();
    await page.getByText('没有这个案号的对话').waitFor();
    await page.context().close();
  });

  it('find in the audit who did it, in a chain that is whole', async () => {
    const { page } = await as('demo-li', '/#/review/audit');
    await page.getByLabel('做了什么').fill('case.delete');
    await page.getByRole('button', { name: '查', exact: true }).click();
    await page.locator('.audit-table tbody tr', { hasText: '按案号删除' }).first().waitFor();
    await page.getByText('链完整').waitFor();
    expect(await page.locator('.audit-table').textContent()).not.toContain('TS-0003');
    await page.context().close();
  });
});
