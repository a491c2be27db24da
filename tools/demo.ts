import { existsSync } from 'node:fs';
import { readEnv } from '../bot/env.ts';
import { loadPlaybook } from '../bot/playbook/load.ts';
import { openStore } from '../bot/storage/open.ts';
import { fillDemo } from './demo/fill.ts';
import { demoText } from './demo/strings.ts';

const FILE = 'data/demo.db';
const TALKS = 200;

/** `npm run demo`: fills a fresh database with two months of an invented bank. The same day gives the same talks. */
async function main(): Promise<number> {
  const env = readEnv({ ...process.env, DATABASE_FILE: process.env.DATABASE_FILE ?? FILE, MODE: 'local' });
  const { DATABASE_FILE: file, LANGUAGE: lang } = env;
  if (!env.DATABASE_URL && existsSync(file)) {
    process.stderr.write(`${demoText.exists(file)[lang]}\n`);
    return 1;
  }
  const began = Date.now();
  const store = await openStore(env);
  const talks = await fillDemo(store, loadPlaybook(), {
    talks: TALKS,
    now: began,
    seed: 7,
    tenant: env.TENANT,
    branch: env.BRANCH,
    progress: (done) => {
      if (process.stderr.isTTY) process.stderr.write(`\r${done}/${TALKS}`);
    },
  });
  await store.close();
  const seconds = Math.round((Date.now() - began) / 1000);
  process.stdout.write(`${demoText.done(talks, seconds, file)[lang]}\n`);
  return 0;
}

process.exitCode = await main();
