import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { EnvFaults, envSchema, readEnv } from '../../bot/env.ts';
import { withFiles } from '../../bot/env-files.ts';

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

  it('take PostgreSQL by its address, and never print it', () => {
    const url = 'postgresql://coach:a-secret@db.example/coach?sslmode=verify-full';
    expect(readEnv({ DATABASE_URL: url }).DATABASE_URL).toBe(url);
    const faults = faultsOf({ DATABASE_URL: 'mysql://coach:a-secret@db.example/coach' });
    expect(faults).toEqual([expect.stringMatching(/^DATABASE_URL: .*URL/u)]);
    expect(faults.join()).not.toContain('a-secret');
  });

  it('let nobody believe that the key of the file encrypts a PostgreSQL', () => {
    const both = { DATABASE_URL: 'postgres://db.example/coach', DATABASE_KEY: 'sixteen-or-longer' };
    expect(faultsOf(both)).toEqual([expect.stringContaining('DATABASE_KEY')]);
  });

  it('may lie in files, whose last line break does not count', () => {
    const path = join(mkdtempSync(join(tmpdir(), 'secret-')), 'password');
    writeFileSync(path, 'a-secret-in-a-file\n');
    const { MicrosoftAppPassword: _, ...rest } = TEAMS;
    const env = readEnv(withFiles({ ...rest, MicrosoftAppPassword_FILE: path }));
    expect(env).toMatchObject({ teams: { password: 'a-secret-in-a-file' } });
    expect(() => withFiles({ ...TEAMS, MicrosoftAppPassword_FILE: path })).toThrow(/MicrosoftAppPassword/u);
    expect(() => withFiles({ METRICS_TOKEN_FILE: `${path}-gone` })).toThrow(/METRICS_TOKEN_FILE/u);
    expect(readEnv(withFiles({ DATABASE_FILE: path })).DATABASE_FILE).toBe(path);
  });

  it('are all listed in .env.example', () => {
    const listed = [...readFileSync('.env.example', 'utf8').matchAll(/^#? ?([A-Za-z_]+)=/gmu)].map(
      (match) => match[1],
    );
    expect(listed.sort()).toEqual(Object.keys(envSchema.shape).sort());
  });
});
