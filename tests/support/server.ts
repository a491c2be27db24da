import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CardAction, ConversationView, LocalActivity, StreamEvent } from '../../bot/api/live.ts';
import { type ContextOptions, createContext } from '../../bot/context.ts';
import { readEnv } from '../../bot/env.ts';
import { chunksOf } from './chunks.ts';
import { realPlaybook } from './playbook.ts';

export const APP_ID = '11111111-2222-4333-8444-555555555555';
export const TENANT_ID = '99999999-8888-4777-8666-555555555555';

export interface TestServer {
  readonly url: string;
  readonly port: number;
  readonly close: () => Promise<void>;
}

/** The whole server on a free port with a store of its own; `close` removes everything. */
export async function startServer(
  settings: Readonly<Record<string, string>> = {},
  options: ContextOptions = {},
): Promise<TestServer> {
  const folder = mkdtempSync(join(tmpdir(), 'coach-'));
  const env = readEnv({
    PORT: '0',
    LOG_LEVEL: 'silent',
    DATABASE_FILE: join(folder, 'coach.db'),
    ...settings,
  });
  const context = await createContext(env, realPlaybook(), options);
  await context.server.listen({ host: '127.0.0.1', port: 0 });
  const { port } = context.server.server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    port,
    close: async () => {
      await context.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** The page's side of one talk. */
export class Page {
  readonly conversation = randomUUID();

  constructor(private readonly server: { readonly url: string }) {}

  get path(): string {
    return `${this.server.url}/local/conversations/${this.conversation}`;
  }

  async types(text: string, id: string = randomUUID()): Promise<Response> {
    return this.post({ id, type: 'message', text });
  }

  /** Presses a button of the newest card, or of the turn given. */
  async taps(verb: CardAction['verb'], more: Readonly<Record<string, unknown>> = {}): Promise<Response> {
    const turn = (await this.view())?.card?.channelData?.coach?.turn ?? 0;
    const data = { verb, conversation: this.conversation, turn, ...more };
    const value = { action: { type: 'Action.Execute', verb, data } };
    return this.post({ id: randomUUID(), type: 'invoke', name: 'adaptiveCard/action', value });
  }

  async post(body: unknown): Promise<Response> {
    return fetch(`${this.path}/activities`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
  }

  async view(): Promise<ConversationView | null> {
    const response = await fetch(this.path);
    return response.status === 404 ? null : ((await response.json()) as ConversationView);
  }

  /** Follows the stream until so many events have come, or those that are waited for. */
  async follows(
    enough: number | ((received: readonly Received[]) => boolean),
    headers: Record<string, string> = {},
    query = '',
  ): Promise<readonly Received[]> {
    const leave = new AbortController();
    const response = await fetch(`${this.path}/stream${query}`, { headers, signal: leave.signal });
    const received: Received[] = [];
    let text = '';
    const decoder = new TextDecoder();
    for await (const chunk of chunksOf(response)) {
      text += decoder.decode(chunk, { stream: true });
      const blocks = text.split('\n\n');
      text = blocks.pop() ?? '';
      for (const block of blocks) {
        const id = /^id: (.*)$/mu.exec(block)?.[1];
        const data = /^data: (.*)$/mu.exec(block)?.[1];
        if (id && data) received.push({ id, event: JSON.parse(data) as StreamEvent });
      }
      if (typeof enough === 'number' ? received.length >= enough : enough(received)) break;
    }
    leave.abort();
    return received;
  }
}

export interface Received {
  readonly id: string;
  readonly event: StreamEvent;
}

/** The line to say on a card of the page. */
export function lineOn(activity: LocalActivity | null | undefined): string {
  const card = activity?.attachments?.[0]?.content as { readonly fallbackText?: string } | undefined;
  return card?.fallbackText?.split('\n')[0] ?? '';
}
