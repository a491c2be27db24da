import { ServiceClientCredentialsFactory } from 'botframework-connector';
import type { ContextOptions } from '../../bot/context.ts';
import { startAuthority } from './authority.ts';
import { nodesOf } from './cards.ts';
import { type Connector, type ConnectorCall, startConnector } from './connector.ts';
import { APP_ID, startServer, TENANT_ID } from './server.ts';

export const TEAMS_SETTINGS = {
  MicrosoftAppId: APP_ID,
  MicrosoftAppTenantId: TENANT_ID,
  MicrosoftAppPassword: 'only-for-this-test',
};
/** What the bot signs its own calls with. */
export const BOT_TOKEN = 'the-bots-own-token';

/** Signs outgoing calls without asking Microsoft. */
class LocalCredentials extends ServiceClientCredentialsFactory {
  async isValidAppId(appId: string): Promise<boolean> {
    return appId === APP_ID;
  }
  async isAuthenticationDisabled(): Promise<boolean> {
    return false;
  }
  async createCredentials(): ReturnType<ServiceClientCredentialsFactory['createCredentials']> {
    return {
      signRequest: async (request) => {
        request.headers.set('authorization', `Bearer ${BOT_TOKEN}`);
        return request;
      },
    };
  }
}

export interface Answer {
  readonly status: number;
  readonly text: string;
}

/** The server in Teams mode between a local OpenID authority and a fake connector: everything on the real wire. */
export async function startTeams(
  settings: Readonly<Record<string, string>> = {},
  options: ContextOptions = {},
) {
  const authority = await startAuthority(APP_ID);
  const connector = await startConnector();
  const token = await authority.token({ serviceUrl: connector.serviceUrl });
  const instance = async (own: Readonly<Record<string, string>>): Promise<Instance> => {
    const server = await startServer(
      { ...TEAMS_SETTINGS, ...own },
      { authority: authority.authority, credentials: new LocalCredentials(), seed: () => 7, ...options },
    );
    return {
      url: server.url,
      close: () => server.close(),
      post: async (body) => {
        const response = await fetch(`${server.url}/api/messages`, {
          method: 'POST',
          headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
          body: JSON.stringify(body),
        });
        return { status: response.status, text: await response.text() };
      },
    };
  };
  const first = await instance(settings);
  return {
    connector,
    url: first.url,
    post: first.post,
    chat: (id: string, part: ChatWishes = {}) => new TeamsChat(id, connector, first.post, part),
    /** a second instance, known to the same authority and connector */
    another: instance,
    close: async () => {
      await first.close();
      await connector.close();
      await authority.close();
    },
  };
}
export type Teams = Awaited<ReturnType<typeof startTeams>>;

interface Instance {
  readonly url: string;
  readonly post: (body: object) => Promise<Answer>;
  readonly close: () => Promise<void>;
}

export interface ChatWishes {
  readonly type?: 'personal' | 'groupChat' | 'channel';
  readonly person?: { readonly id: string; readonly name: string; readonly aadObjectId?: string };
  readonly tenant?: string;
  readonly locale?: string;
}

const LI_MIN = { id: '29:li', name: '李敏', aadObjectId: '0d1d3a4c-0000-4000-8000-000000000001' };
export const WANG_LEI = {
  id: '29:wang',
  name: '王磊',
  aadObjectId: '0d1d3a4c-0000-4000-8000-000000000002',
};
let count = 0;

/** One person's side of a Teams chat. */
export class TeamsChat {
  constructor(
    readonly id: string,
    private readonly connector: Connector,
    private readonly post: (body: object) => Promise<Answer>,
    private readonly wishes: ChatWishes,
  ) {}

  activity(part: object = {}): object {
    const { type = 'personal', person = LI_MIN, tenant = TENANT_ID, locale = 'zh-CN' } = this.wishes;
    return {
      id: `m${++count}`,
      channelId: 'msteams',
      serviceUrl: this.connector.serviceUrl,
      locale,
      conversation: {
        id: this.id,
        tenantId: tenant,
        conversationType: type,
        ...(type === 'personal' ? {} : { isGroup: true }),
      },
      from: person,
      recipient: { id: '28:bot', name: '接诉教练' },
      channelData: { tenant: { id: tenant } },
      ...part,
    };
  }

  sends(part: object): Promise<Answer> {
    return this.post(this.activity(part));
  }

  types(text: string, part: object = {}): Promise<Answer> {
    return this.sends({ type: 'message', text, ...part });
  }

  /** Types with the bot mentioned, as one must in a group. */
  mentions(text: string, part: object = {}): Promise<Answer> {
    const mention = { type: 'mention', text: '<at>接诉教练</at>', mentioned: { id: '28:bot' } };
    return this.types(`<at>接诉教练</at> ${text}`, { entities: [mention], ...part });
  }

  invokes(name: string, value: object, part: object = {}): Promise<Answer> {
    return this.sends({ type: 'invoke', name, value, ...part });
  }

  /** Presses the button of that title on the newest card of this chat. */
  taps(title: string, part: object = {}): Promise<Answer> {
    return this.presses(this.button(title), part);
  }

  presses(data: unknown, part: object = {}): Promise<Answer> {
    const action = { type: 'Action.Execute', verb: 'x', data };
    return this.invokes('adaptiveCard/action', { action }, part);
  }

  button(title: string): unknown {
    const found = nodesOf(this.card()).findLast(
      (node) => node.type === 'Action.Execute' && node.title === title,
    );
    if (!found) throw new Error(`no button “${title}” on ${JSON.stringify(this.card()).slice(0, 500)}`);
    return found.data;
  }

  /** what was sent into this chat, oldest first, without typing */
  get sent(): readonly ConnectorCall[] {
    return this.connector.accepted.filter(
      ({ path, body }) => path.includes(`/conversations/${this.id}/`) && body.type !== 'typing',
    );
  }

  /** the newest card */
  card(): Readonly<Record<string, unknown>> {
    const call = this.sent.findLast(({ body }) => Array.isArray(body.attachments));
    const [attachment] = (call?.body.attachments ?? []) as { readonly content: Record<string, unknown> }[];
    return attachment?.content ?? {};
  }
}

/** The words of the line on a card. */
export function lineOf(card: unknown): string {
  const line = nodesOf(card).find((node) => node.id === 'line');
  const [run] = (line?.inlines ?? []) as { readonly text: string }[];
  return run?.text ?? '';
}
