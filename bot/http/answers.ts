import type { FastifyReply, FastifyRequest } from 'fastify';
import type { z } from 'zod';
import type { Member } from '../identity/member.ts';
import { memberOfRequest } from './api-guard.ts';
import { languageAsked, problem } from './problem.ts';

/** A request of a member whose query, parameters and body are what the contract says. */
export interface Asked<Q, P, B> {
  readonly member: Member;
  readonly query: Q;
  readonly params: P;
  readonly body: B;
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
}

/** What a route lets in; anything else is answered 400 or 404. */
export interface Shapes<Q = unknown, P = unknown, B = unknown> {
  readonly query?: z.ZodType<Q>;
  readonly params?: z.ZodType<P>;
  readonly body?: z.ZodType<B>;
}

const shapesOfHandlers = new WeakMap<object, Shapes>();

/** The shapes that a handler made by `asked` lets in; none for other handlers. */
export const shapesOf = (handler: object): Shapes => shapesOfHandlers.get(handler) ?? {};

/** A route handler that sees only well-formed requests; null and an id that is none answer 404, a malformed body 400. */
export function asked<Q = undefined, P = undefined, B = undefined>(
  shapes: Shapes<Q, P, B>,
  handle: (asked: Asked<Q, P, B>) => Promise<unknown>,
) {
  const handler = async (request: FastifyRequest, reply: FastifyReply): Promise<unknown> => {
    const query = shapes.query?.safeParse(request.query);
    const params = shapes.params?.safeParse(request.params);
    const body = shapes.body?.safeParse(request.body);
    if (params?.success === false) return problem(request, reply, 'notFound');
    if (query?.success === false || body?.success === false) return problem(request, reply, 'badRequest');
    const member = memberOfRequest(request);
    const answer = await handle({
      // the page says which language it is shown in
      member: { ...member, lang: languageAsked(request) ?? member.lang },
      query: query?.data as Q,
      params: params?.data as P,
      body: body?.data as B,
      request,
      reply,
    });
    return answer ?? problem(request, reply, 'notFound');
  };
  shapesOfHandlers.set(handler, shapes);
  return handler;
}
