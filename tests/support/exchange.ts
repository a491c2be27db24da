import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readEnv } from '../../bot/env.ts';
import { demoDirectory } from '../../bot/identity/demo.ts';
import { type Member, memberOf } from '../../bot/identity/member.ts';
import { Exporter } from '../../bot/review/export/exporter.ts';
import { Indexer } from '../../bot/review/indexer.ts';
import type { Store } from '../../bot/storage/ports.ts';
import { openSqlite } from '../../bot/storage/sqlite.ts';
import { Desk, MORNING } from './desk.ts';
import { realPlaybook } from './playbook.ts';
import { startServer, type TestServer } from './server.ts';

const ENV = readEnv({ BRANCH: 'b', TENANT: 't' });
export const DIRECTORY = demoDirectory(ENV);

/** Somebody of the demo's bank. */
export function member(person: string, lang: Member['lang'] = 'zh-CN'): Member {
  const found = memberOf(DIRECTORY, { tenant: 't', person, name: '', lang });
  if (!found) throw new Error(`nobody is ${person}`);
  return found;
}

/** Brings the queue up to date with what was said. */
export async function indexed(store: Store): Promise<void> {
  const faults: unknown[] = [];
  await new Indexer({
    store,
    playbook: realPlaybook(),
    now: () => MORNING,
    appealDays: 5,
    onFault: (fault) => faults.push(fault),
  }).catchUp();
  if (faults.length > 0) throw faults[0];
}

/** Two talks of branch b, one of which crossed lines and was reviewed. Returns their ids. */
export async function heldTalks(store: Store): Promise<readonly [string, string]> {
  const bad = await Desk.open({ store, person: 'demo-wu' });
  await bad.types('跑三趟了 信用卡多还的钱取不出来 再不办我打12378');
  await bad.types('我说了：这个不归我们管，您打客服问吧。');
  await bad.types('你们就会推！=1+1 我要投诉到银保监会');
  await bad.types('我说了：让您跑了三趟，对不起。我明天下午四点前给您回电话。');
  const good = await Desk.open({ store, person: 'demo-wu' });
  await good.types('理财亏了三千，你们骗人');
  await good.types('我说了：您一辈子攒的钱，少了谁都心疼。您先坐，从头说。');
  await good.types('那你帮我看看到底怎么回事');
  await good.types('我说了：我来跟这件事，先看看这三个数。');
  const ids = [(await bad.live()).id, (await good.live()).id] as const;
  const at = MORNING + 60_000;
  await store.review.appendReview(ids[0], {
    id: 'e1',
    at,
    by: 'demo-zhao',
    act: { kind: 'comment', turn: 1, text: '这句把人推出去了。' },
  });
  await store.review.appendReview(ids[0], { id: 'e2', at, by: 'demo-zhao', act: { kind: 'reviewed' } });
  await indexed(store);
  return ids;
}

export const exporterOf = (store: Store): Exporter =>
  new Exporter({
    store,
    playbook: realPlaybook(),
    directory: DIRECTORY,
    appealDays: 5,
    now: () => MORNING,
  });

/** All bytes of something that streams. */
export async function bytesOf(body: AsyncIterable<string | Uint8Array>): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of body) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks);
}

/** A server on a store that `fill` was given before. `close` removes both. */
export async function serverWith(
  fill: (store: Store) => Promise<unknown>,
  settings: Readonly<Record<string, string>> = {},
): Promise<TestServer> {
  const folder = mkdtempSync(join(tmpdir(), 'coach-'));
  const file = join(folder, 'filled.db');
  const store = await openSqlite({ file });
  await fill(store);
  await store.close();
  const server = await startServer(
    { DATABASE_FILE: file, BRANCH: 'b', TENANT: 't', ...settings },
    { now: () => MORNING },
  );
  return {
    ...server,
    close: async () => {
      await server.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Asks the server in somebody's name. */
export async function signedIn(server: TestServer, person: string) {
  const answer = await fetch(`${server.url}/api/sign-in`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ person }),
  });
  const cookie = answer.headers.get('set-cookie')?.split(';')[0] ?? '';
  return (path: string, init: RequestInit = {}) =>
    fetch(`${server.url}${path}`, { ...init, headers: { ...init.headers, cookie } });
}
