import type { Page } from 'playwright-core';

/** Lines for the case of 王大妈: one that soothes, one that inflames, one that asks. */
export const GOOD = '您一辈子攒的钱，少了谁都心疼。您先坐，从头说，我不打断。';
export const BAD = '合同是您自己签的，上面写着有风险。';
export const BETTER = '当时您是怎么理解这款产品的？小王怎么跟您说的？';

/** Opens the case of 王大妈 from the list, by its search. */
export async function openCase(page: Page, choose: (page: Page) => Promise<void> = async () => undefined) {
  await page.getByRole('searchbox').fill('王大妈 理财');
  await page.locator('.case-row').click();
  await choose(page);
  await page.locator('.case .opener-go').click();
  await page.locator('.room').waitFor();
}

/** Says a line and waits for her answer. */
export async function say(page: Page, line: string) {
  const before = await page.locator('.turn').count();
  await page.fill('#line-input', line);
  await page.press('#line-input', 'Enter');
  await page.locator('.turn').nth(before).waitFor();
}

/** Ends the case and waits for the debrief. */
export async function end(page: Page) {
  await page.getByRole('button', { name: '结束', exact: true }).click();
  await page.getByRole('button', { name: '结束，看结果' }).click();
  await page.locator('.debrief').waitFor();
}

/** Whether anything sticks out sideways. */
export const tooWide = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);
