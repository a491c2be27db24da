import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SERVICE_URL, startAuthority } from '../../support/authority.ts';
import { APP_ID, startServer, TENANT_ID, type TestServer } from '../../support/server.ts';
import { TEAMS_SETTINGS } from '../../support/teams.ts';

let count = 0;
const activity = (part: object = {}) => ({
  type: 'message',
  id: `m${++count}`,
  text: '跑三趟了 信用卡多还的取不出 很凶',
  channelId: 'msteams',
  serviceUrl: SERVICE_URL,
  deliveryMode: 'expectReplies',
  locale: 'zh-CN',
  conversation: { id: 'a:1', tenantId: TENANT_ID, conversationType: 'personal' },
  from: { id: '29:x', name: '李敏', aadObjectId: '0d1d3a4c-0000-4000-8000-000000000001' },
  recipient: { id: '28:bot' },
  ...part,
});

async function send(
  server: TestServer,
  body: unknown,
  token?: string,
): Promise<{ status: number; text: string }> {
  const response = await fetch(`${server.url}/api/messages`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(token ? { authorization: `Bearer ${token}` } : {}) },
    body: JSON.stringify(body),
  });
  return { status: response.status, text: await response.text() };
}

describe('the Teams endpoint', () => {
  let authority: Awaited<ReturnType<typeof startAuthority>>;
  let server: TestServer;
  beforeAll(async () => {
    authority = await startAuthority(APP_ID);
    server = await startServer(TEAMS_SETTINGS, { authority: authority.authority });
  });
  afterAll(async () => {
    await server.close();
    await authority.close();
  });

  it('answers a signed message of the own tenant with a card', async () => {
    const answer = await send(server, activity(), await authority.token());
    expect(answer.status).toBe(200);
    expect(answer.text).toContain('application/vnd.microsoft.card.adaptive');
  });

  it.each([
    ['no token', async () => undefined],
    ['a token that is none', async () => 'garbage'],
    ['another issuer', () => authority.token({ issuer: 'https://evil.example' })],
    ['another bot’s token', () => authority.token({ audience: '22222222-0000-4000-8000-000000000000' })],
    ['another service address', () => authority.token({ serviceUrl: 'https://evil.example/' })],
    ['an expired token', () => authority.token({ expires: -3600 })],
    ['a forged signature', () => authority.forged()],
  ])('lets nobody in with %s', async (_, token) => {
    const answer = await send(server, activity(), await token());
    expect(answer.status).toBe(401);
    expect(answer.text).toBe('');
  });

  it('lets no channel in that the key does not endorse', async () => {
    const answer = await send(server, activity({ channelId: 'directline' }), await authority.token());
    expect(answer.status).toBe(401);
  });

  it('lets nobody in while the authority cannot be asked, and names no host', async () => {
    const unreachable = {
      ...authority.authority,
      ToBotFromChannelOpenIdMetadataUrl: 'http://127.0.0.1:9/none',
    };
    const offline = await startServer(TEAMS_SETTINGS, { authority: unreachable });
    const answer = await send(offline, activity(), await authority.token());
    expect(answer).toEqual({ status: 503, text: '' });
    await offline.close();
  });

  it('wants a token from the emulator too', async () => {
    expect((await send(server, activity({ channelId: 'emulator' }))).status).toBe(401);
  });

  it.each([[{}], [[]], ['x'], [{ type: 'message' }]])(
    'survives %j before anybody is let in',
    async (body) => {
      expect((await send(server, body)).status).toBe(400);
      expect((await fetch(`${server.url}/healthz`)).status).toBe(200);
    },
  );

  it('tells people of another tenant kindly whom to ask, and nothing else', async () => {
    const stranger = activity({
      conversation: { id: 'a:2', tenantId: '00000000-0000-4000-8000-000000000000' },
    });
    const answer = await send(server, stranger, await authority.token());
    const { activities } = JSON.parse(answer.text) as {
      activities: { text: string; attachments?: unknown }[];
    };
    expect(activities).toHaveLength(1);
    expect(activities[0]).toMatchObject({ text: expect.stringContaining('请找本行的 Teams 管理员') });
    expect(activities[0]?.attachments).toBeUndefined();
  });

  it('serves another tenant that is on the list', async () => {
    const friend = '00000000-0000-4000-8000-00000000000a';
    const open = await startServer(
      { ...TEAMS_SETTINGS, ALLOWED_TENANTS: `${friend}, ${TENANT_ID}` },
      { authority: authority.authority },
    );
    const theirs = activity({ conversation: { id: 'a:4', tenantId: friend } });
    expect((await send(open, theirs, await authority.token())).text).toContain('card.adaptive');
    await open.close();
  });

  it('tells somebody without a directory id whom to ask', async () => {
    const answer = await send(
      server,
      activity({ conversation: { id: 'a:5', tenantId: TENANT_ID }, from: { id: '29:y', name: '李敏' } }),
      await authority.token(),
    );
    expect(answer.text).toContain('认不出您是哪位同事');
  });

  it('opens no local door and shows no metrics without their token', async () => {
    for (const path of [
      '/local/conversations',
      '/local/conversations/x',
      '/local/conversations/x/stream',
      '/metrics',
    ]) {
      expect((await fetch(`${server.url}${path}`)).status, path).toBe(404);
    }
  });

  it('may be framed by Teams and by nobody else', async () => {
    const { headers } = await fetch(`${server.url}/healthz`);
    expect(headers.get('content-security-policy')).toContain('frame-ancestors https://teams.microsoft.com');
    expect(headers.get('x-frame-options')).toBeNull();
    expect(headers.get('content-security-policy')).not.toContain('unsafe');
  });

  it('sends the window in which somebody consents on to the bank’s own sign-in, still in touch with Teams', async () => {
    const { status, headers } = await fetch(`${server.url}/sign-in/start`, { redirect: 'manual' });
    expect(status).toBe(302);
    const location = new URL(headers.get('location') ?? '');
    expect(location.origin + location.pathname).toBe(
      `https://login.microsoftonline.com/${TENANT_ID}/oauth2/v2.0/authorize`,
    );
    expect(location.searchParams.get('client_id')).toBe(APP_ID);
    expect(location.searchParams.get('redirect_uri')).toMatch(/^https:\/\/[^/]+\/consent\.html$/u);
    expect(headers.get('cross-origin-opener-policy')).toBeNull();
  });

  it('gives a repeated message the same answer and hears it once', async () => {
    const repeated = activity({ conversation: { id: 'a:3', tenantId: TENANT_ID } });
    const token = await authority.token();
    const answers = await Promise.all([1, 2, 3, 4, 5].map(() => send(server, repeated, token)));
    const cards = answers.map(
      ({ text }) => (JSON.parse(text) as { activities: { attachments?: unknown }[] }).activities,
    );
    expect(new Set(cards.map((all) => JSON.stringify(all.map((a) => a.attachments)))).size).toBe(1);
  });
});
