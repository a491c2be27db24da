import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { OpenApiDocument } from '../../../bot/api/openapi/document.ts';
import { type Context, createContext } from '../../../bot/context.ts';
import { readEnv } from '../../../bot/env.ts';
import { realPlaybook } from '../../support/playbook.ts';

type Method = 'GET' | 'POST';
interface Operation {
  readonly summary: string;
  readonly parameters?: readonly { readonly name: string; readonly in: string; readonly schema: object }[];
  readonly requestBody?: { readonly content: object };
  readonly responses: Readonly<Record<string, object>>;
}

const folder = mkdtempSync(join(tmpdir(), 'coach-openapi-'));
const cookies = new Map<string, string>();
let context: Context;
let document: OpenApiDocument;

beforeAll(async () => {
  const env = readEnv({ PORT: '0', LOG_LEVEL: 'silent', DATABASE_FILE: join(folder, 'coach.db') });
  context = await createContext(env, realPlaybook());
  await context.server.ready();
  document = (await ask('local', 'GET', '/api/openapi.json')).json();
});
afterAll(async () => {
  await context.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Asks as one of the demo. */
async function ask(person: string, method: Method, url: string, payload?: object) {
  if (!cookies.has(person)) {
    const part = { method: 'POST', url: '/api/sign-in', payload: { person } } as const;
    const { headers } = await context.server.inject(part);
    cookies.set(person, String(headers['set-cookie']).split(';')[0] ?? '');
  }
  const cookie = cookies.get(person) ?? '';
  return context.server.inject({ method, url, headers: { cookie }, ...(payload ? { payload } : {}) });
}

const operationAt = (method: Method, path: string): Operation => {
  const operation = document.paths[path]?.[method.toLowerCase()];
  if (!operation) throw new Error(`${method} ${path} is not in the document`);
  return operation as unknown as Operation;
};
const pointer = (...keys: readonly string[]) =>
  keys.map((key) => `/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');

/** What is wrong with an answer by the document; null: nothing. */
function faultsOf(method: Method, path: string, status: number, type: string, answer: unknown) {
  const ajv = new Ajv2020({ strict: false, validateFormats: false });
  ajv.addSchema(document, 'api');
  const response = operationAt(method, path).responses[status];
  if (!response) throw new Error(`${method} ${path} may not answer ${status}`);
  const at =
    '$ref' in response
      ? `${String(response.$ref).slice(1)}${pointer('content', type, 'schema')}`
      : pointer('paths', path, method.toLowerCase(), 'responses', String(status), 'content', type, 'schema');
  const validate = ajv.getSchema(`api#${encodeURI(at)}`);
  if (!validate) throw new Error(`no schema for ${method} ${path} ${status}`);
  return validate(answer) ? null : validate.errors;
}

describe('the OpenAPI document', () => {
  it('has every guarded route, in both languages, and nothing else', () => {
    const registered = context.server.guardedRoutes
      .filter(({ method }) => method !== 'HEAD')
      .map(({ method, url }) => `${method} ${url.replaceAll(/:(\w+)/gu, '{$1}')}`);
    const described = Object.entries(document.paths).flatMap(([path, operations]) =>
      Object.entries(operations).map(([method, operation]) => {
        expect(operation.summary, path).toMatch(/\p{Script=Han}.* · .*[a-z]/u);
        return `${method.toUpperCase()} ${path}`;
      }),
    );
    expect(described.sort()).toEqual(registered.sort());
  });

  it('says what the routes let in as they check it', () => {
    const queue = operationAt('GET', '/api/review/queue').parameters ?? [];
    const kinds = queue.find(({ name }) => name === 'kinds');
    expect(kinds).toMatchObject({ in: 'query', explode: false, schema: { type: 'array' } });
    expect(queue.find(({ name }) => name === 'limit')?.schema).toMatchObject({ minimum: 1, maximum: 100 });
    const acts = operationAt('POST', '/api/review/talks/{id}/acts');
    expect(acts.parameters?.map(({ name }) => name)).toEqual(['id']);
    expect(JSON.stringify(acts.requestBody)).toContain('answer-appeal');
    expect(Object.keys(acts.responses)).toEqual(
      expect.arrayContaining(['200', '400', '401', '403', '404', '409', '429', '503']),
    );
  });

  it('points nowhere that is not there', () => {
    const refs = [...JSON.stringify(document).matchAll(/"\$ref":"#\/([^"]+)"/gu)].map(([, at = '']) => at);
    expect(refs.length).toBeGreaterThan(50);
    for (const ref of refs) {
      const found = ref
        .split('/')
        .reduce<unknown>((part, key) => (part as Record<string, unknown> | undefined)?.[key], document);
      expect(found, ref).toBeDefined();
    }
  });

  it.each([
    ['local', '/api/me'],
    ['local', '/api/review/names'],
    ['local', '/api/practice'],
    ['local', '/api/progress'],
    ['local', '/api/recall'],
    ['demo-zhao', '/api/review/queue'],
    ['demo-zhao', '/api/review/today'],
    ['demo-zhao', '/api/review/overview'],
    ['demo-zhao', '/api/review/views'],
  ] as const)('is what %s gets from %s', async (person, url) => {
    const answer = await ask(person, 'GET', url);
    expect(answer.statusCode).toBe(200);
    expect(faultsOf('GET', url, 200, 'application/json', answer.json())).toBeNull();
  });

  it('is what a practice answers from its first word to its debrief', async () => {
    const id = randomUUID();
    const opened = { id, scenario: 'SC-01', lang: 'zh-CN', exam: false };
    const answers = [await ask('local', 'POST', '/api/practice', opened)];
    expect(faultsOf('POST', '/api/practice', 200, 'application/json', answers[0]?.json())).toBeNull();
    const path = '/api/practice/{id}/acts';
    for (const act of [
      { act: 'say', text: '您跑了三趟还没办成，换谁都急，对不起。' },
      { act: 'hint' },
      { act: 'end' },
    ]) {
      const answer = await ask('local', 'POST', `/api/practice/${id}/acts`, { id: randomUUID(), ...act });
      expect(faultsOf('POST', path, 200, 'application/json', answer.json()), act.act).toBeNull();
    }
    const view = (await ask('local', 'GET', `/api/practice/${id}`)).json();
    expect(view.debrief).not.toBeNull();
    expect(faultsOf('GET', '/api/practice/{id}', 200, 'application/json', view)).toBeNull();
    expect(
      faultsOf('GET', '/api/practice/{id}', 200, 'application/json', { ...view, debrief: 1 }),
    ).not.toBeNull();
  });

  it('is what a refusal looks like', async () => {
    const refused = await ask('local', 'GET', '/api/review/queue');
    expect(refused.statusCode).toBe(403);
    const type = 'application/problem+json';
    expect(faultsOf('GET', '/api/review/queue', 403, type, refused.json())).toBeNull();
    const malformed = await ask('demo-zhao', 'GET', '/api/review/queue?limit=0');
    expect(faultsOf('GET', '/api/review/queue', malformed.statusCode, type, malformed.json())).toBeNull();
  });
});
