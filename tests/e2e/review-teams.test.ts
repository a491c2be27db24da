import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { QueuePage } from '../../bot/api/review/queue.ts';
import { asJsonLines, toldTalks } from '../support/told-talks.ts';
import { until } from '../support/until.ts';
import { noChromium, openBrowser } from './page.ts';
import { type RunningServer, startServer } from './server.ts';
import { openInTeams, startSignIn } from './teams-host.ts';

const APP = '11111111-2222-4333-8444-555555555555';
const TENANT = '99999999-8888-4777-8666-555555555555';

/** Resolves once the next window has opened and is closed again. */
const windowOf = async (page: Page): Promise<void> => {
  const window = await page.waitForEvent('popup');
  if (!window.isClosed()) await window.waitForEvent('close');
};

describe.skipIf(noChromium)(
  noChromium ? `the tab in Teams (skipped: ${noChromium})` : 'the tab in Teams',
  () => {
    let signIn: Awaited<ReturnType<typeof startSignIn>>;
    let server: RunningServer;
    let browser: Browser;
    let token: string;
    let talk: string;
    beforeAll(async () => {
      signIn = await startSignIn(TENANT, APP);
      [server, browser] = await Promise.all([
        startServer({
          MODE: 'teams',
          HOST: '127.0.0.1',
          MicrosoftAppId: APP,
          MicrosoftAppTenantId: TENANT,
          MicrosoftAppPassword: 'secret',
          LOGIN_AUTHORITY: signIn.address,
          PUBLIC_HOST: 'coach.example.test',
        }),
        openBrowser(),
      ]);
      token = await signIn.tokenOf('zhao', '赵慧', ['Supervisor']);
      const headers = { authorization: `Bearer ${token}` };
      await fetch(`${server.address}/api/review/import?format=jsonl`, {
        method: 'POST',
        headers: { ...headers, 'content-type': 'application/x-ndjson' },
        body: asJsonLines(toldTalks(2, Date.now()).map(({ branch: _, ...told }) => told)),
      }).then((answer) => answer.text());
      const first = await until(async () => {
        const queue = await fetch(`${server.address}/api/review/queue`, { headers });
        return ((await queue.json()) as QueuePage).rows[0];
      });
      talk = first.id;
    });
    afterAll(async () => {
      await browser?.close();
      await server?.stop();
      await signIn?.close();
    });

    it('signs her in with Teams’ token, speaks Teams’ language and tells Teams that it is there', async () => {
      const { page, tab, close } = await openInTeams(browser, server.address, { token });
      await tab.getByText('赵慧').first().waitFor();
      await tab.locator('a.row').first().waitFor();
      await page.waitForFunction(() => (window as unknown as { teams: { shown: number } }).teams.shown === 1);
      expect(await tab.evaluate(() => document.documentElement.lang)).toBe('zh-CN');
      await close();
    });

    it('follows Teams’ theme and language', async () => {
      const { page, tab, close } = await openInTeams(browser, server.address, { token });
      const shade = () => tab.locator('.app').evaluate((app) => getComputedStyle(app).backgroundColor);
      const light = await shade();
      const switchTo = (theme: string) =>
        page.evaluate(
          (name) => (window as unknown as { switchTheme(n: string): void }).switchTheme(name),
          theme,
        );
      await page.evaluate('globalThis.switchTheme = switchTheme');
      await switchTo('dark');
      await expect.poll(shade).not.toBe(light);
      const dark = await shade();
      await switchTo('contrast');
      await expect.poll(shade).not.toBe(dark);
      await page.evaluate('teams.locale = "en-us"');
      await tab.evaluate(() => window.dispatchEvent(new Event('focus')));
      await tab.locator('.bar-tabs a', { hasText: 'Overview' }).waitFor();
      await close();
    });

    it('opens the talk and the turn that a link names', async () => {
      const { tab, close } = await openInTeams(browser, server.address, { token, subPage: `talk/${talk}/2` });
      await tab.locator('#turn-2.turn-selected').waitFor();
      await close();
    });

    it('says whom to ask when Teams gives no token, and tries again', async () => {
      const { page, tab, close } = await openInTeams(browser, server.address, {});
      await tab.getByText('没能认出您').waitFor();
      await tab.getByText('找系统管理员').waitFor();
      await page.evaluate(`teams.token = ${JSON.stringify(token)}`);
      await tab.getByRole('button', { name: '再试一次' }).click();
      await tab.locator('a.row').first().waitFor();
      await close();
    });

    it.each(['resourceRequiresConsent', 'interaction_required', 'consent_required'])(
      'lets her consent in a window of its own when Teams says %s, and goes on',
      async (refusal) => {
        const { page, tab, close } = await openInTeams(browser, server.address, {
          refusal,
          afterConsent: token,
        });
        const before = signIn.asked.length;
        const closed = windowOf(page);
        await tab.getByRole('button', { name: '同意并继续' }).click();
        await tab.locator('a.row').first().waitFor();
        await closed;
        const [asked] = signIn.asked.slice(before);
        expect(Object.fromEntries(asked ?? [])).toMatchObject({
          client_id: APP,
          redirect_uri: 'https://coach.example.test/consent.html',
          response_mode: 'fragment',
          scope: `openid profile ${APP}/access_as_user`,
        });
        await close();
      },
    );

    it('stays where it is when she does not consent, says whom to ask, and lets her try again', async () => {
      const { page, tab, close } = await openInTeams(browser, server.address, {
        refusal: 'resourceRequiresConsent',
        afterConsent: token,
      });
      signIn.refuses(true);
      const closed = windowOf(page);
      await tab.getByRole('button', { name: '同意并继续' }).click();
      await tab.getByText('请系统管理员统一授权').waitFor();
      await closed;
      signIn.refuses(false);
      await tab.getByRole('button', { name: '同意并继续' }).click();
      await tab.locator('a.row').first().waitFor();
      await close();
    });

    it('speaks English about consent to a Teams that does', async () => {
      const { tab, close } = await openInTeams(browser, server.address, {
        refusal: 'resourceRequiresConsent',
        locale: 'en-us',
      });
      await tab.getByRole('button', { name: 'Consent and go on' }).waitFor();
      await close();
    });

    it('works alone when no Teams is around it', async () => {
      const page = await browser.newPage({ locale: 'zh-CN' });
      await page.goto(`${server.address}/#/review`);
      await page.getByText('没能认出您').waitFor();
      await page.close();
    });
  },
);
