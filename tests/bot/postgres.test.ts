import { randomUUID } from 'node:crypto';
import { connect, createServer, type Server, type Socket } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { StoreUnavailable } from '../../bot/storage/ports.ts';
import { openPostgres } from '../../bot/storage/postgres.ts';
import { startChild } from '../support/child-server.ts';
import { noPostgres, type Postgres, startPostgres } from '../support/postgres.ts';
import { blank, save } from '../support/records.ts';
import { Page } from '../support/server.ts';

describe.skipIf(noPostgres)(`the store on a server${noPostgres ? ` (${noPostgres})` : ''}`, () => {
  let postgres: Postgres;
  beforeAll(async () => {
    postgres = await startPostgres();
  });
  afterAll(() => postgres.remove());

  it('is migrated once by instances that start together', async () => {
    const url = await postgres.database();
    const stores = await Promise.all(Array.from({ length: 4 }, () => openPostgres({ url, connections: 1 })));
    await save(stores[0] ?? (await openPostgres({ url })), blank('chat'));
    for (const store of stores) expect(await store.current('chat')).not.toBeNull();
    for (const store of stores) await store.close();
  });

  it('is left alone by a version older than its tables', async () => {
    const url = await postgres.database();
    await (await openPostgres({ url })).close();
    await postgres.ask(url, "insert into kysely_migration values ('999-of-a-later-version', '2027')");
    await expect(openPostgres({ url })).rejects.toThrow('999-of-a-later-version');
  });

  it('says that it cannot write, and is well again, when the server only reads for a while', async () => {
    const url = await postgres.database();
    const store = await openPostgres({ url, connections: 1 });
    await save(store, blank('before'));
    const name = new URL(url).pathname.slice(1);
    const setReadOnly = async (how: 'on' | 'off') => {
      await postgres.ask(url, `alter database ${name} set default_transaction_read_only = ${how}`);
      await postgres.ask(
        url,
        'select pg_terminate_backend(pid) from pg_stat_activity where pid <> pg_backend_pid()',
      );
    };
    await setReadOnly('on');
    await expect(eventually(() => save(store, blank('chat')))).rejects.toMatchObject({ code: '25006' });
    await expect(store.check()).rejects.toBeInstanceOf(StoreUnavailable);
    expect(await store.current('before')).not.toBeNull();
    await postgres.ask(`${url}&options=-c%20default_transaction_read_only%3Doff`, 'select 1');
    await postgres.ask(
      `${url}&options=-c%20default_transaction_read_only%3Doff`,
      `alter database ${name} reset default_transaction_read_only`,
    );
    await postgres.ask(
      url,
      'select pg_terminate_backend(pid) from pg_stat_activity where pid <> pg_backend_pid()',
    );
    expect(await eventually(() => save(store, blank('chat')))).toEqual({ kind: 'saved' });
    await store.close();
  });

  it('outlives a server that dies: unavailable meanwhile, nothing acknowledged is lost', async () => {
    const url = await postgres.database();
    const store = await openPostgres({ url });
    await save(store, blank('before'), 'x');
    await postgres.kill();
    await expect(save(store, blank('chat'))).rejects.toBeInstanceOf(StoreUnavailable);
    await expect(store.check()).rejects.toBeInstanceOf(StoreUnavailable);
    await postgres.start();
    expect(await store.answerTo('before', 'x')).toBe('["x"]');
    expect(await save(store, blank('chat'))).toEqual({ kind: 'saved' });
    await store.close();
  });

  it('names a server that cannot be reached, a database that is not there and nothing secret', async () => {
    const url = await postgres.database();
    const missing = url.replace(/\/coach\d+\?/u, '/nowhere?');
    await expect(openPostgres({ url: missing })).rejects.toMatchObject({ code: '3D000' });
    const closed = 'postgresql://coach:a-secret@127.0.0.1:1/coach';
    const fault: unknown = await openPostgres({ url: closed }).catch((error: unknown) => error);
    expect(fault).toMatchObject({ name: 'StoreUnavailable', code: 'ECONNREFUSED' });
    expect(String(fault)).not.toContain('a-secret');
  });

  it('is not asked for ever when the way to it goes silent', async () => {
    const url = new URL(await postgres.database());
    const way = await silentWay(`${url.searchParams.get('host')}/.s.PGSQL.5432`);
    const store = await openPostgres({
      url: `postgresql://coach@127.0.0.1:${way.port}${url.pathname}`,
      patience: 400,
    });
    await save(store, blank('before'));
    way.silence();
    await expect(save(store, blank('chat'))).rejects.toMatchObject({ code: 'CONNECTION' });
    way.resume();
    expect(await store.current('before')).not.toBeNull();
    await store.close();
    await way.close();
  });
});

