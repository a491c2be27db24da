import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';

export interface Postgres {
  /** a new, empty database; its address as DATABASE_URL wants it */
  readonly database: () => Promise<string>;
  /** asks a database as its owner */
  readonly ask: (url: string, sql: string) => Promise<readonly Record<string, unknown>[]>;
  /** as a machine that fails: no good-byes */
  readonly kill: () => Promise<void>;
  /** starts it again after `kill` or `stop` */
  readonly start: () => Promise<void>;
  readonly stop: () => Promise<void>;
  /** stops it and removes all of it */
  readonly remove: () => Promise<void>;
}

const programs = findPrograms();

/** Why no PostgreSQL can be started here; null: it can. With REQUIRE_POSTGRES a missing one fails instead. */
export const noPostgres: string | null =
  programs || process.env.REQUIRE_POSTGRES
    ? null
    : 'PostgreSQL is not installed (apt-get install postgresql)';

/** A real PostgreSQL of its own in a temporary folder, as Debian packages it, on a Unix socket. */
export async function startPostgres(): Promise<Postgres> {
  if (!programs) throw new Error('REQUIRE_POSTGRES is set, but no initdb was found');
  const owner = unprivileged();
  const folder = mkdtempSync(join(tmpdir(), 'coach-pg-'));
  if (owner) chownSync(folder, owner.uid, owner.gid);
  const data = join(folder, 'data');
  const initdb = ['-D', data, '-U', 'coach', '-A', 'trust', '-E', 'UTF8', '--locale=C.UTF-8', '--no-sync'];
  execFileSync(join(programs, 'initdb'), initdb, { ...owner, cwd: folder, stdio: 'ignore' });
  const address = (name: string) => `postgresql://coach@localhost/${name}?host=${folder}`;
  const ask: Postgres['ask'] = async (url, sql) => {
    const client = new Client({ connectionString: url });
    await client.connect();
    try {
      return (await client.query<Record<string, unknown>>(sql)).rows;
    } finally {
      await client.end();
    }
  };

  let server = await run();
  let databases = 0;
  const leave = () => server.kill('SIGQUIT');
  process.once('exit', leave);
  const end = async (signal: NodeJS.Signals) => {
    if (server.exitCode !== null || server.signalCode !== null) return;
    const ended = once(server, 'exit');
    server.kill(signal);
    await ended;
  };
  return {
    database: async () => {
      const name = `coach${++databases}`;
      await ask(address('postgres'), `create database ${name}`);
      return address(name);
    },
    ask,
    kill: () => end('SIGQUIT'),
    start: async () => {
      server = await run();
    },
    stop: () => end('SIGINT'),
    remove: async () => {
      await end('SIGQUIT');
      process.off('exit', leave);
      rmSync(folder, { recursive: true, force: true });
    },
  };

  async function run() {
    const options = ['-D', data, '-k', folder, '-c', 'listen_addresses='];
    const child = spawn(join(programs ?? '', 'postgres'), options, {
      ...owner,
      cwd: folder,
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    let said = '';
    await new Promise<void>((resolve, reject) => {
      child.stderr.on('data', (chunk: Buffer) => {
        said += chunk.toString('utf8');
        if (said.includes('ready to accept connections')) resolve();
      });
      child.once('exit', () => reject(new Error(`PostgreSQL ended:\n${said}`)));
    });
    return child;
  }
}

/** Debian keeps the server's programs out of PATH, by version. */
function findPrograms(): string | null {
  const debian = '/usr/lib/postgresql';
  const versions = existsSync(debian) ? readdirSync(debian).sort((a, b) => Number(b) - Number(a)) : [];
  const folders = [
    ...versions.map((version) => join(debian, version, 'bin')),
    ...(process.env.PATH ?? '').split(':'),
  ];
  return folders.find((bin) => existsSync(join(bin, 'initdb')) && existsSync(join(bin, 'postgres'))) ?? null;
}

/** PostgreSQL refuses to run as root: then it runs as the user that Debian's package made. */
function unprivileged(): { readonly uid: number; readonly gid: number } | null {
  if (process.getuid?.() !== 0) return null;
  const idOf = (flag: string) => Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8' }));
  return { uid: idOf('-u'), gid: idOf('-g') };
}
