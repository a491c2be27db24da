import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Context, createContext } from '../../../bot/context.ts';
import { readEnv } from '../../../bot/env.ts';
import { mayDo } from '../../../bot/identity/permissions.ts';
import { ROLES, SCOPES } from '../../../bot/identity/roles.ts';
import { realPlaybook } from '../../support/playbook.ts';
import { APP_ID, TENANT_ID } from '../../support/server.ts';

const folder = mkdtempSync(join(tmpdir(), 'coach-rights-'));
const people = ROLES.flatMap((role) =>
  SCOPES.map((scope) => ({ id: `${role}-${scope}`, name: role, branch: 'east', roles: [role], scope })),
);
let context: Context;

beforeAll(async () => {
  const directory = join(folder, 'directory.json');
  writeFileSync(directory, JSON.stringify({ branches: [{ id: 'east', name: '城东' }], people }));
  const env = readEnv({
    MicrosoftAppId: APP_ID,
    MicrosoftAppTenantId: TENANT_ID,
    MicrosoftAppPassword: 'secret',
    PORT: '0',
    LOG_LEVEL: 'silent',
    DATABASE_FILE: join(folder, 'coach.db'),
    DIRECTORY_FILE: directory,
  });
  // the token is the person's id: how tokens are checked is another test
  const checkToken = async (token: string) =>
    token === 'no-keys'
      ? ({ kind: 'unavailable' } as const)
      : token === 'forged'
        ? ({ kind: 'refused' } as const)
        : ({ kind: 'member', person: token, name: '', granted: [] } as const);
  context = await createContext(env, realPlaybook(), { checkToken });
  await context.server.ready();
});
afterAll(async () => {
  await context.close();
  rmSync(folder, { recursive: true, force: true });
});

type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';

function ask(method: string, url: string, token: string | null) {
  return context.server.inject({
    method: method as Method,
    url: url.replaceAll(/:\w+/gu, '00000000-0000-4000-8000-000000000000'),
    headers: token ? { authorization: `Bearer ${token}` } : {},
    ...(method === 'POST' || method === 'PUT' ? { payload: {} } : {}),
  });
}

const routes = () => context.server.guardedRoutes.filter(({ method }) => method !== 'HEAD');

describe('the doors of the API', () => {
  it('are opened by role, in every scope, for every route', async () => {
    expect(routes().length).toBeGreaterThan(20);
    for (const { method, url, permission } of routes()) {
      if (permission === 'anyone') continue;
      for (const { id, roles } of people) {
        const { statusCode } = await ask(method, url, id);
        const isLetIn = statusCode !== 401 && statusCode !== 403;
        expect(isLetIn, `${method} ${url} for ${id}: ${statusCode}`).toBe(mayDo(roles, permission));
      }
    }
  });

  it('stay shut for nobody, for a forged token, for a stranger, and when no key can be had', async () => {
    for (const { method, url } of routes()) {
      const status = async (token: string | null) => (await ask(method, url, token)).statusCode;
      expect(await status(null), url).toBe(401);
      expect(await status('forged'), url).toBe(401);
      expect(await status('stranger'), url).toBe(403);
      expect(await status('no-keys'), url).toBe(503);
    }
  });

  it('let nobody change what only reads: auditors change nothing, admins read no talk', () => {
    const changing = routes().filter(({ method }) => method !== 'GET');
    const forAuditors = changing.filter(
      ({ permission }) => permission !== 'anyone' && mayDo(['auditor'], permission),
    );
    expect(new Set(forAuditors.map(({ permission }) => permission))).toEqual(
      new Set(['self.read', 'review.list']),
    );
    expect(mayDo(['admin'], 'review.read')).toBe(false);
  });
});
