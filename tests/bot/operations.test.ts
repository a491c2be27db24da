import { afterAll, beforeAll, describe, expect, it } from 'vitest';
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
