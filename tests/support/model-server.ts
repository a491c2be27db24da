import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';

/** What a model was asked, as it came over the wire. */
export interface ModelCall {
  readonly path: string;
  readonly headers: IncomingMessage['headers'];
  readonly raw: string;
  /** the line to reword, read out of the data block */
  readonly line: string;
}

/** How the model answers one request. */
export type ModelMood = (call: ModelCall, response: ServerResponse, nth: number) => void;

interface Body {
  readonly messages: readonly { readonly role: string; readonly content: string }[];
}

/** A language model behind real HTTP: chat completions in every mood. */
export async function startModel(mood: ModelMood) {
  const calls: ModelCall[] = [];
  const sockets = new Set<Socket>();
  let current = mood;
  const server = createServer((request, response) => {
    let raw = '';
    request.on('data', (chunk: Buffer) => {
      raw += chunk.toString('utf8');
    });
    request.on('end', () => {
      const call = { path: request.url ?? '', headers: request.headers, raw, line: lineIn(raw) };
      calls.push(call);
      current(call, response, calls.length);
    });
  });
  server.on('connection', (socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    calls,
    sockets,
    port,
    settings: { OPENAI_BASE_URL: `http://127.0.0.1:${port}/v1`, OPENAI_MODEL: 'test-model' },
    become: (next: ModelMood) => {
      current = next;
    },
    close: async () => {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      server.closeAllConnections();
      await closed;
    },
  };
}
export type ModelServer = Awaited<ReturnType<typeof startModel>>;

function lineIn(raw: string): string {
  const { messages } = JSON.parse(raw) as Body;
  const json = /<data>(.*)<\/data>/su.exec(messages.at(-1)?.content ?? '')?.[1];
  return json ? ((JSON.parse(json) as { readonly line?: string }).line ?? '') : '';
}

const EVENTS = { 'content-type': 'text/event-stream; charset=utf-8' };
const JSON_TYPE = { 'content-type': 'application/json' };
const usage = { prompt_tokens: 120, completion_tokens: 30 };
const event = (data: unknown) => `data: ${JSON.stringify(data)}\n\n`;
const delta = (content: string, finish: string | null = null) =>
  event({ choices: [{ index: 0, delta: { content }, finish_reason: finish }] });

/** Streams these words piece by piece and ends as a server should. */
export function streams(words: (call: ModelCall) => string): ModelMood {
  return (call, response) => {
    response.writeHead(200, EVENTS);
    for (const piece of words(call).match(/.{1,5}/gsu) ?? []) response.write(delta(piece));
    response.write(delta('', 'stop'));
    response.end(`${event({ choices: [], usage })}data: [DONE]\n\n`);
  };
}

/** The same in one piece, as servers do that cannot stream. */
export function answers(words: (call: ModelCall) => string): ModelMood {
  return (call, response) => {
    const message = { role: 'assistant', content: words(call) };
    response.writeHead(200, JSON_TYPE);
    response.end(JSON.stringify({ choices: [{ index: 0, message, finish_reason: 'stop' }], usage }));
  };
}

/** An agreed answer with one wording. */
export const worded = (change: (line: string) => string) => (call: ModelCall) =>
  JSON.stringify({ lines: [change(call.line)] });

/** A refusal of the server. */
export function refuses(status: number, headers: Readonly<Record<string, string>> = {}): ModelMood {
  return (_, response) => {
    response.writeHead(status, { ...JSON_TYPE, ...headers });
    response.end(JSON.stringify({ error: { message: `status ${status}`, type: 'test', code: null } }));
  };
}

/** Sends some words and drops the line. */
export const breaksOff: ModelMood = (call, response) => {
  response.writeHead(200, EVENTS);
  response.write(delta(`{"lines":["${call.line.slice(0, 3)}`), () => response.destroy());
};

/** Stops in the middle without saying why. */
export const stopsShort: ModelMood = (call, response) => {
  response.writeHead(200, EVENTS);
  response.end(delta(`{"lines":["${call.line}`));
};

/** Takes the request and never says a word. */
export const hangs: ModelMood = () => undefined;

/** Begins to speak and never comes to an end. */
export const dawdles: ModelMood = (_, response) => {
  response.writeHead(200, EVENTS);
  response.write(delta('{"lines":["'));
};

/** Ten megabytes of words. */
export const floods: ModelMood = (_, response) => {
  response.writeHead(200, EVENTS);
  const piece = delta('很'.repeat(20_000));
  let sent = 0;
  const more = () => {
    while (sent < 10 * 1024 * 1024 && !response.destroyed) {
      sent += piece.length * 3;
      if (!response.write(piece)) {
        response.once('drain', more);
        return;
      }
    }
    response.end();
  };
  more();
};
