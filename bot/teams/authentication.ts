import { type Activity, ConfigurationBotFrameworkAuthentication } from 'botbuilder';
import {
  type AuthenticateRequestResult,
  BotFrameworkAuthentication,
  type ClaimsIdentity,
  type ConnectorClient,
  ConnectorFactory,
  type ServiceClientCredentialsFactory,
  type UserTokenClient,
} from 'botframework-connector';
import type { TeamsIdentity } from '../env.ts';
import { keepNewest } from '../keep-newest.ts';

export type { ServiceClientCredentialsFactory };

/** Addresses of the authority that signs incoming tokens. Only tests give others than Microsoft's. */
export type Authority = Readonly<
  Record<
    | 'ToBotFromChannelOpenIdMetadataUrl'
    | 'ToBotFromEmulatorOpenIdMetadataUrl'
    | 'ToBotFromChannelTokenIssuer'
    | 'ToChannelFromBotLoginUrl'
    | 'ToChannelFromBotOAuthScope'
    | 'OAuthUrl'
    | 'ValidateAuthority',
    string
  >
>;

/**
 * Checks of incoming tokens for a bot; without an identity everybody is let in (local mode on loopback only).
 * `credentials` stands in for the sign-in of outgoing calls in tests.
 */
export function botAuthentication(
  identity: TeamsIdentity | null,
  authority?: Authority,
  credentials?: ServiceClientCredentialsFactory,
): BotFrameworkAuthentication {
  if (!identity) return new CachedAuthentication(new ConfigurationBotFrameworkAuthentication({}));
  const settings = {
    MicrosoftAppId: identity.appId,
    MicrosoftAppType: identity.type,
    MicrosoftAppTenantId: identity.tenantId,
    ...(identity.password ? { MicrosoftAppPassword: identity.password } : {}),
    ...authority,
  };
  return new CachedAuthentication(new ConfigurationBotFrameworkAuthentication(settings, credentials));
}

/** More service addresses than a tenant has; beyond it the oldest connector is built anew. */
const MOST_CONNECTORS = 64;

/**
 * The same checks for every request, but connectors and the token client are built once a process: building them for
 * each turn is half the time of a turn (stack.md §9).
 */
class CachedAuthentication extends BotFrameworkAuthentication {
  readonly #inner: BotFrameworkAuthentication;
  readonly #connectors = new Map<string, Promise<ConnectorClient>>();
  #tokens: Promise<UserTokenClient> | undefined;

  constructor(inner: BotFrameworkAuthentication) {
    super();
    this.#inner = inner;
  }

  override async authenticateRequest(activity: Activity, header: string): Promise<AuthenticateRequestResult> {
    const result = await this.#inner.authenticateRequest(activity, header);
    return result.connectorFactory
      ? { ...result, connectorFactory: this.#cached(result.connectorFactory) }
      : result;
  }

  override authenticateStreamingRequest(header: string, channel: string): Promise<AuthenticateRequestResult> {
    return this.#inner.authenticateStreamingRequest(header, channel);
  }

  override createConnectorFactory(claims: ClaimsIdentity): ConnectorFactory {
    return this.#cached(this.#inner.createConnectorFactory(claims));
  }

  override createUserTokenClient(claims: ClaimsIdentity): Promise<UserTokenClient> {
    this.#tokens ??= this.#inner.createUserTokenClient(claims);
    return this.#tokens;
  }

  override getOriginatingAudience(): string {
    return this.#inner.getOriginatingAudience();
  }

  #cached(factory: ConnectorFactory): ConnectorFactory {
    const connectors = this.#connectors;
    return new (class extends ConnectorFactory {
      override create(serviceUrl: string, audience: string): Promise<ConnectorClient> {
        const key = `${serviceUrl}\n${audience}`;
        const known = connectors.get(key);
        if (known) return known;
        const made = factory.create(serviceUrl, audience).then(withoutRetries);
        keepNewest(connectors, key, made, MOST_CONNECTORS);
        made.catch(() => connectors.delete(key));
        return made;
      }
    })();
  }
}

interface Pipelined {
  readonly client: { readonly pipeline: { readonly removePolicy: (named: { name: string }) => unknown } };
}

/** Takes the SDK's own retries out: they know only some of Teams' answers, and would multiply with `resending`. */
function withoutRetries(connector: ConnectorClient): ConnectorClient {
  const { client } = connector as unknown as Pipelined;
  client.pipeline.removePolicy({ name: 'defaultRetryPolicy' });
  return connector;
}
