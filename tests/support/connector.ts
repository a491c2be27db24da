import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface ConnectorCall {
  readonly method: string;
  readonly path: string;
  readonly body: Readonly<Record<string, unknown>>;
}

/** The Bot Framework's side that replies go to: writes down what it gets and hands out ids. */
export async function startConnector() {
  const calls: ConnectorCall[] = [];
  /** statuses to refuse the next calls with */
  const refusals: number[] = [];
  const server = createServer((request, response) => {
    let text = '';
    request.on('data', (chunk: Buffer) => {
      text += chunk.toString('utf8');
    });
    request.on('end', () => {
      calls.push({
        method: request.method ?? '',
        path: request.url ?? '',
        body: text ? (JSON.parse(text) as ConnectorCall['body']) : {},
      });
      response.setHeader('content-type', 'application/json');
      response.statusCode = refusals.shift() ?? 200;
      response.end(JSON.stringify({ id: `sent-${calls.length}` }));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    calls,
    refusals,
    serviceUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () => new Promise<void>((resolve) => server.close(() => resolve())),
  };
}
