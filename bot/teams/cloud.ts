import type { Env } from '../env.ts';
import type { Authority } from './authentication.ts';

type Endpoints = Omit<Authority, 'ValidateAuthority'>;
export type CloudSettings = Pick<
  Env,
  | 'BOT_CLOUD'
  | 'BOT_LOGIN_URL'
  | 'BOT_OAUTH_SCOPE'
  | 'BOT_OPENID_METADATA_URL'
  | 'BOT_TOKEN_ISSUER'
  | 'BOT_TOKEN_SERVICE_URL'
>;

/**
 * Where each cloud's Bot Service lives: learn.microsoft.com, azure/bot-service, how-to-deploy-china-cloud and
 * how-to-deploy-gov-cloud-high. The login address goes without the tenant.
 */
const CLOUDS: Readonly<Record<Env['BOT_CLOUD'], Endpoints>> = {
  public: {
    ToChannelFromBotLoginUrl: 'https://login.microsoftonline.com',
    ToChannelFromBotOAuthScope: 'https://api.botframework.com',
    ToBotFromChannelTokenIssuer: 'https://api.botframework.com',
    ToBotFromChannelOpenIdMetadataUrl: 'https://login.botframework.com/v1/.well-known/openidconfiguration',
    ToBotFromEmulatorOpenIdMetadataUrl:
      'https://login.microsoftonline.com/common/v2.0/.well-known/openid-configuration',
    OAuthUrl: 'https://api.botframework.com',
  },
  china: {
    ToChannelFromBotLoginUrl: 'https://login.partner.microsoftonline.cn',
    ToChannelFromBotOAuthScope: 'https://api.botframework.azure.cn',
    ToBotFromChannelTokenIssuer: 'https://api.botframework.azure.cn',
    ToBotFromChannelOpenIdMetadataUrl:
      'https://login.botframework.azure.cn/v1/.well-known/openidconfiguration',
    ToBotFromEmulatorOpenIdMetadataUrl:
      'https://login.partner.microsoftonline.cn/a55a4d5b-9241-49b1-b4ff-befa8db00269/v2.0/.well-known/openid-configuration',
    OAuthUrl: 'https://token.botframework.azure.cn/',
  },
  usgov: {
    ToChannelFromBotLoginUrl: 'https://login.microsoftonline.us',
    ToChannelFromBotOAuthScope: 'https://api.botframework.us',
    ToBotFromChannelTokenIssuer: 'https://api.botframework.us',
    ToBotFromChannelOpenIdMetadataUrl:
      'https://login.botframework.azure.us/v1/.well-known/openidconfiguration',
    ToBotFromEmulatorOpenIdMetadataUrl:
      'https://login.microsoftonline.us/cab8a31a-1906-4287-a0d8-4eef66b95f6e/v2.0/.well-known/openid-configuration',
    OAuthUrl: 'https://api.botframework.azure.us',
  },
};

/** The addresses of the Bot Service that the settings name: those of a cloud, each of which can be set otherwise. */
export function authorityOf(settings: CloudSettings, tenantId: string): Authority {
  const cloud = CLOUDS[settings.BOT_CLOUD];
  const login = (settings.BOT_LOGIN_URL ?? cloud.ToChannelFromBotLoginUrl).replace(/\/$/u, '');
  return {
    ToChannelFromBotLoginUrl: `${login}/${tenantId}`,
    ToChannelFromBotOAuthScope: settings.BOT_OAUTH_SCOPE ?? cloud.ToChannelFromBotOAuthScope,
    ToBotFromChannelTokenIssuer: settings.BOT_TOKEN_ISSUER ?? cloud.ToBotFromChannelTokenIssuer,
    ToBotFromChannelOpenIdMetadataUrl:
      settings.BOT_OPENID_METADATA_URL ?? cloud.ToBotFromChannelOpenIdMetadataUrl,
    ToBotFromEmulatorOpenIdMetadataUrl: cloud.ToBotFromEmulatorOpenIdMetadataUrl,
    OAuthUrl: settings.BOT_TOKEN_SERVICE_URL ?? cloud.OAuthUrl,
    ValidateAuthority: 'true',
  };
}
