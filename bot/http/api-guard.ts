import { randomBytes } from 'node:crypto';
import fastifyCookie from '@fastify/cookie';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Member } from '../identity/member.ts';
import { mayDo, type Permission } from '../identity/permissions.ts';
import type { SignIn } from '../identity/sign-in.ts';
import { problem } from './problem.ts';
import { type Shapes, shapesOf } from './shapes.ts';

/** A route of the API and what it asks for. */
export interface GuardedRoute {
  readonly method: string;
  readonly url: string;
  readonly permission: Permission | 'anyone';
  /** what it lets in, where its handler says so */
  readonly shapes: Shapes;
}

declare module 'fastify' {
  interface FastifyInstance {
    /** every route of the API, as registered */
    guardedRoutes: GuardedRoute[];
  }
  interface FastifyContextConfig {
    /** what a member must be allowed to do; every route under /api/ but the bot's own names one, or `anyone` */
    permission?: Permission | 'anyone';
  }
}

/** The cookie that keeps the part somebody plays in local mode. */
export const PART_COOKIE = 'coach-part';

const members = new WeakMap<FastifyRequest, Member>();

/** The member that a request was let in as. Throws outside guarded routes. */
export function memberOfRequest(request: FastifyRequest): Member {
  const member = members.get(request);
  if (!member) throw new Error('no member: the route is not guarded');
  return member;
}

/**
 * Lets members in by their roles. A route of the API that names no permission is a fault at start-up, so none can be
 * forgotten. A browser sends the token or the cookie only from our own page: tokens travel in a header, the cookie is
 * SameSite=Strict, and what changes something must be JSON or name our own origin.
 */
export async function guardApi(server: FastifyInstance, signIn: SignIn, isLocal: boolean): Promise<void> {
  await server.register(fastifyCookie, { secret: randomBytes(32).toString('hex') });
  const routes: GuardedRoute[] = [];
  server.decorate('guardedRoutes', routes);
  server.addHook('onRoute', ({ url, method, config, handler }) => {
    if (!isGuarded(url)) return;
    if (!config?.permission) throw new Error(`${url} names no permission`);
    const { permission } = config;
    for (const one of [method].flat())
      routes.push({ method: one, url, permission, shapes: shapesOf(handler) });
  });
  server.addHook('onRequest', async (request, reply) => {
    const permission = request.routeOptions.config.permission;
    if (!permission || permission === 'anyone') return undefined;
    const cookie = isLocal ? request.cookies[PART_COOKIE] : undefined;
    const part = cookie ? request.unsignCookie(cookie) : null;
    const signedIn = await signIn.memberFor({
      authorization: request.headers.authorization,
      part: part?.valid ? part.value : null,
    });
    switch (signedIn.kind) {
      case 'unknown':
        return problem(request, reply, 'signIn');
      case 'unavailable':
        return problem(request, reply, 'unavailable');
      case 'no-role':
        return problem(request, reply, 'noRight');
      case 'member':
        if (!mayDo(signedIn.member.roles, permission)) return problem(request, reply, 'noRight');
        members.set(request, signedIn.member);
        return undefined;
    }
  });
}

const isGuarded = (url: string) => url.startsWith('/api/') && url !== '/api/messages';
