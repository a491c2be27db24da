import { readFileSync } from 'node:fs';
import type { BrowserContextOptions } from 'playwright-core';
import { expect, it } from 'vitest';
import { openPage } from './page.ts';
import { openAs, told, withTalks } from './review-seed.ts';

const REMARK = '前面认得好，急着让她宽心，话就说满了。';

withTalks('a supervisor in a browser', (site) => {
  const as = (person: string, path: string, options: BrowserContextOptions = {}) =>
    openAs(site.browser, site.address, person, path, options);

  it('takes her part, finds 溢缴款, reads the talk, comments, changes a level, sends it and goes on to the next', async () => {
    const { page, complaints } = await openPage(site.browser, site.address, {}, '/#/review', '#review-main');
    await page.locator('.person').click();
    await page.locator('.person-menu button', { hasText: '赵慧' }).click();
    await page.getByRole('searchbox').fill('溢缴款');
    await page.locator('.row .hit', { hasText: '溢缴款' }).first().waitFor();
    expect(page.url()).toContain('text=');
    await page.keyboard.press('Tab');
    await page.locator('a.row').first().focus();
    await page.keyboard.press('j');
    await page.keyboard.press('k');
    await page.keyboard.press('Enter');

    await page.locator('.course-pane').waitFor();
    await page.locator('.curve-axis button', { hasText: '4' }).click();
    await page.locator('.turn-selected .wave-block, .turn-selected .wave').first().waitFor();
    await page.locator('.turn-selected .findings-better').waitFor();
    await page.locator('.turn-selected .box').fill(REMARK);
    await page.getByRole('button', { name: '留评语' }).click();
    await told(page, '评语存好了');
    await page.locator('.turn-selected .remarks li', { hasText: REMARK }).waitFor();
    expect(await page.locator('.turn-selected .box').inputValue()).toBe('');

    await page.getByRole('button', { name: '改“承诺回话”' }).click();
    await page.locator('.override label', { hasText: '达标' }).click();
    await page.locator('.override input[type="text"], .override .fui-Input input').last().fill('时间说清了');
    await page.locator('.override').getByRole('button', { name: '改', exact: true }).click();
    await page.locator('.overridden', { hasText: '时间说清了' }).waitFor();
    expect(await page.locator('.overridden').textContent()).toMatch(/机器 .+ → 改成 达标/u);
    await page.locator('.overridden .link', { hasText: '改回' }).click();
    await page.locator('.overridden').waitFor({ state: 'detached' });

    await page.locator('.turn-selected .box').fill('下回先说回话的点。');
    await page.locator('.remark').getByRole('button', { name: /^发给/u }).click();
    await told(page, '发出去了');
    const address = page.url();
    await page.getByRole('button', { name: '看完了，下一通' }).click();
    await page.waitForURL((url) => url.href !== address);
    await page.locator('.course-pane').waitFor();
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it('shows a staff member what was said, hears her appeal, and somebody else answers it', async () => {
    const mine = await as('local', '/#/review/mine');
    await mine.page.locator('a.row').first().click();
    await mine.page.locator('.remarks', { hasText: '下回先说回话的点' }).first().waitFor();
    expect(await mine.page.locator('.reading').textContent()).not.toContain(REMARK);
    await mine.page.getByRole('button', { name: '我看过了' }).click();
    await told(mine.page, '记下您看过了');
    await mine.page.locator('summary', { hasText: '我有不同看法' }).click();
    await mine.page.locator('.own-answer textarea').fill('我后面说了给她登记');
    await mine.page.getByRole('button', { name: '提交申诉' }).click();
    await told(mine.page, '申诉交上去了');
    const place = new URL(mine.page.url()).hash;
    await mine.page.context().close();

    const own = await as('demo-zhao', `/${place}`);
    await own.page.locator('.appeal', { hasText: '我后面说了给她登记' }).waitFor();
    expect(await own.page.getByRole('button', { name: '申诉成立' }).count()).toBe(0);
    await own.page.context().close();

    const other = await as('demo-qian', '/#/review/queue?states=appealed');
    await other.page.locator('a.row').first().click();
    await other.page.locator('.appeal textarea').fill('登记算数，这一项改过来');
    await other.page.getByRole('button', { name: '申诉成立', exact: true }).click();
    await other.page.locator('.appeal', { hasText: '答复 成立' }).waitFor();
    await other.page.context().close();
  });

  it('hides every level while two people grade blind, and then says how far they agree', async () => {
    const first = await as('demo-zhao', '/#/review/queue?sort=newest&text=%E7%90%86%E8%B4%A2');
    await first.page.locator('a.row').first().click();
    await first.page.getByRole('button', { name: '请人盲评' }).click();
    await first.page.locator('.blind').waitFor();
    const talk = new URL(first.page.url()).hash.split('/')[3] ?? '';
    const second = await as('demo-qian', '/#/review/queue');
    const asked = second.page.locator('.views a', { hasText: '赵慧' });
    expect(await asked.getAttribute('href')).toContain(talk);
    await asked.click();
    for (const { page } of [first, second]) {
      await page.locator('.blind').waitFor();
      expect(await page.locator('.skills-list, .side-total').count()).toBe(0);
      for (const row of await page.locator('.blind-row').all()) await row.locator('label').nth(2).click();
      await page.getByRole('button', { name: '交我的分' }).click();
      await told(page, '您的分收好了');
    }
    await second.page.locator('table', { hasText: '机器' }).waitFor();
    await second.page.locator('.talk-back').click();
    await second.page.locator('.view').first().waitFor();
    expect(await asked.count()).toBe(0);
    await first.page.reload();
    await first.page.locator('table .differs, table tbody tr').first().waitFor();
    await first.page.context().close();
    await second.page.context().close();
  });

  it('keeps her words when they cannot be sent, and sends them once', async () => {
    const { page } = await as('demo-zhao', '/#/review/queue?sort=oldest');
    await page.locator('a.row').first().click();
    await page.locator('.turn-selected .box').fill('这句要留着');
    await page.context().setOffline(true);
    await page.getByRole('button', { name: '留评语' }).click();
    await told(page, '没连上');
    expect(await page.locator('.turn-selected .box').inputValue()).toBe('这句要留着');
    await page.context().setOffline(false);
    await page.getByRole('button', { name: '留评语' }).click();
    await page.locator('.turn-selected .remarks li', { hasText: '这句要留着' }).waitFor();
    expect(await page.locator('.turn-selected .remarks li').count()).toBe(1);
    await page.context().close();
  });

  it('says how much an export holds, streams it, and takes nothing of a file with a bad row', async () => {
    const { page, complaints } = await as('demo-zhao', '/#/review/export');
    await page.getByText('一共 24 通').waitFor();
    await page.locator('.choices label', { hasText: '一句一行' }).click();
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: '导出', exact: true }).click(),
    ]);
    expect(readFileSync(await file.path(), 'utf8')).toContain('溢缴款');
    await page.getByText(/^好了：/u).waitFor();

    await page.locator('input[type="file"]').setInputFiles({
      name: 'old.jsonl',
      mimeType: 'application/x-ndjson',
      buffer: Buffer.from('{"id":"a","turns":[{"speaker":"customer","text":"你好"}]}\n{"id":"b"}'),
    });
    await page.locator('.bad-rows li', { hasText: '第 2 行' }).waitFor();
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it('leads from a number of the overview to the talks behind it', async () => {
    const { page, complaints } = await as('demo-zhao', '/#/review/overview');
    const count = page.locator('.bars .count').first();
    const number = await count.textContent();
    await count.click();
    await page.locator('a.row').first().waitFor();
    expect(await page.locator('a.row').count()).toBe(Number(number));
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it('keeps conditions under a name of her own, comes back to them, and lets them go', async () => {
    const { page, complaints } = await as('demo-zhao', '/#/review/queue');
    const rows = page.locator('a.row');
    await page.getByRole('searchbox').fill('理财亏了');
    await page.locator('.row .hit').first().waitFor();
    const found = await rows.count();
    await page.getByRole('button', { name: '存成视图' }).click();
    await page.getByLabel('给视图起个名字').fill('理财亏损');
    await page.keyboard.press('Enter');
    const view = page.locator('.view', { hasText: '理财亏损' });
    await view.waitFor();
    expect(await view.locator('.view-count').textContent()).toBe(String(found));
    expect(await view.locator('a').getAttribute('aria-current')).toBe('true');

    await page.locator('.view a', { hasText: '全部' }).click();
    await expect.poll(() => rows.count()).toBeGreaterThan(found);
    await page.reload();
    await view.locator('a').click();
    await expect.poll(() => rows.count()).toBe(found);
    expect(await page.getByRole('searchbox').inputValue()).toBe('理财亏了');

    const other = await as('demo-qian', '/#/review/queue');
    await other.page.locator('.view').first().waitFor();
    expect(await other.page.locator('.view', { hasText: '理财亏损' }).count()).toBe(0);
    await other.page.context().close();

    await page.getByRole('button', { name: '删掉视图“理财亏损”' }).click();
    await view.waitFor({ state: 'detached' });
    await page.reload();
    await page.locator('.view').first().waitFor();
    expect(await view.count()).toBe(0);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it('opens a link at its turn, and prints a talk without its buttons', async () => {
    const { page } = await as('demo-zhao', '/#/review/queue?sort=newest');
    const href = (await page.locator('a.row').first().getAttribute('href')) ?? '';
    await page.goto(`${site.address}/${href.split('?')[0]}/3`);
    await page.locator('#turn-3.turn-selected').waitFor();
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('turn-3');
    await page.keyboard.press('j');
    await page.locator('#turn-4.turn-selected').waitFor();
    await page.emulateMedia({ media: 'print' });
    expect(
      await page.locator('.bar, .finish, .remark, .talk-actions').filter({ visible: true }).count(),
    ).toBe(0);
    await page.context().close();
  });
});
