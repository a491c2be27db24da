import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface ConnectorCall {
  readonly method: string;
  readonly path: string;
  readonly body: Readonly<Record<string, unknown>>;
  /** the bytes as they came */
  readonly text: string;
  readonly headers: IncomingHttpHeaders;
}
/** How a call is refused: a status, one with `Retry-After`, or a connection that breaks. */
export type Refusal = number | { readonly status: number; readonly retryAfter: string } | 'reset';

/** The Bot Framework's side that replies go to: writes down what it gets and hands out ids. */
export async function startConnector() {
  const calls: ConnectorCall[] = [];
  /** those that were not refused */
  const accepted: ConnectorCall[] = [];
  /** how to refuse the next calls */
  const refusals: Refusal[] = [];
  /** what the directory of a chat says of its members, by id */
  const members = new Map<string, object>();
  const waiting: { readonly fits: (call: ConnectorCall) => boolean; readonly found: () => void }[] = [];
  /** runs before a call is answered */
  let hold: (call: ConnectorCall) => Promise<unknown> = async () => undefined;
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', async () => {
      const text = Buffer.concat(chunks).toString('utf8');
      const call: ConnectorCall = {
        method: request.method ?? '',
        path: decodeURIComponent(request.url ?? ''),
        body: text ? (JSON.parse(text) as ConnectorCall['body']) : {},
        text,
        headers: request.headers,
      };
      const member = /\/members\/(.+)$/u.exec(call.path)?.[1];
      response.setHeader('content-type', 'application/json');
      if (call.method === 'GET' && member) {
        response.end(JSON.stringify({ id: member, ...members.get(member) }));
        return;
      }
      calls.push(call);
      const refusal = refusals.shift();
      if (refusal === 'reset') {
        request.socket.destroy();
        return;
      }
      if (refusal !== undefined) {
        const { status, retryAfter } =
          typeof refusal === 'number' ? { status: refusal, retryAfter: null } : refusal;
        response.statusCode = status;
        if (retryAfter !== null) response.setHeader('retry-after', retryAfter);
        response.end('{}');
        return;
      }
      accepted.push(call);
      for (const one of waiting.filter(({ fits }) => fits(call))) one.found();
      await hold(call);
      response.end(JSON.stringify({ id: `sent-${calls.length}` }));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    calls,
    accepted,
    refusals,
    members,
    /** Resolves with the first accepted call that fits, whether it has come already or is still to come. */
    async sees(fits: (call: ConnectorCall) => boolean): Promise<ConnectorCall> {
      if (!accepted.some(fits)) await new Promise<void>((found) => waiting.push({ fits, found }));
      const call = accepted.find(fits);
      if (!call) throw new Error('the call was forgotten');
      return call;
    },
    holds(until: (call: ConnectorCall) => Promise<unknown>): void {
      hold = until;
    },
    forget(): void {
      calls.length = 0;
      accepted.length = 0;
      hold = async () => undefined;
    },
    serviceUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
export type Connector = Awaited<ReturnType<typeof startConnector>>;
