import { existsSync } from 'node:fs';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { postedActivitySchema } from '../api/live.ts';
import type { LocalChat } from '../chat/local-chat.ts';
import { streamEvents } from '../chat/sse.ts';
import type { Env } from '../env.ts';
import type { Review } from '../review/review.ts';
import type { Store } from '../storage/ports.ts';
import type { LiveDesk } from '../supervision/live-desk.ts';
import type { HttpAnswer } from '../teams/adapter.ts';
import { addApiRoutes } from './api-routes.ts';
import { addConsentRoutes } from './consent-routes.ts';
import { isLoopbackUrl } from './local-guard.ts';
import type { Metrics } from './metrics.ts';
import { addPracticeRoutes, type DeskFor } from './practice-routes.ts';
import { problem } from './problem.ts';

export interface RouteParts {
  readonly env: Env;
  readonly store: Store;
  readonly metrics: Metrics;
  readonly playbookVersion: string;
  /** the Bot Framework endpoint */
  readonly receive: (authorization: string, body: unknown) => Promise<HttpAnswer>;
  /** only in local mode */
  readonly localChat: LocalChat | null;
  readonly practice: DeskFor;
  readonly review: Review;
  readonly liveDesk: LiveDesk;
  readonly page: string;
}

const idSchema = z.object({ id: z.string().min(1).max(200) });
const afterSchema = z.object({ after: z.string().max(100).optional() });

/** Every route of the server, on one page. */
export async function addRoutes(server: FastifyInstance, parts: RouteParts): Promise<void> {
  const { env, metrics, localChat } = parts;
  addHealth(server, parts);
  server.get('/metrics', async (request, reply) => {
    const isOpen = env.mode === 'local' || isBearer(request.headers.authorization, env.METRICS_TOKEN);
    if (!isOpen) return problem(request, reply, 'notFound');
    return reply.type(metrics.registry.contentType).send(await metrics.registry.metrics());
  });
  server.post('/api/messages', { config: { rateLimit: messageLimit(env) } }, async (request, reply) => {
    if (env.mode === 'local' && !staysHere(request.body)) return problem(request, reply, 'forbidden');
    const { status, body } = await parts.receive(request.headers.authorization ?? '', request.body);
    return reply.code(status).send(body);
  });
  await addApiRoutes(server, env, parts.review, parts.liveDesk);
  addConsentRoutes(server, env);
  if (localChat) addLocalRoutes(server, localChat, metrics);
  addPracticeRoutes(server, parts.practice);
  if (existsSync(join(parts.page, 'index.html'))) await server.register(fastifyStatic, { root: parts.page });
}

function addHealth(server: FastifyInstance, { store, playbookVersion }: RouteParts): void {
  server.get('/healthz', async () => ({ status: 'ok', playbook: playbookVersion }));
  server.get('/readyz', async (request, reply) => {
    try {
      await store.check();
      return { status: 'ok' };
    } catch {
      return problem(request, reply, 'unavailable');
    }
  });
}

function addLocalRoutes(server: FastifyInstance, chat: LocalChat, metrics: Metrics): void {
  const open = new Set<() => void>();
  server.addHook('preClose', async () => {
    for (const end of open) end();
  });

  server.get('/local/conversations', () => chat.list());

  server.get('/local/conversations/:id', async (request, reply) => {
    const params = idSchema.safeParse(request.params);
    const view = params.success ? await chat.view(params.data.id) : null;
    return view ?? problem(request, reply, 'notFound');
  });

  server.post('/local/conversations/:id/activities', async (request, reply) => {
    const params = idSchema.safeParse(request.params);
    const posted = postedActivitySchema.safeParse(request.body);
    if (!params.success || !posted.success) return problem(request, reply, 'badRequest');
    const { acknowledged, message } = await chat.post(params.data.id, posted.data);
    if (!acknowledged) return problem(request, reply, 'unavailable');
    return { id: posted.data.id, ...(message ? { message } : {}) };
  });

  server.get('/local/conversations/:id/stream', (request, reply) => {
    const params = idSchema.safeParse(request.params);
    const query = afterSchema.safeParse(request.query);
    if (!params.success || !query.success) return problem(request, reply, 'badRequest');
    const lastSeen = request.headers['last-event-id'];
    const after = typeof lastSeen === 'string' && lastSeen !== '' ? lastSeen : (query.data.after ?? null);
    reply.hijack();
    reply.raw.writeHead(200, {
      ...(reply.getHeaders() as Record<string, string>),
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store',
    });
    const end = streamEvents(reply.raw, chat.events, params.data.id, after);
    open.add(end);
    metrics.streams.inc();
    reply.raw.on('close', () => {
      open.delete(end);
      metrics.streams.dec();
    });
    return reply;
  });
}

/** All of a tenant's messages come from a few addresses of the Bot Service. */
const messageLimit = (env: Env) => ({ max: env.REQUESTS_PER_MINUTE * 50, timeWindow: 60_000 });

const localMessageSchema = z.looseObject({
  deliveryMode: z.string().optional(),
  serviceUrl: z.string().optional(),
  channelId: z.string().optional(),
});

/** Without a sign-in the endpoint answers into this machine only, and never in the page's own name. */
function staysHere(body: unknown): boolean {
  const parsed = localMessageSchema.safeParse(body);
  if (!parsed.success) return true;
  const { deliveryMode, serviceUrl, channelId } = parsed.data;
  if (channelId === 'local') return false;
  return deliveryMode === 'expectReplies' || serviceUrl === undefined || isLoopbackUrl(serviceUrl);
}

const isBearer = (header: string | undefined, token: string | undefined) =>
  token !== undefined && header === `Bearer ${token}`;
