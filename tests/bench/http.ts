import { ActivityHandler, CloudAdapter, ConfigurationBotFrameworkAuthentication } from 'botbuilder';
import fastify, { type FastifyInstance } from 'fastify';
import { type Comparison, median } from './measure.ts';

const REQUESTS = 600;
const IN_FLIGHT = 8;
const ROUNDS = 5;

/** A bare botbuilder echo bot on the same server framework: what any bot of this kind pays before it does anything. */
export async function echoServer(): Promise<FastifyInstance> {
  const adapter = new CloudAdapter(new ConfigurationBotFrameworkAuthentication({}));
  const bot = new ActivityHandler();
  bot.onMessage(async (context, next) => {
    await context.sendActivity(`echo ${context.activity.text}`);
    await next();
  });
  const server = fastify({ logger: false });
  server.post('/api/messages', async (request, reply) => {
    reply.hijack();
    const { raw } = reply;
    const response = {
      socket: raw.socket,
      status: (code: number) => Object.assign(raw, { statusCode: code }) && response,
      header: (name: string, value: unknown) => raw.setHeader(name, String(value)) && response,
      send: (body: unknown) => {
        raw.setHeader('content-type', 'application/json');
        raw.write(typeof body === 'string' ? body : JSON.stringify(body));
        return response;
      },
      end: () => raw.end() && response,
    };
    const { method, headers } = request.raw;
    await adapter.process({ method, headers, body: request.body } as never, response as never, (context) =>
      bot.run(context),
    );
  });
  await server.listen({ host: '127.0.0.1', port: 0 });
  return server;
}

/** A full turn over HTTP with `expectReplies`, ours (durable) against the echo bot, in turn. */
export async function httpBench(ours: string, echo: string): Promise<readonly Comparison[]> {
  const times = { ours: [] as number[], echo: [] as number[] };
  await load(ours, 50);
  await load(echo, 50);
  for (let round = 0; round < ROUNDS; round++) {
    times.ours.push(await load(ours, REQUESTS));
    times.echo.push(await load(echo, REQUESTS));
  }
  return [
    {
      what: 'one durable turn over HTTP',
      ours: median(times.ours),
      reference: median(times.echo),
      against: 'bare botbuilder echo bot on fastify',
      unit: 'µs',
    },
  ];
}

/** Mean microseconds a request, with a few in flight from as many chats. */
async function load(origin: string, requests: number): Promise<number> {
  let sent = 0;
  const begin = process.hrtime.bigint();
  const worker = async (chat: number) => {
    while (sent < requests) {
      const id = `${begin}-${sent++}`;
      const response = await fetch(`${origin}/api/messages`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(message(id, `bench-${begin}-${chat}`)),
      });
      if (response.status !== 200) throw new Error(`${origin} answered ${response.status}`);
      await response.arrayBuffer();
    }
  };
  await Promise.all(Array.from({ length: IN_FLIGHT }, (_, chat) => worker(chat)));
  return Number(process.hrtime.bigint() - begin) / 1000 / requests;
}

const message = (id: string, chat: string) => ({
  type: 'message',
  id,
  text: '跑三趟了 信用卡多还的取不出 叫去柜台',
  channelId: 'emulator',
  deliveryMode: 'expectReplies',
  serviceUrl: 'http://127.0.0.1:9',
  from: { id: 'clerk' },
  recipient: { id: 'bot' },
  conversation: { id: chat },
});
