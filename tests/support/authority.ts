import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import type { Authority } from '../../bot/teams/authentication.ts';

export interface TokenWishes {
  readonly issuer?: string;
  readonly audience?: string;
  readonly serviceUrl?: string;
  /** seconds from now */
  readonly expires?: number;
}

/** An OpenID authority on this machine that signs Bot Framework tokens; nothing is asked of the network. */
export async function startAuthority(appId: string) {
  const { publicKey, privateKey } = await generateKeyPair('RS256');
  const stranger = await generateKeyPair('RS256');
  const jwk = {
    ...(await exportJWK(publicKey)),
    kid: 'k1',
    use: 'sig',
    alg: 'RS256',
    endorsements: ['msteams'],
  };
  const server = createServer((request, response) => {
    response.setHeader('content-type', 'application/json');
    const body = request.url?.endsWith('/keys')
      ? { keys: [jwk] }
      : { issuer: ISSUER, jwks_uri: `${base()}/keys` };
    response.end(JSON.stringify(body));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const base = () => `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const authority: Authority = {
    ToBotFromChannelOpenIdMetadataUrl: `${base()}/.well-known/openidconfiguration`,
    ToBotFromEmulatorOpenIdMetadataUrl: `${base()}/.well-known/openidconfiguration`,
    ToBotFromChannelTokenIssuer: ISSUER,
    ToChannelFromBotLoginUrl: base(),
    ToChannelFromBotOAuthScope: ISSUER,
    OAuthUrl: base(),
    ValidateAuthority: 'false',
  };
  const token = async (wishes: TokenWishes = {}, key = privateKey) =>
    new SignJWT({ serviceurl: wishes.serviceUrl ?? SERVICE_URL })
      .setProtectedHeader({ alg: 'RS256', kid: 'k1' })
      .setIssuer(wishes.issuer ?? ISSUER)
      .setAudience(wishes.audience ?? appId)
      .setIssuedAt()
      .setExpirationTime(Math.floor(Date.now() / 1000) + (wishes.expires ?? 3600))
      .sign(key);
  return {
    authority,
    token,
    forged: () => token({}, stranger.privateKey),
    close: () => new Promise<void>((resolve) => server.close(() => resolve())),
  };
}

export const ISSUER = 'https://api.botframework.com';
export const SERVICE_URL = 'https://smba.example.test/teams/';
