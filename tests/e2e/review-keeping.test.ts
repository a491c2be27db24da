import { expect, it } from 'vitest';
import { openPage } from './page.ts';
import { say } from './practice-room.ts';
import { openAs, told, withTalks } from './review-seed.ts';

withTalks('those who keep the talks, in a browser', (site) => {
  const as = (person: string, path: string) => openAs(site.browser, site.address, person, path);

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

  it('publish the case once the checker accepts it, and anybody can practise it', async () => {
    const { page, complaints } = await as('demo-sun', '/#/review/cases');
    await page.locator('.draft-list a').first().click();
    const box = page.locator('.draft-text');
    await box.waitFor();
    const publish = page.getByRole('button', { name: '放给大家练' });
    expect(await publish.getAttribute('aria-disabled')).toBe('true');
    await page.getByLabel('标题').fill('多还的钱，跑了三趟');
    const EMPTY = 'en: ""';
    const ENGLISH = 'en: I overpaid my card and nobody will help.';
    // only a part is mended: the checker still finds the rest
    await box.fill((await box.inputValue()).replace(EMPTY, ENGLISH));
    await publish.click();
    await page.locator('.draft-head [role="status"]', { hasText: '处要改' }).waitFor();
    expect(await box.inputValue()).toContain('zh: "多还的钱，跑了三趟"');
    await box.fill((await box.inputValue()).replaceAll(EMPTY, ENGLISH));
    await publish.click();
    await page.getByText('放出去了，练习里就有').waitFor();
    await page.getByText('检查通过').waitFor();
    // what the browser says of the refusal
    expect(complaints.filter((text) => !text.includes('422'))).toEqual([]);
    await page.context().close();

    const played = await openPage(site.browser, site.address, {}, '/#/practice', '.cases');
    await played.page.getByRole('searchbox').fill('跑了三趟');
    await played.page.locator('.case-row').click();
    await played.page.locator('.case .opener-go').click();
    await played.page.locator('.room').waitFor();
    await say(played.page, '让您跑了三趟，换谁都着急。您先坐，从头跟我说。');
    expect(played.complaints).toEqual([]);
    await played.page.context().close();
  });

  it('take a corrected line as an example, or leave it out, without the mouse', async () => {
    const supervisor = await as('demo-zhao', '/#/review/queue?text=%E6%8E%92%E4%BA%86');
    await supervisor.page.locator('a.row').first().click();
    for (const [turn, temper] of [
      [2, '平静'],
      [0, '失控'],
    ] as const) {
      await supervisor.page.locator('.turn-text').nth(turn).click();
      await supervisor.page.locator('.because summary').click();
      await supervisor.page.getByLabel('改成').last().selectOption({ label: temper });
      await supervisor.page.locator('.correct button').click();
      await told(supervisor.page, '改好了');
    }
    await supervisor.page.goto(`${site.address}/#/review/examples`);
    await supervisor.page.getByText('开权限').waitFor();
    expect(await supervisor.page.locator('.bar-tabs a', { hasText: '例句' }).count()).toBe(0);
    await supervisor.page.context().close();

    const { page, complaints } = await as('demo-sun', '/#/review/cases');
    await page.locator('.bar-tabs a', { hasText: '例句' }).click();
    const items = page.locator('.candidate');
    await page.getByText('还有 2 条没定').waitFor();
    await items.filter({ hasText: '排了一个小时' }).filter({ hasText: '改成 失控' }).waitFor();
    await items.first().focus();
    await page.keyboard.press('a');
    await items.first().getByText('收了，孙雅文').waitFor();
    await page.keyboard.press('d');
    await items.nth(1).getByText('没收，孙雅文').waitFor();
    await page.getByText('都定好了').waitFor();
    await page.keyboard.press('k');
    await page.keyboard.press('d');
    await items.first().getByText('没收，孙雅文').waitFor();
    await items.first().getByRole('button', { name: '收作例句' }).click();
    await page.reload();
    await page.getByText('收了，孙雅文').waitFor();
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