describe.skipIf(noPostgres)('two servers on one database', () => {
  let postgres: Postgres;
  beforeAll(async () => {
    postgres = await startPostgres();
  });
  afterAll(() => postgres.remove());

  it('do a repeat once, lose no turn of a chat, and show each other’s', async () => {
    const settings = { DATABASE_URL: await postgres.database(), LOG_LEVEL: 'silent' };
    const [one, other] = await Promise.all([startChild(settings), startChild(settings)]);
    const here = new Page(one);
    const there = new (class extends Page {
      override readonly conversation = here.conversation;
    })(other);

    const same = randomUUID();
    const both = await Promise.all([here, there].map((page) => page.types('跑三趟了 钱取不出来', same)));
    expect(both.map(({ status }) => status)).toEqual([200, 200]);
    expect(heard(await here.view())).toEqual(['跑三趟了 钱取不出来']);

    const lines = Array.from({ length: 20 }, (_, i) => `第${i}句 卡里的钱还是转不出来`);
    const acknowledged = new Set<string>();
    await Promise.all(
      lines.map(async (text, i) => {
        const response = await (i % 2 ? here : there).types(text);
        if (response.ok) acknowledged.add(text);
      }),
    );
    expect(acknowledged.size).toBeGreaterThan(10);
    const kept = heard(await there.view());
    expect(kept.filter((text) => acknowledged.has(text)).sort()).toEqual([...acknowledged].sort());
    expect(heard(await here.view())).toEqual(kept);
    expect(await one.end('SIGTERM')).toBe(0);
    expect(await other.end('SIGTERM')).toBe(0);
  });
});

type View = Awaited<ReturnType<Page['view']>>;

const heard = (view: View): readonly string[] =>
  (view?.card?.channelData?.coach?.state?.thread ?? [])
    .filter((row) => row.kind === 'heard')
    .map((row) => row.text);

/** Broken connections are found out one by one; each is met once at most. */
async function eventually<T>(work: () => Promise<T>, tries = 3): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const isLost =
      error instanceof StoreUnavailable && /^(?:57P01|CONNECTION|ECONNRESET|EPIPE)$/u.test(error.code);
    if (!isLost || tries === 0) throw error;
    return eventually(work, tries - 1);
  }
}

/** A way to the server that can stop carrying anything without being closed, like a cable that is pulled. */
async function silentWay(socketPath: string) {
  let isSilent = false;
  const sockets = new Set<Socket>();
  const server: Server = createServer((near) => {
    const far = connect(socketPath);
    for (const [from, to] of [
      [near, far],
      [far, near],
    ] as const) {
      sockets.add(from);
      from.on('data', (data) => {
        if (!isSilent) to.write(data);
      });
      from.on('close', () => to.destroy());
      from.on('error', () => to.destroy());
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  return {
    port: typeof address === 'object' && address ? address.port : 0,
    silence: () => {
      isSilent = true;
    },
    resume: () => {
      isSilent = false;
    },
    close: async () => {
      for (const socket of sockets) socket.destroy();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}
