import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import LibsqlDatabase from 'libsql';
import { loadPlaybook } from '../../bot/playbook/load.ts';
import type { TalkSort } from '../../bot/review/vocabulary.ts';
import type { Store } from '../../bot/storage/ports.ts';
import type { ReviewScope, TalkFilter } from '../../bot/storage/review/ports.ts';
import { openSqlite } from '../../bot/storage/sqlite.ts';
import { CATEGORIES } from '../../scripts/vocabulary.ts';
import { BRANCHES, dice, type Sentences, sentencesOf, TURNS_A_TALK, talkNumber } from './review-talks.ts';

const TURNS = [10_000, 100_000, 1_000_000];
/** Talks in one transaction while the store is filled. */
const SLICE = 250;
const ASKED = 200;
const WARM_UP = 30;
const PAGE = 50;

const BANK: ReviewScope = { tenant: 't', branches: null, except: 'somebody' };

interface Question {
  readonly what: string;
  readonly ask: (roll: (below: number) => number) => readonly [ReviewScope, TalkFilter, TalkSort];
  /** pages read before the one that is timed */
  readonly deep?: number;
}

/** What reviewers ask, each time with other words, branches and days. */
function questions({ customer }: Sentences): readonly Question[] {
  const branch = (roll: (below: number) => number) => ({ ...BANK, branches: [`branch-${roll(BRANCHES)}`] });
  const pair = (roll: (below: number) => number): string => {
    const han =
      (customer[roll(customer.length)] ?? '').slice(0, 60).match(/\p{Script=Han}{2,}/u)?.[0] ?? '投诉';
    return han.slice(0, 2);
  };
  const month = (roll: (below: number) => number) => {
    const from = Date.UTC(2024, roll(23), 1);
    return { from, to: from + 30 * 24 * 3_600_000 };
  };
  const category = (roll: (below: number) => number) => CATEGORIES[roll(CATEGORIES.length)] ?? 'fee';
  return [
    {
      what: 'queue page, whole bank, what needs me',
      ask: () => [BANK, { states: ['waiting'] }, 'needs-first'],
    },
    { what: 'queue page, one branch, newest', ask: (roll) => [branch(roll), {}, 'newest'] },
    { what: 'queue page, whole bank, the tenth', ask: () => [BANK, {}, 'angriest'], deep: 9 },
    {
      what: 'filtered page: category, temper, state, a month',
      ask: (roll) => [
        BANK,
        { categories: [category(roll)], temperFrom: 3, states: ['waiting'], ...month(roll) },
        'newest',
      ],
    },
    {
      what: 'filtered page: red line, low score, one branch',
      ask: (roll) => [branch(roll), { rules: [`F-${10 + roll(50)}`], scoreTo: 60 }, 'lowest-score'],
    },
    { what: 'search of two characters, whole bank', ask: (roll) => [BANK, { text: pair(roll) }, 'newest'] },
    {
      what: 'search of two characters, one branch, a month',
      ask: (roll) => [branch(roll), { text: pair(roll), ...month(roll) }, 'newest'],
    },
    {
      what: 'search of two characters, second page, oldest first',
      ask: (roll) => [BANK, { text: pair(roll) }, 'oldest'],
      deep: 1,
    },
    {
      what: 'search of two characters, angriest first',
      ask: (roll) => [BANK, { text: pair(roll) }, 'angriest'],
    },
  ];
}

interface Figures {
  readonly p50: number;
  readonly p99: number;
}

/** The stores are asked in turn, so that a drifting machine hurts all sizes alike. */
async function timed(stores: readonly Store[], question: Question): Promise<readonly Figures[]> {
  const roll = dice(7);
  const times = stores.map((): number[] => []);
  for (let i = -WARM_UP; i < ASKED; i++) {
    const asked = question.ask(roll);
    for (const [k, store] of stores.entries()) {
      const time = await timeOf(store, asked, question.deep ?? 0);
      if (i >= 0) times[k]?.push(time);
    }
  }
  return times.map((all) => {
    const sorted = all.sort((a, b) => a - b);
    const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
    return { p50: at(0.5), p99: at(0.99) };
  });
}

/** Milliseconds for one page behind so many others. */
async function timeOf(
  { review }: Store,
  [scope, filter, sort]: ReturnType<Question['ask']>,
  deep: number,
): Promise<number> {
  let cursor: string | null = null;
  for (let page = 0; page < deep; page++) {
    cursor = (await review.page(scope, filter, sort, cursor, PAGE)).next ?? cursor;
  }
  const begin = process.hrtime.bigint();
  await review.page(scope, filter, sort, cursor, PAGE);
  return Number(process.hrtime.bigint() - begin) / 1e6;
}

