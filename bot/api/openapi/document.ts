import { type GuardedRoute, PART_COOKIE } from '../../http/api-guard.ts';
import { PERMISSIONS } from '../../identity/permissions.ts';
import type { AnswerName } from './answers.ts';
import { EXCHANGE } from './exchange.ts';
import type { Answer, Operation } from './operation.ts';
import { OWN } from './own.ts';
import { parametersOf } from './parameters.ts';
import { problemResponses, problemsOf } from './problems.ts';
import { REVIEW } from './review.ts';
import { answerSchemas, incoming, type JsonSchema, refTo } from './schemas.ts';

export interface OpenApiDocument {
  readonly openapi: '3.1.1';
  readonly paths: Readonly<Record<string, Readonly<Record<string, JsonSchema>>>>;
  readonly [part: string]: unknown;
}

const OPERATIONS = { ...OWN, ...REVIEW, ...EXCHANGE };
const TAGS = [
  { of: OWN, name: 'own', description: '自己的：登录、练习、回忆、进步 · One’s own' },
  { of: REVIEW, name: 'review', description: '复核 · Review' },
  { of: EXCHANGE, name: 'exchange', description: '导出、导入、留存、案例、例句 · Exchange and keeping' },
];

/** The token of a signed-in member, or in local mode the cookie of the part that is played. */
const SECURITY_SCHEMES = {
  entra: {
    type: 'http',
    scheme: 'bearer',
    bearerFormat: 'JWT',
    description: 'Teams 单点登录的令牌 · The Microsoft Entra token of Teams single sign-on',
  },
  part: {
    type: 'apiKey',
    in: 'cookie',
    name: PART_COOKIE,
    description: '仅本机试用 · Local mode only',
  },
};

/**
 * The API as an OpenAPI 3.1 document: what the routes let in as they check it, what they answer as the contracts say.
 * A route that nothing is said about is left out.
 */
export function openApiDocument(routes: readonly GuardedRoute[], isLocal: boolean): OpenApiDocument {
  const paths: Record<string, Record<string, JsonSchema>> = {};
  for (const route of routes) {
    const key = `${route.method} ${route.url}`;
    const operation = OPERATIONS[key];
    if (!operation) continue;
    const path = route.url.replaceAll(/:(\w+)/gu, '{$1}');
    paths[path] = { ...paths[path], [route.method.toLowerCase()]: described(key, route, operation) };
  }
  return {
    openapi: '3.1.1',
    info: {
      title: '投诉沟通教练 · Complaint coach',
      version: '1',
      description:
        '时间是毫秒时间戳；说明文字随 Accept-Language。 · Times are epoch milliseconds; words follow Accept-Language.',
    },
    tags: TAGS.map(({ name, description }) => ({ name, description })),
    security: [isLocal ? { part: [] } : { entra: [] }],
    paths,
    components: {
      securitySchemes: SECURITY_SCHEMES,
      schemas: answerSchemas(),
      responses: problemResponses(),
    },
  };
}

function described(key: string, route: GuardedRoute, operation: Operation): JsonSchema {
  const { method, url, permission, shapes } = route;
  const parameters = parametersOf(url, shapes);
  const body = bodyOf(route, operation);
  return {
    operationId: `${method.toLowerCase()}${url.replaceAll(/[^a-z]+(.)?/giu, (_, next = '') => next.toUpperCase())}`,
    tags: TAGS.flatMap(({ of, name }) => (key in of ? [name] : [])),
    summary: `${operation.zh} · ${operation.en}`,
    ...(permission === 'anyone'
      ? { security: [] }
      : { 'x-permission': permission, 'x-roles': PERMISSIONS[permission] }),
    ...(parameters.length > 0 ? { parameters } : {}),
    ...(body ? { requestBody: { required: true, content: body } } : {}),
    responses: {
      200: { description: '成了 · Done', content: contentOf(operation.answer) },
      ...(operation.sentBack ? { 422: mended(operation.sentBack) } : {}),
      ...problemsOf(route, operation),
    },
  };
}

function bodyOf({ shapes }: GuardedRoute, { takes }: Operation): JsonSchema | null {
  if (shapes.body) return { 'application/json': { schema: incoming(shapes.body) } };
  return takes ? Object.fromEntries(takes.map((type) => [type, { schema: { type: 'string' } }])) : null;
}

const mended = (of: AnswerName): JsonSchema => ({
  description: '还有要改的地方 · Something is to be mended first',
  content: contentOf({ kind: 'json', of }),
});

function contentOf(answer: Answer): JsonSchema {
  switch (answer.kind) {
    case 'json':
      return { 'application/json': { schema: refTo(answer.of) } };
    case 'events':
      return { 'text/event-stream': { schema: refTo(answer.of) } };
    case 'lines':
      return { 'application/x-ndjson': { schema: refTo(answer.of) } };
    case 'file':
      return Object.fromEntries(answer.types.map((type) => [type, {}]));
  }
}
