import type { Socket } from 'node:net';
import helmet from '@fastify/helmet';
import rateLimit from '@fastify/rate-limit';
import Fastify, { type FastifyInstance, LogController } from 'fastify';
import type { Env } from '../env.ts';
import { describeFault } from './fault-log.ts';
import { isFromHere } from './local-guard.ts';
import type { Metrics } from './metrics.ts';
import { problem, problemOfStatus } from './problem.ts';

const MOST_BYTES = 256 * 1024;
/** Fluent UI inserts empty style elements; this is the hash of nothing. */
const EMPTY_STYLE = "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='";
const TEAMS_FRAMES = [
  'https://teams.microsoft.com',
  'https://*.teams.microsoft.com',
  'https://*.cloud.microsoft',
];

/** The web server with its headers, limits, log and error answers; routes are added by `routes`. */
export async function createServer(env: Env, metrics: Metrics): Promise<FastifyInstance> {
  const server = Fastify({
    logger: {
      level: env.LOG_LEVEL,
      redact: ['req.headers', 'req.body', 'res.headers'],
      serializers: { err: withoutWords },
    },
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit: MOST_BYTES,
    forceCloseConnections: 'idle',
    trustProxy: env.TRUSTED_PROXIES ?? false,
  });
  server.addHook('onResponse', async (request, reply) => {
    const route = request.routeOptions.url ?? 'none';
    metrics.requests.observe({ route, status: reply.statusCode }, reply.elapsedTime / 1000);
    request.log.debug({ route, status: reply.statusCode, ms: Math.round(reply.elapsedTime) }, 'request');
  });
  letGoWhenClosing(server);
  if (env.mode === 'local') closeToOthers(server);
  await server.register(helmet, helmetOptions(env));
  await server.register(rateLimit, {
    max: env.REQUESTS_PER_MINUTE,
    timeWindow: 60_000,
  });
  server.setNotFoundHandler((request, reply) => problem(request, reply, 'notFound'));
  server.setErrorHandler((fault, request, reply) => {
    const status = statusOf(fault);
    if (status >= 500) {
      metrics.faults.inc({ name: describeFault(fault).name });
      request.log.error({ fault: describeFault(fault), route: request.routeOptions.url }, 'request failed');
    }
    return problem(request, reply, problemOfStatus(status));
  });
  return server;
}

/**
 * Whoever is being answered while the server closes would keep the connection, and the server, for a minute more; so would
 * a connection that a browser opened beforehand and has asked nothing on.
 */
function letGoWhenClosing(server: FastifyInstance): void {
  let isClosing = false;
  const connections = new Set<Socket>();
  server.server.on('connection', (socket: Socket) => {
    if (isClosing) socket.destroy();
    connections.add(socket);
    socket.once('close', () => connections.delete(socket));
  });
  server.addHook('preClose', async () => {
    isClosing = true;
    // an answer that began before keeps its connection no longer than it lasts
    server.server.keepAliveTimeout = 1;
    for (const socket of connections) if (socket.bytesRead === 0) socket.destroy();
  });
  server.addHook('onSend', async (_request, reply) => {
    if (isClosing) reply.header('connection', 'close');
  });
}

/** In local mode every door is closed to other machines and to other sites' pages. */
function closeToOthers(server: FastifyInstance): void {
  server.addHook('onRequest', async (request, reply) => {
    const { localPort } = request.raw.socket;
    // The check comes first, and `inject` in tests has no socket port of its own.
    if (!isFromHere(request.headers, localPort ?? 80)) return problem(request, reply, 'forbidden');
  });
}

function helmetOptions({ mode, TEAMS_URL }: Env) {
  return {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        'default-src': ["'self'"],
        'style-src': ["'self'", EMPTY_STYLE],
        'object-src': ["'none'"],
        'base-uri': ["'none'"],
        'form-action': ["'none'"],
        'frame-ancestors': mode === 'local' ? ["'none'"] : [...TEAMS_FRAMES, new URL(TEAMS_URL).origin],
      },
    },
    // In Teams the page lives in a frame; frame-ancestors says whose.
    frameguard: mode === 'local' ? { action: 'deny' as const } : false,
    strictTransportSecurity: mode !== 'local',
    referrerPolicy: { policy: 'no-referrer' as const },
    crossOriginEmbedderPolicy: false,
    // the window in which a person consents must reach Teams, which has opened it
    crossOriginOpenerPolicy: mode === 'local',
  };
}

/** pino's shape of an error, without its message and stack. */
function withoutWords(fault: unknown) {
  const { name, ...rest } = describeFault(fault);
  return { type: name, message: '', stack: '', ...rest };
}

function statusOf(fault: unknown): number {
  const status = typeof fault === 'object' && fault && 'statusCode' in fault ? fault.statusCode : undefined;
  return typeof status === 'number' && status >= 400 && status < 600 ? status : 500;
}
