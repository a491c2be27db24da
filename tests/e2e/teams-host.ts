import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import type { Browser, Frame, Page } from 'playwright-core';

const HOST = 'https://teams.microsoft.com/fake';
const APP = 'https://coach.example.test';

/** What Teams tells the tab; the page of the host keeps it in `window.teams`. */
interface Told {
  readonly theme: string;
  readonly locale: string;
  readonly subPage: string;
  /** null: no token is given */
  readonly token: string | null;
  /** why none is given */
  readonly refusal: string;
  /** the token that is given once she has consented in the window */
  readonly afterConsent: string | null;
}

/** A page at Teams' own address that frames the tab and answers its library, as Teams does. */
const hostPage = (told: Told, path: string) => `<!doctype html><title>Teams</title>
<script>
window.teams = ${JSON.stringify({ ...told, shown: 0 })};
const answers = {
  initialize: (from) => [from === frames[0] ? 'content' : 'authentication', 'web', JSON.stringify({ apiVersion: 4, isLegacyTeams: false, supports: {} }), '2.58.0'],
  getContext: () => [{
    theme: teams.theme, locale: teams.locale, subEntityId: teams.subPage, subPageId: teams.subPage,
    entityId: 'review', frameContext: 'content', hostName: 'Teams', userObjectId: 'demo',
  }],
  'authentication.getAuthToken': () => (teams.token ? [true, teams.token] : [false, teams.refusal]),
};
const reply = (to, { id, uuidAsString }, origin, args) => to.postMessage({ id, uuidAsString, args }, origin);
let asking = null;
addEventListener('message', ({ data, source, origin }) => {
  if (data.func === 'appInitialization.success') teams.shown++;
  if (data.func === 'authentication.authenticate') {
    asking = [source, data, origin];
    open(data.args[0], 'consent', 'popup');
  }
  const outcome = /^authentication\\.authenticate\\.(success|failure)$/.exec(data.func)?.[1];
  if (outcome) {
    if (outcome === 'success') teams.token = teams.afterConsent;
    reply(...asking, [outcome === 'success', data.args[0] ?? '']);
  }
  const args = answers[data.func]?.(source);
  if (args) reply(source, data, origin, args);
});
const switchTheme = (theme) => {
  teams.theme = theme;
  frames[0].postMessage({ func: 'themeChange', args: [theme] }, '*');
};
</script>
<iframe src="${APP}${path}" style="width:1200px;height:800px;border:0"></iframe>`;

export interface HostedTab {
  readonly page: Page;
  readonly tab: Frame;
  readonly close: () => Promise<void>;
}

/** Opens the tab of a server in a frame of a Teams that is not there. */
export async function openInTeams(
  browser: Browser,
  address: string,
  told: Partial<Told>,
  path = '/#/review',
): Promise<HostedTab> {
  const context = await browser.newContext({ locale: 'en-GB', viewport: { width: 1280, height: 900 } });
  const page = await context.newPage();
  const all = {
    theme: 'default',
    locale: 'zh-cn',
    subPage: '',
    token: null,
    refusal: 'resourceDisabled',
    afterConsent: null,
    ...told,
  };
  await context.route(`${HOST}**`, (route) =>
    route.fulfill({ contentType: 'text/html', body: hostPage(all, path) }),
  );
  await context.route(`${APP}/**`, async (route) => {
    const { pathname, search } = new URL(route.request().url());
    const response = await route.fetch({ url: address + pathname + search, maxRedirects: 0 });
    await route.fulfill({ response });
  });
  await page.goto(HOST);
  await page.frameLocator('iframe').locator('#review-main').waitFor();
  const tab = page.frames().find((frame) => frame.url().startsWith(APP));
  if (!tab) throw new Error('the host shows no tab');
  const close = async () => {
    await context.unrouteAll({ behavior: 'ignoreErrors' });
    await context.close();
  };
  return { page, tab, close };
}

/** The sign-in service of a tenant: its keys over HTTP, tokens that it signs, and the page on which people consent. */
export async function startSignIn(tenant: string, app: string) {
  const { publicKey, privateKey } = await generateKeyPair('RS256');
  const jwk = { ...(await exportJWK(publicKey)), kid: 'k1', use: 'sig', alg: 'RS256' };
  const asked: URLSearchParams[] = [];
  let isRefused = false;
  const server = createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '', 'http://sign-in');
    if (pathname === `/${tenant}/oauth2/v2.0/authorize`) {
      asked.push(searchParams);
      const answer = isRefused ? 'error=access_denied' : 'code=never-used';
      response.writeHead(302, { location: `${searchParams.get('redirect_uri')}#${answer}` }).end();
      return;
    }
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify({ keys: [jwk] }));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    address,
    /** what the windows for consent asked for */
    asked,
    /** from here on nobody consents, or everybody does again */
    refuses: (refused: boolean) => {
      isRefused = refused;
    },
    tokenOf: (person: string, name: string, roles: readonly string[]) =>
      new SignJWT({ oid: person, tid: tenant, scp: 'access_as_user', name, roles: [...roles] })
        .setProtectedHeader({ alg: 'RS256', kid: 'k1' })
        .setIssuer(`${address}/${tenant}/v2.0`)
        .setAudience(app)
        .setIssuedAt()
        .setExpirationTime('1h')
        .sign(privateKey),
    close: () => new Promise<void>((resolve) => server.close(() => resolve())),
  };
}
