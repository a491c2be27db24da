import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startServer, type TestServer } from '../support/server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.close());

interface Knock {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
}
/** Raw HTTP, because fetch does not let a test lie about Host. */
function knock(
  path: string,
  { method = 'GET', headers = {}, body }: Knock = {},
): Promise<{ status: number; text: string }> {
  return new Promise((resolve, reject) => {
    const outgoing = request(
      {
        host: '127.0.0.1',
        port: server.port,
        path,
        method,
        headers: { 'content-type': 'application/json', ...headers },
      },
      (response) => {
        let text = '';
        response.on('data', (chunk: Buffer) => {
          text += chunk.toString('utf8');
        });
        response.on('end', () => resolve({ status: response.statusCode ?? 0, text }));
      },
    );
    outgoing.on('error', reject);
    outgoing.end(body === undefined ? undefined : typeof body === 'string' ? body : JSON.stringify(body));
  });
}

const MESSAGE = { id: '7c9e6679-7425-40de-944b-e07fc1f90ae7', type: 'message', text: '钱取不出来' };
const ACTIVITY = {
  type: 'message',
  id: 'x1',
  text: '跑三趟了',
  channelId: 'emulator',
  serviceUrl: 'http://127.0.0.1:9',
  conversation: { id: 'c' },
  from: { id: 'u' },
  recipient: { id: 'bot' },
};
const PATHS = [
  '/',
  '/healthz',
  '/metrics',
  '/local/conversations',
  '/local/conversations/x',
  '/local/conversations/x/stream',
];

describe('the doors in local mode', () => {
  it.each(PATHS)('close %s to a name that was bound to this address', async (path) => {
    expect((await knock(path, { headers: { host: 'evil.example' } })).status).toBe(403);
    expect((await knock(path, { headers: { host: `evil.example:${server.port}` } })).status).toBe(403);
  });

  it.each(PATHS.slice(3))('close %s to the pages of other sites', async (path) => {
    expect((await knock(path, { headers: { origin: 'https://evil.example' } })).status).toBe(403);
    expect((await knock(path, { headers: { origin: 'null' } })).status).toBe(403);
    expect((await knock(path, { headers: { 'sec-fetch-site': 'cross-site' } })).status).toBe(403);
  });

  it('take words from the own page only', async () => {
    const path = '/local/conversations/doors/activities';
    const post = (headers: Record<string, string>) => knock(path, { method: 'POST', headers, body: MESSAGE });
    expect((await post({ origin: 'https://evil.example' })).status).toBe(403);
    expect((await post({ origin: `http://127.0.0.1:${server.port + 1}` })).status).toBe(403);
    expect((await post({ 'content-type': 'text/plain' })).status).toBe(400);
    expect((await post({ 'content-type': 'application/x-www-form-urlencoded' })).status).toBe(400);
    expect((await post({ origin: `http://127.0.0.1:${server.port}` })).status).toBe(200);
  });

  it('let the bot endpoint answer into this machine only', async () => {
    const send = (part: object) => knock('/api/messages', { method: 'POST', body: { ...ACTIVITY, ...part } });
    expect((await send({ serviceUrl: 'https://evil.example/v3' })).status).toBe(403);
    expect((await send({ serviceUrl: 'http://127.0.0.1.evil.example' })).status).toBe(403);
    expect((await send({ serviceUrl: 'file:///etc' })).status).toBe(403);
    expect((await send({ channelId: 'local', deliveryMode: 'expectReplies' })).status).toBe(403);
    const answer = await send({ serviceUrl: 'https://anywhere.example', deliveryMode: 'expectReplies' });
    expect(answer.status).toBe(200);
    expect(answer.text).toContain('AdaptiveCard');
  });

  it.each([['{}'], ['[]'], ['null'], ['{"type":"message"}'], ['not json'], ['']])(
    'survive %s at the bot endpoint',
    async (body) => {
      const answer = await knock('/api/messages', { method: 'POST', body });
      expect(answer.status).toBe(400);
      expect((await knock('/healthz')).status).toBe(200);
    },
  );

  it('answer faults as problem+json, with a sentence and without the inside', async () => {
    for (const [path, knocking] of [
      ['/nowhere', {}],
      ['/local/conversations/x/activities', { method: 'POST', body: { type: 'message' } }],
      ['/local/conversations/x/activities', { method: 'POST', body: 'x'.repeat(300_000) }],
    ] as const) {
      const { status, text } = await knock(path, knocking);
      const problem = JSON.parse(text) as Record<string, unknown>;
      expect(problem).toMatchObject({ status, title: expect.any(String), detail: expect.any(String) });
      expect(text).not.toMatch(/at .*\(|node_modules|\.ts:/u);
    }
  });

  it('tell browsers to load nothing from elsewhere and to be framed by nobody', async () => {
    const { headers } = await fetch(`${server.url}/healthz`);
    const policy = headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'self'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toContain('unsafe');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('cross-origin-opener-policy')).toBe('same-origin');
  });

  it('have no window for consent: nobody signs in here', async () => {
    expect((await fetch(`${server.url}/sign-in/start`, { redirect: 'manual' })).status).toBe(404);
  });
});
