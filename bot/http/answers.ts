import type { FastifyReply, FastifyRequest } from 'fastify';
import type { z } from 'zod';
import type { Member } from '../identity/member.ts';
import { memberOfRequest } from './api-guard.ts';
import { problem } from './problem.ts';

/** A request of a member whose query, parameters and body are what the contract says. */
export interface Asked<Q, P, B> {
  readonly member: Member;
  readonly query: Q;
  readonly params: P;
  readonly body: B;
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
}

interface Shapes<Q, P, B> {
  readonly query?: z.ZodType<Q>;
  readonly params?: z.ZodType<P>;
  readonly body?: z.ZodType<B>;
}

/** A route handler that sees only well-formed requests; null answers 404, everything malformed 400. */
export function asked<Q = undefined, P = undefined, B = undefined>(
  shapes: Shapes<Q, P, B>,
  handle: (asked: Asked<Q, P, B>) => Promise<unknown>,
) {
  return async (request: FastifyRequest, reply: FastifyReply): Promise<unknown> => {
    const query = shapes.query?.safeParse(request.query);
    const params = shapes.params?.safeParse(request.params);
    const body = shapes.body?.safeParse(request.body);
    if (query?.success === false || params?.success === false || body?.success === false) {
      return problem(request, reply, 'badRequest');
    }
    const answer = await handle({
      member: memberOfRequest(request),
      query: query?.data as Q,
      params: params?.data as P,
      body: body?.data as B,
      request,
      reply,
    });
    return answer ?? problem(request, reply, 'notFound');
  };
}
