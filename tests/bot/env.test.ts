import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { EnvFaults, envSchema, readEnv } from '../../bot/env.ts';

const TEAMS = {
  MicrosoftAppId: '11111111-2222-4333-8444-555555555555',
  MicrosoftAppTenantId: '99999999-8888-4777-8666-555555555555',
  MicrosoftAppPassword: 'a-secret-that-is-never-printed',
};
const faultsOf = (source: Record<string, string>): readonly string[] => {
  try {
    readEnv(source);
    return [];
  } catch (fault) {
    if (!(fault instanceof EnvFaults)) throw fault;
    return fault.faults;
  }
};

describe('the settings', () => {
  it('need nothing for local use, which stays on this machine', () => {
    expect(readEnv({})).toMatchObject({ mode: 'local', HOST: '127.0.0.1', PORT: 3978 });
  });

  it('make a Teams bot of an app id with its tenant and password', () => {
    const env = readEnv(TEAMS);
    expect(env).toMatchObject({
      mode: 'teams',
      HOST: '0.0.0.0',
      teams: { tenantId: TEAMS.MicrosoftAppTenantId },
    });
  });

  it('need no password where Azure gives the bot a managed identity', () => {
    const { MicrosoftAppPassword: _, ...rest } = TEAMS;
    expect(faultsOf({ ...rest, MicrosoftAppType: 'UserAssignedMSI' })).toEqual([]);
  });

  it.each(['MicrosoftAppTenantId', 'MicrosoftAppPassword'])('close Teams mode without %s', (name) => {
    expect(faultsOf({ ...TEAMS, [name]: '' })).toEqual([expect.stringContaining(name)]);
  });

  it('close Teams mode that was asked for without an app id', () => {
    expect(faultsOf({ MODE: 'teams' }).join()).toContain('MicrosoftAppId');
  });

  it('do not fall back to local mode when only the app id was forgotten', () => {
    expect(faultsOf({ MicrosoftAppPassword: 'x' }).join()).toContain('MicrosoftAppId');
    expect(faultsOf({ MicrosoftAppPassword: 'x', MODE: 'local' })).toEqual([]);
  });

  it('want local mode said aloud in production', () => {
    expect(faultsOf({ NODE_ENV: 'production' }).join()).toContain('MODE');
    expect(faultsOf({ NODE_ENV: 'production', MODE: 'local' })).toEqual([]);
  });

  it('keep local mode on the loopback address', () => {
    expect(faultsOf({ HOST: '0.0.0.0' }).join()).toContain('HOST');
  });

  it('name every fault in one message and no value', () => {
    const source = { PORT: 'abc', LANGUAGE: 'fr', LOG_LEVEL: 'loud', METRICS_TOKEN: 'short-secret' };
    const faults = faultsOf(source);
    expect(faults.map((fault) => fault.split(':')[0]).sort()).toEqual(Object.keys(source).sort());
    expect(new EnvFaults(faults).message).not.toContain('short-secret');
  });

  it('are all listed in .env.example', () => {
    const listed = [...readFileSync('.env.example', 'utf8').matchAll(/^#? ?([A-Za-z_]+)=/gmu)].map(
      (match) => match[1],
    );
    expect(listed.sort()).toEqual(Object.keys(envSchema.shape).sort());
  });
});
