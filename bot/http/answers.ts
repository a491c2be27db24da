import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Member } from '../identity/member.ts';
import { memberOfRequest } from './api-guard.ts';
import { languageAsked, problem } from './problem.ts';
import { rememberShapes, type Shapes } from './shapes.ts';

/** A request of a member whose query, parameters and body are what the contract says. */
export interface Asked<Q, P, B> {
  readonly member: Member;
  readonly query: Q;
  readonly params: P;
  readonly body: B;
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
}

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
  return rememberShapes(handler, shapes);
}
