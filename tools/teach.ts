import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { type Env, readEnv } from '../bot/env.ts';
import { withFiles } from '../bot/env-files.ts';
import { signIn } from '../bot/identity/sign-in.ts';
import { loadPlaybook, PLACES } from '../bot/playbook/load.ts';
import type { Lesson } from '../bot/review/candidates/candidates.ts';
import { acceptedLessons } from '../bot/review/candidates/derive.ts';
import { openStore } from '../bot/storage/open.ts';
import { StoreUnavailable } from '../bot/storage/ports.ts';
import type { Playbook } from '../scripts/playbook.ts';
import { writeLessons } from './teach/learnt-files.ts';

/**
 * `npm run teach`: writes the candidates that trainers accepted into scripts/examples, as rows that a trainer reads over
 * like any other change. `--dry` only says what it would write; `--scripts` names another folder of scripts.
 */
const { values: options } = parseArgs({
  options: { dry: { type: 'boolean', default: false }, scripts: { type: 'string' } },
});

/** Exit codes: 0 done, 1 the store cannot be read. */
async function main(): Promise<number> {
  if (existsSync('.env')) process.loadEnvFile('.env');
  const env = readEnv(withFiles(process.env));
  const playbook = loadPlaybook();
  const lessons = await accepted(env, playbook);
  if (!lessons) return 1;
  const severity = new Map(playbook.redLines.map((rule) => [rule.id, rule.severity]));
  const taught = writeLessons(options.scripts ?? PLACES.scripts, lessons, severity, options.dry);
  for (const { path, text } of taught) console.log(`${path}  ${text}`);
  const verb = options.dry ? '会写进' : '写进了';
  console.log(`收下的 ${lessons.length} 条，${verb}例句 ${taught.length} 条，其余早就在里面了。`);
  if (taught.length > 0 && !options.dry) {
    console.log('接下来：逐行看一遍，npm run check:scripts 查重复和冲突，npm run eval 看变好还是变坏。');
  }
  return 0;
}

/** What trainers accepted; null when the store cannot be read, which is said. */
async function accepted(env: Env, playbook: Playbook): Promise<readonly Lesson[] | null> {
  const { directory } = signIn(env);
  const tenant = env.mode === 'teams' ? env.teams.tenantId : env.TENANT;
  try {
    const store = await openStore(env);
    try {
      return await acceptedLessons(tenant, { store, playbook, directory, now: Date.now });
    } finally {
      await store.close();
    }
  } catch (fault) {
    if (!(fault instanceof StoreUnavailable)) throw fault;
    console.error(
      `数据打不开（${fault.code}）。用内置数据文件时，先停下服务再运行；用 PostgreSQL 时不用停。`,
    );
    return null;
  }
}

process.exitCode = await main();