/** Fills a store with so many talks; milliseconds a talk. */
async function fill(store: Store, talks: number, sentences: Sentences): Promise<number> {
  const begin = performance.now();
  for (let i = 0; i < talks; i += SLICE) {
    const slice = Array.from({ length: Math.min(SLICE, talks - i) }, (_, k) =>
      talkNumber(i + k, talks, sentences),
    );
    await store.review.importTalks(slice);
    await store.review.index(slice.map(({ indexed }) => indexed));
    await setImmediate();
  }
  return (performance.now() - begin) / talks;
}

interface Size {
  readonly turns: number;
  readonly build: number;
  readonly file: number;
  readonly index: number;
}

interface Measured {
  readonly sizes: readonly Size[];
  /** by question and size */
  readonly figures: readonly (readonly Figures[])[];
}

/** Fills one store of each size, then asks all of them everything. */
async function measure(folder: string, sentences: Sentences, wanted: readonly number[]): Promise<Measured> {
  const file = (turns: number) => join(folder, `${turns}.db`);
  const sizes: Size[] = [];
  for (const turns of wanted) {
    const store = await openSqlite({ file: file(turns) });
    const build = await fill(store, Math.round(turns / TURNS_A_TALK), sentences);
    // a night has passed
    await store.scrub();
    await store.close();
    sizes.push({ turns, build, file: statSync(file(turns)).size, index: wordsSize(file(turns)) });
    console.error(`${turns} turns: ${build.toFixed(2)} ms a talk`);
  }
  const stores = await Promise.all(wanted.map((turns) => openSqlite({ file: file(turns) })));
  const figures: (readonly Figures[])[] = [];
  for (const question of questions(sentences)) figures.push(await timed(stores, question));
  for (const store of stores) await store.close();
  return { sizes, figures };
}

/** Bytes of the search index. */
function wordsSize(file: string): number {
  const db = new LibsqlDatabase(file);
  const row = db.prepare('select sum(length(block)) as n from talk_words_data').get() as { n: number };
  db.close();
  return row.n;
}

function report({ sizes, figures }: Measured, sentences: Sentences): string {
  const cell = ({ p50, p99 }: Figures) => `${p50.toFixed(1)} / ${p99.toFixed(1)} ms`;
  const rows = questions(sentences).map(({ what }, i) => {
    const own = figures[i] ?? [];
    const last = own.at(-1);
    const growth = own.slice(0, -1).map(({ p50 }) => `${((last?.p50 ?? 0) / p50).toFixed(1)} ×`);
    return `| ${what} | ${own.map(cell).join(' | ')} | ${growth.join(', ')} |`;
  });
  const megabytes = (bytes: number) => `${(bytes / 2 ** 20).toFixed(0)} MB`;
  const heads = sizes.map(({ turns }) => `${turns.toLocaleString('en')} turns`);
  return [
    `| p50 / p99 | ${heads.join(' | ')} | growth of p50 from ${heads.slice(0, -1).join(', from ')} |`,
    `|---|${sizes.map(() => '---|').join('')}---|`,
    ...rows,
    `| a talk taken in and indexed | ${sizes.map(({ build }) => `${build.toFixed(2)} ms`).join(' | ')} | |`,
    `| file | ${sizes.map(({ file }) => megabytes(file)).join(' | ')} | |`,
    `| of it the search index | ${sizes.map(({ index }) => megabytes(index)).join(' | ')} | |`,
  ].join('\n');
}

const page = (table: string) => `# Review at a million turns

Measured by \`npm run bench -- review --write\` (Node ${process.version}, SQLite, ${PAGE} rows a page, ${ASKED} questions each,
every page with its count up to 1,000). About ${TURNS_A_TALK} turns a talk, two years, ${BRANCHES} branches. Machines differ and drift:
read the growth.

${table}
`;

/** Prints how review's queue and search grow; \`--write\` also keeps it in docs/performance-review.md. Takes minutes. */
export async function reviewBench(turns: readonly number[] = TURNS): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'coach-bench-'));
  try {
    const sentences = sentencesOf(loadPlaybook());
    const table = report(await measure(folder, sentences, turns), sentences);
    console.log(table);
    if (process.argv.includes('--write')) writeFileSync('docs/performance-review.md', page(table));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
