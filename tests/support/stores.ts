import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe } from 'vitest';
import type { Store } from '../../bot/storage/ports.ts';
import { openPostgres } from '../../bot/storage/postgres.ts';
import { openSqlite } from '../../bot/storage/sqlite.ts';
import { noPostgres, type Postgres, startPostgres } from './postgres.ts';

/** A kind of store, with places to open it at. */
export interface StoreKind {
  readonly name: string;
  /** why it cannot be tried here; null: it can */
  readonly missing: string | null;
  /** once before its tests and once after them */
  readonly start: () => Promise<void>;
  readonly stop: () => Promise<void>;
  /** a new place that holds nothing yet */
  readonly place: () => Promise<string>;
  readonly open: (place: string) => Promise<Store>;
  /** the settings with which a server opens that place */
  readonly settings: (place: string) => Readonly<Record<string, string>>;
}

/** Tests what holds for every kind of store, each real; one that cannot be tried here is skipped and says why. */
export function onEveryStore(what: string, tests: (kind: StoreKind) => void): void {
  for (const kind of [sqliteKind(), postgresKind()]) onStore(what, kind, tests);
}

/** Tests what only a store that several instances share can show. */
export function onSharedStore(what: string, tests: (kind: StoreKind) => void): void {
  onStore(what, postgresKind(), tests);
}

function onStore(what: string, kind: StoreKind, tests: (kind: StoreKind) => void): void {
  const why = kind.missing ? ` (skipped: ${kind.missing})` : '';
  describe.skipIf(kind.missing !== null)(`${what} on ${kind.name}${why}`, () => {
    beforeAll(kind.start, 120_000);
    afterAll(kind.stop);
    tests(kind);
  });
}

/** Gives each test a store that holds nothing yet. */
export function eachOnFresh(kind: StoreKind, give: (store: Store) => void): void {
  let opened: Store;
  beforeEach(async () => {
    opened = await kind.open(await kind.place());
    give(opened);
  });
  afterEach(() => opened.close());
}

function sqliteKind(): StoreKind {
  let folder = '';
  let places = 0;
  return {
    name: 'SQLite',
    missing: null,
    start: async () => {
      folder = mkdtempSync(join(tmpdir(), 'coach-'));
    },
    stop: async () => rmSync(folder, { recursive: true, force: true }),
    place: async () => join(folder, `${++places}.db`),
    open: (file) => openSqlite({ file }),
    settings: (file) => ({ DATABASE_FILE: file }),
  };
}

function postgresKind(): StoreKind {
  let postgres: Postgres | undefined;
  return {
    name: 'PostgreSQL',
    missing: noPostgres,
    start: async () => {
      postgres = await startPostgres();
    },
    stop: async () => postgres?.remove(),
    place: async () => {
      if (!postgres) throw new Error('start comes first');
      return postgres.database();
    },
    open: (url) => openPostgres({ url }),
    settings: (url) => ({ DATABASE_URL: url }),
  };
}
