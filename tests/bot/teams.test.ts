import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { readEnv } from '../../bot/env.ts';
import { identifier, surnameOf } from '../../bot/teams/identify.ts';
import { readMessage } from '../../bot/teams/incoming.ts';
import { SERVICE_URL, startAuthority } from '../support/authority.ts';
import { startConnector } from '../support/connector.ts';
import { APP_ID, startServer, TENANT_ID, type TestServer } from '../support/server.ts';

const TEAMS = {
  MicrosoftAppId: APP_ID,
  MicrosoftAppTenantId: TENANT_ID,
  MicrosoftAppPassword: 'only-for-this-test',
};
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
    server = await startServer(TEAMS, { authority: authority.authority });
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
    const offline = await startServer(TEAMS, { authority: unreachable });
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

  it('says nothing to people of another tenant', async () => {
    const stranger = activity({
      conversation: { id: 'a:2', tenantId: '00000000-0000-4000-8000-000000000000' },
    });
    const answer = await send(server, stranger, await authority.token());
    expect(JSON.parse(answer.text)).toEqual({ activities: [] });
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

describe('replies through a connector', () => {
  let connector: Awaited<ReturnType<typeof startConnector>>;
  let server: TestServer;
  const talk = (part: object = {}) => {
    const { deliveryMode: _, ...rest } = activity({
      channelId: 'emulator',
      serviceUrl: connector.serviceUrl,
      ...part,
    });
    return rest;
  };
  const tap = (data: object, part: object = {}) =>
    talk({
      type: 'invoke',
      name: 'adaptiveCard/action',
      text: undefined,
      value: { action: { type: 'Action.Execute', verb: 'x', data } },
      ...part,
    });
  const lastCard = () => connector.calls.findLast(({ body }) => Array.isArray(body.attachments));
  const dataOnCard = (): Record<string, unknown> => {
    const found = /"data":(\{"verb":"said"[^}]*\})/u.exec(JSON.stringify(lastCard()?.body));
    return JSON.parse(found?.[1] ?? '{}') as Record<string, unknown>;
  };

  beforeAll(async () => {
    connector = await startConnector();
    server = await startServer();
  });
  beforeEach(() => {
    connector.calls.length = 0;
  });
  afterAll(async () => {
    await server.close();
    await connector.close();
  });

  it('answer with one card, whose preview says nothing of the customer', async () => {
    await send(server, talk());
    expect(lastCard()?.body).toMatchObject({ type: 'message', summary: '服务' });
    expect(lastCard()?.body.text).toBeUndefined();
  });

  it('keep entities’ own fields on the wire', async () => {
    await import('../../bot/teams/entity-patch.ts');
    const { ConnectorClient, MicrosoftAppCredentials } = await import('botframework-connector');
    const client = new ConnectorClient(new MicrosoftAppCredentials('', ''), {
      baseUri: connector.serviceUrl,
    });
    const entity = { type: 'streaminfo', streamType: 'streaming', streamSequence: 1 };
    await client.conversations.sendToConversation('c', { type: 'typing', entities: [entity] });
    expect(connector.calls[0]?.body.entities).toEqual([entity]);
  });

  it('put the next card in the place of the one that was tapped', async () => {
    const conversation = { id: 'a:tap', conversationType: 'personal' };
    await send(server, talk({ conversation }));
    const data = dataOnCard();
    connector.calls.length = 0;
    const answer = await send(server, tap(data, { conversation }));
    expect(JSON.parse(answer.text)).toMatchObject({
      statusCode: 200,
      type: 'application/vnd.microsoft.card.adaptive',
    });
    expect(connector.calls.map(({ method }) => method)).toEqual(['PUT']);
  });

  it('answer a tap on a past card with a sentence and leave the card alone', async () => {
    const conversation = { id: 'a:stale', conversationType: 'personal' };
    await send(server, talk({ conversation }));
    const data = dataOnCard();
    await send(server, talk({ conversation, text: '卡也找不着了' }));
    connector.calls.length = 0;
    const answer = await send(server, tap(data, { conversation }));
    expect(JSON.parse(answer.text)).toMatchObject({ type: 'application/vnd.microsoft.activity.message' });
    expect(answer.text).toContain('已经过去');
    expect(connector.calls).toEqual([]);
  });

  it('answer an unknown button kindly', async () => {
    const answer = await send(server, tap({ verb: 'format-disk' }));
    expect(answer.status).toBe(200);
    expect(answer.text).toContain('不认识');
  });

  it('take Action.Submit of old clients as the same tap', async () => {
    const conversation = { id: 'a:submit', conversationType: 'personal' };
    await send(server, talk({ conversation }));
    const data = dataOnCard();
    connector.calls.length = 0;
    await send(server, talk({ conversation, text: undefined, value: data, replyToId: 'sent-1' }));
    expect(connector.calls.map(({ method }) => method)).toEqual(['PUT']);
  });

  it('cover the earlier card as well when she starts to film', async () => {
    const conversation = { id: 'a:film', conversationType: 'personal' };
    await send(server, talk({ conversation }));
    connector.calls.length = 0;
    await send(server, talk({ conversation, text: '她举着手机录像 说我拍着呢' }));
    const [earlier, newest] = connector.calls;
    expect([earlier?.method, newest?.method]).toEqual(['PUT', 'POST']);
    expect(JSON.stringify(earlier?.body)).not.toMatch(/愤怒|溢缴款|跑三趟|先别说/u);
    expect(JSON.stringify(newest?.body)).not.toMatch(/愤怒|溢缴款|先别说/u);
  });

  it('are sent again when the service asks for patience', async () => {
    connector.refusals.push(429, 412);
    expect(
      (await send(server, talk({ conversation: { id: 'a:busy', conversationType: 'personal' } }))).status,
    ).toBe(200);
    expect(connector.calls.length).toBeGreaterThanOrEqual(3);
  });

  it('go below when the card to replace is gone', async () => {
    const conversation = { id: 'a:gone', conversationType: 'personal' };
    await send(server, talk({ conversation }));
    const data = dataOnCard();
    connector.calls.length = 0;
    connector.refusals.push(404);
    await send(server, tap(data, { conversation }));
    expect(connector.calls.map(({ method }) => method)).toEqual(['PUT', 'POST']);
  });

  it('welcome a person who adds the bot', async () => {
    await send(server, talk({ type: 'conversationUpdate', text: undefined, membersAdded: [{ id: '29:x' }] }));
    expect(JSON.stringify(lastCard()?.body)).toContain('保存 90 天');
  });
});

describe('what Teams sends', () => {
  it('is read without the mention and the markup around it', () => {
    const text = '<p><at>接诉教练</at>&nbsp;利率 &amp; 月供<br>怎么又涨</p>';
    expect(
      readMessage({ text, conversation: { id: 'c', isGroup: true, conversationType: 'channel', name: '' } })
        .command,
    ).toEqual({
      kind: 'heard',
      text: '利率 & 月供\n怎么又涨',
    });
  });

  it('may be a picture, which is not read', () => {
    expect(readMessage({ text: '', attachments: [{ contentType: 'image/png' }] }).command.kind).toBe(
      'unreadable',
    );
  });

  it('names people by their directory id and keeps only a surname', () => {
    const identify = identifier(readEnv(TEAMS));
    const { from, conversation } = activity();
    expect(identify({ from, conversation: { ...conversation, isGroup: false, name: '' } })).toMatchObject({
      tenant: TENANT_ID,
      person: from.aadObjectId,
      surname: '李',
    });
    expect(
      identify({
        from: { id: '29:x', name: '李敏' },
        conversation: { ...conversation, isGroup: false, name: '' },
      }),
    ).toBeNull();
  });

  it.each([
    ['欧阳修', '欧阳'],
    ['李敏（城东支行）', '李'],
    ['Min Li', null],
    ['', null],
  ])('gives %s the surname %s', (name, surname) => {
    expect(surnameOf(name)).toBe(surname);
  });
});
