import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createContext } from '../../bot/context.ts';
import { readEnv } from '../../bot/env.ts';
import { loadPlaybook } from '../../bot/playbook/load.ts';
import { coreBench } from './core.ts';
import { echoServer, httpBench } from './http.ts';
import { table } from './measure.ts';
import { memoryBench } from './memory.ts';
import { nodeNlpBench } from './node-nlp/bench.ts';
import { phrasingBench } from './phrasing.ts';
import { practiceBench } from './practice.ts';
import { reviewBench } from './review.ts';
import { startupBench } from './startup.ts';

/** Prints every comparison; `--write` also keeps them in docs/performance.md. */
async function main(): Promise<void> {
  const playbook = loadPlaybook();
  const core = coreBench(playbook);
  const memory = memoryBench(playbook);
  const file = join(mkdtempSync(join(tmpdir(), 'coach-bench-')), 'coach.db');
  const env = readEnv({
    PORT: '0',
    DATABASE_FILE: file,
    LOG_LEVEL: 'silent',
    REQUESTS_PER_MINUTE: '1000000',
  });
  const context = await createContext(env, playbook);
  const ours = await context.server.listen({ host: env.HOST, port: 0 });
  const echo = await echoServer();
  const http = await httpBench(ours, `http://127.0.0.1:${addressOf(echo)}`);
  await echo.close();
  await context.close();
  const report = table([
    ...core,
    ...practiceBench(playbook),
    ...http,
    ...(await startupBench()),
    ...memory,
    ...(await phrasingBench()),
  ]);
  console.log(report);
  if (process.argv.includes('--write')) writeFileSync('docs/performance.md', page(report));
}

function addressOf(server: Awaited<ReturnType<typeof echoServer>>): number {
  const address = server.server.address();
  if (!address || typeof address === 'string') throw new Error('the echo bot listens nowhere');
  return address.port;
}

const page = (report: string) => `# Performance

Measured by \`npm run bench -- --write\`: medians, ours and the reference in turn, in one run on one machine
(Node ${process.version}). Machines differ and drift: read the ratios.

${report}
`;

// a million turns take minutes and would disturb the rest: measured only when asked for, in a process of its own
if (process.argv.includes('review')) await reviewBench();
// needs a package that is no part of the project
else if (process.argv.includes('node-nlp')) nodeNlpBench();
else await main();
