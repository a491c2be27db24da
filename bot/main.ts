import { existsSync } from 'node:fs';
import { createContext } from './context.ts';
import { EnvFaults, readEnv } from './env.ts';
import { withFiles } from './env-files.ts';
import { describeFault } from './http/fault-log.ts';
import { BrokenPlaybook } from './playbook/broken.ts';
import { openPlaybook } from './playbook/open.ts';
import { startText } from './strings.ts';

/** Starts the server, waits for a signal, stops it. Exit codes: 0 stopped, 1 failed, 2 settings, 3 playbook. */
async function main(): Promise<number> {
  if (existsSync('.env')) process.loadEnvFile('.env');
  const env = readEnv(withFiles(process.env));
  const playbook = await openPlaybook((text) => console.error(text));
  const context = await createContext(env, playbook);
  const stopped = stopSignal();
  await context.server.listen({ host: env.HOST, port: env.PORT });
  console.log(startText.listening(address(context.server.server.address(), env.HOST)));
  await stopped;
  await context.close();
  return 0;
}

/** Resolves at the first signal; a second one ends the process at once. */
function stopSignal(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => resolve());
  });
}

function address(bound: { readonly port: number } | string | null, host: string): string {
  const port = bound && typeof bound === 'object' ? bound.port : '';
  return `http://${host.includes(':') ? `[${host}]` : host}:${port}`;
}

function explain(fault: unknown): number {
  if (fault instanceof EnvFaults) {
    console.error(fault.message);
    return 2;
  }
  if (fault instanceof BrokenPlaybook) {
    for (const { path, line, rule, message, mend } of fault.faults) {
      console.error(`${path}:${line}  [${rule}]  ${message} → ${mend}`);
    }
    return 3;
  }
  console.error(startText.failed, JSON.stringify(describeFault(fault)));
  return 1;
}

process.exitCode = await main().catch(explain);
