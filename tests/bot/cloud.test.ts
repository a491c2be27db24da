import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { EnvFaults, readEnv } from '../../bot/env.ts';
import { authorityOf } from '../../bot/teams/cloud.ts';
import { SERVICE_URL, startAuthority } from '../support/authority.ts';
import { APP_ID, startServer, TENANT_ID, type TestServer } from '../support/server.ts';

const TEAMS = {
  MicrosoftAppId: APP_ID,
  MicrosoftAppTenantId: TENANT_ID,
  MicrosoftAppPassword: 'not-used-here',
};
const CHINA_ISSUER = 'https://api.botframework.azure.cn';

describe('the cloud of the Bot Service', () => {
  const addresses = (settings: Record<string, string>) =>
    Object.values(authorityOf(readEnv({ ...TEAMS, ...settings }), TENANT_ID)).filter((value) =>
      value.startsWith('http'),
    );

  it('is the public one unless another is named, and signs in to the bank’s own tenant', () => {
    expect(addresses({})).toContain(`https://login.microsoftonline.com/${TENANT_ID}`);
    expect(addresses({}).join()).not.toMatch(/\.cn|\.us/u);
  });

  it('of 21Vianet has nothing outside China, that of the US government nothing outside it', () => {
    for (const address of addresses({ BOT_CLOUD: 'china' }))
      expect(new URL(address).hostname).toMatch(/\.cn$/u);
    for (const address of addresses({ BOT_CLOUD: 'usgov' }))
      expect(new URL(address).hostname).toMatch(/\.us$/u);
  });

  it('may be given address by address', () => {
    const own = {
      BOT_LOGIN_URL: 'https://login.own.example/',
      BOT_OAUTH_SCOPE: 'https://api.own.example',
      BOT_OPENID_METADATA_URL: 'https://login.own.example/openid',
      BOT_TOKEN_ISSUER: 'https://api.own.example',
      BOT_TOKEN_SERVICE_URL: 'https://token.own.example',
    };
    const hosts = addresses(own).map((address) => new URL(address).hostname);
    expect(hosts.filter((host) => host.endsWith('own.example'))).toHaveLength(5);
    expect(addresses(own)).toContain(`https://login.own.example/${TENANT_ID}`);
  });

  it('is never asked for keys over plain http', () => {
    const plain = () => readEnv({ ...TEAMS, BOT_OPENID_METADATA_URL: 'http://login.own.example/openid' });
    expect(plain).toThrow(EnvFaults);
    expect(plain).toThrow(/BOT_OPENID_METADATA_URL/u);
  });
});

describe('a server in the cloud of 21Vianet', () => {
  let authority: Awaited<ReturnType<typeof startAuthority>>;
  let server: TestServer;
  beforeAll(async () => {
    authority = await startAuthority(APP_ID);
    server = await startServer({
      ...TEAMS,
      BOT_CLOUD: 'china',
      TEAMS_URL: 'https://teams.microsoftonline.cn',
      BOT_OPENID_METADATA_URL: authority.authority.ToBotFromChannelOpenIdMetadataUrl,
    });
  });
  afterAll(async () => {
    await server.close();
    await authority.close();
  });

  const knock = async (issuer: string) => {
    const response = await fetch(`${server.url}/api/messages`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        authorization: `Bearer ${await authority.token({ issuer })}`,
      },
      body: JSON.stringify({
        type: 'invoke',
        name: 'unknown/invoke',
        id: issuer,
        channelId: 'msteams',
        serviceUrl: SERVICE_URL,
        conversation: { id: 'a:1', tenantId: TENANT_ID },
        from: { id: '29:li', aadObjectId: 'li' },
        recipient: { id: '28:bot' },
        channelData: { tenant: { id: TENANT_ID } },
      }),
    });
    return response.status;
  };

  it('lets in what its own Bot Service signed, and not what another cloud’s did', async () => {
    expect([200, 501]).toContain(await knock(CHINA_ISSUER));
    expect(await knock('https://api.botframework.com')).toBe(401);
  });

  it('may be shown in the Teams of that cloud, and nowhere else', async () => {
    const policy = (await fetch(`${server.url}/healthz`)).headers.get('content-security-policy') ?? '';
    expect(policy).toMatch(/frame-ancestors [^;]*https:\/\/teams\.microsoftonline\.cn/u);
    expect(policy).not.toMatch(/frame-ancestors [^;]*(?:\*;|'self'|https:\/\/\*(?:;| ))/u);
  });
});
