import type { GuardedRoute } from '../../http/api-guard.ts';
import { type ProblemCode, STATUS } from '../../http/problem.ts';
import { problems } from '../../strings.ts';
import type { Operation } from './operation.ts';
import { type JsonSchema, refTo } from './schemas.ts';

const CODES = Object.keys(problems) as readonly ProblemCode[];
const ALWAYS: readonly ProblemCode[] = ['tooMany', 'failed', 'unavailable'];

const nameOf = (status: number) => `problem-${status}`;

/** One response a status, with the sentences that people get. */
export function problemResponses(): Readonly<Record<string, JsonSchema>> {
  const statuses = [...new Set(CODES.map((code) => STATUS[code]))];
  return Object.fromEntries(
    statuses.map((status) => {
      const codes = CODES.filter((code) => STATUS[code] === status);
      const said = codes.map((code) => `${code}: ${problems[code]['zh-CN']} · ${problems[code]['en-US']}`);
      const content = { 'application/problem+json': { schema: refTo('Problem') } };
      return [nameOf(status), { description: said.join('\n'), content }];
    }),
  );
}

/** What may go wrong in a route: what its guard and its shapes refuse, and what is said of it. */
export function problemsOf({ url, permission, shapes }: GuardedRoute, operation: Operation): JsonSchema {
  const takesBody = shapes.body !== undefined;
  const codes: readonly ProblemCode[] = [
    ...(takesBody || shapes.query ? (['badRequest'] as const) : []),
    ...(permission === 'anyone' ? [] : (['signIn', 'noRight'] as const)),
    ...(url.includes('/:') ? (['notFound'] as const) : []),
    ...(takesBody ? (['tooLarge'] as const) : []),
    ...(operation.problems ?? []),
    ...ALWAYS,
  ];
  return Object.fromEntries(
    codes.map((code) => [STATUS[code], { $ref: `#/components/responses/${nameOf(STATUS[code])}` }]),
  );
}
