import type { FastifyReply, FastifyRequest } from 'fastify';
import { LANGUAGES, type Language } from '../../scripts/vocabulary.ts';
import { problems } from '../strings.ts';

export type ProblemCode = keyof typeof problems;
/** The HTTP status of each problem. */
export const STATUS: Readonly<Record<ProblemCode, number>> = {
  badRequest: 400,
  signIn: 401,
  forbidden: 403,
  noRight: 403,
  notFound: 404,
  notNow: 409,
  conflict: 409,
  talkOver: 409,
  talkShared: 409,
  tooLarge: 413,
  notAccepted: 422,
  tooMany: 429,
  failed: 500,
  unavailable: 503,
};

/** Answers with problem+json (RFC 9457): a code for programs and a sentence for people, nothing of the inside. */
export function problem(request: FastifyRequest, reply: FastifyReply, code: ProblemCode): FastifyReply {
  const status = STATUS[code];
  return reply
    .code(status)
    .type('application/problem+json')
    .send(JSON.stringify(problemBody(code, languageOf(request))));
}

const problemBody = (code: ProblemCode, lang: Language) => ({
  type: `about:blank#${code}`,
  title: code,
  status: STATUS[code],
  detail: problems[code][lang],
});

/** The problem that an HTTP status from the framework stands for. */
export function problemOfStatus(status: number): ProblemCode {
  if (status === 404 || status === 405) return 'notFound';
  if (status === 413) return 'tooLarge';
  if (status === 429) return 'tooMany';
  return status >= 400 && status < 500 ? 'badRequest' : 'failed';
}

const languageOf = (request: FastifyRequest): Language => languageAsked(request) ?? 'zh-CN';

/** The language that a request asks for, when it is one of ours. */
export function languageAsked(request: FastifyRequest): Language | undefined {
  const wanted = request.headers['accept-language'] ?? '';
  return LANGUAGES.find((lang) => wanted.toLowerCase().startsWith(lang.slice(0, 2)));
}
