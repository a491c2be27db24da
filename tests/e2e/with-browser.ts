import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe } from 'vitest';
import { noChromium, openBrowser } from './page.ts';
import { type RunningServer, startServer } from './server.ts';

/** The browser and the server of a file's tests, once they have begun. */
export interface Site {
  readonly browser: Browser;
  readonly address: string;
}

/** Tests in a real browser at the real server, filled by `prepare`; without Chromium they are skipped and say so. */
export function withBrowser(
  what: string,
  tests: (site: Site) => void,
  prepare: (address: string) => Promise<void> = async () => undefined,
): void {
  describe.skipIf(noChromium)(noChromium ? `${what} (skipped: ${noChromium})` : what, () => {
    let server: RunningServer;
    let browser: Browser;
    beforeAll(async () => {
      [server, browser] = await Promise.all([startServer(), openBrowser()]);
      await prepare(server.address);
    });
    afterAll(async () => {
      await browser?.close();
      await server?.stop();
    });
    tests({
      get browser() {
        return browser;
      },
      get address() {
        return server.address;
      },
    });
  });
}
