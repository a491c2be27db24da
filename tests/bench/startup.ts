import { spawn } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Comparison, median } from './measure.ts';

const ROUNDS = 5;
const EMPTY_SERVER = `import('fastify').then(async ({ default: f }) => { await import('botbuilder'); const s = f(); await s.listen({ host: '127.0.0.1', port: 0 }); console.log('up'); });`;

const WITHOUT_PHRASING = ['--import', './tests/bench/without-phrasing.ts'];

/** From spawn to the line that says it listens, against an empty fastify server, and against ours without phrasing. */
export async function startupBench(): Promise<readonly Comparison[]> {
  const ours: number[] = [];
  const without: number[] = [];
  const empty: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    ours.push(await starts());
    without.push(await starts(WITHOUT_PHRASING));
    empty.push(await untilItSpeaks(['--import', 'tsx', '-e', EMPTY_SERVER], {}));
  }
  return [
    {
      what: 'start of the server',
      ours: median(ours),
      reference: median(empty),
      against: 'empty fastify server with botbuilder loaded',
      unit: 'ms',
    },
    {
      what: 'start of the server, no model configured',
      ours: median(ours),
      reference: median(without),
      against: 'the same with the code of phrasing left out',
      unit: 'ms',
    },
  ];
}

/** A server with a database of its own and no model configured. */
function starts(more: readonly string[] = []): Promise<number> {
  const file = join(mkdtempSync(join(tmpdir(), 'coach-bench-')), 'coach.db');
  return untilItSpeaks(['--import', 'tsx', ...more, 'bot/main.ts'], {
    PORT: '0',
    DATABASE_FILE: file,
    LOG_LEVEL: 'silent',
    OPENAI_BASE_URL: '',
    OPENAI_API_KEY: '',
  });
}

function untilItSpeaks(args: readonly string[], env: Readonly<Record<string, string>>): Promise<number> {
  const begin = process.hrtime.bigint();
  const child = spawn(process.execPath, args, {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`ended with ${code} before it spoke`)));
    child.stdout.once('data', () => {
      resolve(Number(process.hrtime.bigint() - begin) / 1e6);
      child.removeAllListeners('exit');
      child.kill('SIGTERM');
    });
  });
}
