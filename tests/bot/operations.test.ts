import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { describeFault } from '../../bot/http/fault-log.ts';
import { Page, startServer, type TestServer } from '../support/server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startServer({ REQUESTS_PER_MINUTE: '200' });
});
afterAll(() => server.close());

describe('what an operator sees', () => {
  it('is health, readiness and the playbook that is served', async () => {
    const health = (await (await fetch(`${server.url}/healthz`)).json()) as Record<string, unknown>;
    expect(health).toEqual({ status: 'ok', playbook: expect.any(String) });
    expect((await fetch(`${server.url}/readyz`)).status).toBe(200);
  });

  it('is numbers without a word or a name of anybody', async () => {
    const page = new Page(server);
    await page.types('王建国先生说 跑三趟了 钱取不出');
    const text = await (await fetch(`${server.url}/metrics`)).text();
    expect(text).toMatch(/coach_turns_total\{command="heard",acknowledged="true"\} 1/u);
    expect(text).toMatch(
      /http_request_duration_seconds_count\{route="\/local\/conversations\/:id\/activities",status="200"\} 1/u,
    );
    expect(text).not.toMatch(new RegExp(`王建国|跑三趟|${page.conversation}`, 'u'));
  });

  it('is watched by alerts that ask for what there is', async () => {
    const alerts = parse(readFileSync('deploy/alerts.yaml', 'utf8')) as {
      readonly groups: readonly { readonly rules: readonly { readonly expr: string }[] }[];
    };
    const known = await (await fetch(`${server.url}/metrics`)).text();
    for (const { expr } of alerts.groups.flatMap(({ rules }) => rules)) {
      const names = expr.replace(/\{[^}]*\}/gu, '').match(/\b(?:coach|http|nodejs)_\w+/gu) ?? [];
      for (const name of names) {
        expect(known).toContain(`# TYPE ${name.replace(/_(?:bucket|count|sum)$/u, '')} `);
      }
      for (const [, route] of expr.matchAll(/route="([^"]+)"/gu)) expect(route).toBe('/api/messages');
    }
  });

  it('is the name and place of a fault, never its message', () => {
    const fault = new TypeError('王建国 13812345678');
    const told = JSON.stringify(describeFault(fault));
    expect(told).toContain('TypeError');
    expect(told).toContain('operations.test.ts');
    expect(told).not.toMatch(/王建国|138/u);
    expect(describeFault('王建国')).toEqual({ name: 'string' });
  });

  it('is 429 with a sentence when one address asks too much', async () => {
    const statuses = await Promise.all(
      Array.from({ length: 250 }, async () => (await fetch(`${server.url}/healthz`)).status),
    );
    expect(statuses).toContain(429);
    const refused = await fetch(`${server.url}/healthz`);
    expect(refused.headers.get('content-type')).toContain('application/problem+json');
    expect(await refused.json()).toMatchObject({ status: 429, detail: expect.stringContaining('太快') });
  });
});

describe('behind a reverse proxy', () => {
  const asksAs = async (url: string, address: string, times: number) => {
    const headers = { 'x-forwarded-for': address };
    const asked = Array.from({ length: times }, () => fetch(`${url}/healthz`, { headers }));
    return (await Promise.all(asked)).map(({ status }) => status);
  };

  it('is counted by who really sent it, when the proxy is known', async () => {
    const known = await startServer({ REQUESTS_PER_MINUTE: '20', TRUSTED_PROXIES: '127.0.0.1' });
    expect(await asksAs(known.url, '10.0.0.1', 30)).toContain(429);
    expect(await asksAs(known.url, '10.0.0.2', 10)).not.toContain(429);
    await known.close();
  });

  it('lets nobody make up an address otherwise', async () => {
    const unknown = await startServer({ REQUESTS_PER_MINUTE: '20' });
    await asksAs(unknown.url, '10.0.0.1', 30);
    expect(await asksAs(unknown.url, '10.0.0.2', 1)).toEqual([429]);
    await unknown.close();
  });
});

describe('ending', () => {
  it('waits for no connection that a browser opened beforehand and asked nothing on', async () => {
    const ending = await startServer();
    const early = connect(ending.port, '127.0.0.1');
    const gone = once(early, 'close');
    await once(early, 'connect');
    // an answer on another connection: by then the server has taken the first one
    expect((await fetch(`${ending.url}/healthz`)).status).toBe(200);
    await ending.close();
    await gone;
  }, 20_000);
});
