import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PLACES } from '../../../bot/playbook/places.ts';
import { loadExamples } from '../../../scripts/load-examples.ts';
import { foldsOf } from '../../../tools/eval/folds.ts';
import type { Learnt, Material, Served } from './reader.ts';

const HERE = import.meta.dirname;
const INSTALLED = join(HERE, '../../../dist/bench/node-nlp');
const FOLDS = 5;

/**
 * Ours and node-nlp taught the same Chinese examples and tried on the same held-out fold, each in processes of its own,
 * step by step in turn. node-nlp is installed when it is first asked for and is no part of the project.
 */
export function nodeNlpBench(): void {
  if (!install()) {
    console.error(
      'node-nlp 没装上：这一项要连一次 npm 源（约 120 MB），请联网后再跑 npm run bench -- node-nlp。\n' +
        'node-nlp could not be installed: this one comparison needs the npm registry once (some 120 MB). Nothing was measured.',
    );
    process.exitCode = 1;
    return;
  }
  const folder = mkdtempSync(join(tmpdir(), 'coach-node-nlp-'));
  try {
    const rows = join(folder, 'rows.json');
    const material = heldOutFold();
    writeFileSync(rows, JSON.stringify(material));
    const models = { ours: join(folder, 'ours.json'), theirs: join(folder, 'theirs.json') };
    const learnt = {
      ours: step<Learnt>('ours', 'train', rows, models.ours),
      theirs: step<Learnt>('theirs', 'train', rows, models.theirs),
    };
    const served = {
      ours: step<Served>('ours', 'serve', rows, models.ours),
      theirs: step<Served>('theirs', 'serve', rows, models.theirs),
    };
    console.log(
      report(material, {
        ours: { ...learnt.ours, ...served.ours },
        theirs: { ...learnt.theirs, ...served.theirs },
      }),
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Four folds to learn from and the fifth to be tried on; near-duplicates never straddle. */
function heldOutFold(): Material {
  const { rows } = loadExamples(PLACES.scripts, new Map());
  const chinese = rows.customer
    .filter(({ path, label }) => path.startsWith('examples/customer/') && label.lang === 'zh-CN')
    .map(({ label }) => label);
  const folds = foldsOf(
    chinese.map(({ text }) => text),
    FOLDS,
  );
  return {
    train: chinese.filter((_, i) => folds[i] !== 0),
    heldOut: chinese.filter((_, i) => folds[i] === 0),
  };
}

/** Installs what package-lock.json pins, once. False: it could not be had. */
function install(): boolean {
  if (existsSync(join(INSTALLED, 'node_modules/node-nlp/package.json'))) return true;
  mkdirSync(INSTALLED, { recursive: true });
  for (const file of ['package.json', 'package-lock.json'])
    copyFileSync(join(HERE, file), join(INSTALLED, file));
  const { status } = spawnSync(
    'npm',
    ['ci', '--no-audit', '--no-fund', '--ignore-scripts', '--fetch-retries=1'],
    {
      cwd: INSTALLED,
      stdio: ['ignore', 'inherit', 'inherit'],
    },
  );
  return status === 0;
}

function step<T>(who: 'ours' | 'theirs', what: 'train' | 'serve', rows: string, model: string): T {
  const { status, stdout } = spawnSync(
    process.execPath,
    ['--expose-gc', '--import', 'tsx', join(HERE, `${who}.ts`), what, rows, model],
    {
      encoding: 'utf8',
      env: { ...process.env, NODE_NLP: INSTALLED },
      stdio: ['ignore', 'pipe', 'inherit'],
      maxBuffer: 64 * 2 ** 20,
    },
  );
  if (status !== 0) throw new Error(`${who} ${what} ended with ${status}`);
  return JSON.parse(stdout.trim().split('\n').at(-1) ?? '') as T;
}

type Figures = Learnt & Served;

function report(
  { train, heldOut }: Material,
  { ours, theirs }: { readonly ours: Figures; readonly theirs: Figures },
): string {
  const row = (what: string, figure: keyof Figures, show: (value: number) => string) =>
    `| ${what} | ${show(ours[figure])} | ${show(theirs[figure])} | ${(ours[figure] / theirs[figure]).toFixed(3)} × |`;
  return [
    `${train.length} Chinese examples to learn from, ${heldOut.length} held out, the same for both.`,
    'Ours learns and reads temper and signals in the same pass. All that each can tell: ours category, temper, signals, acts,',
    'entities; node-nlp intent, entities, sentiment.',
    '',
    '| what | ours | node-nlp in the same run | ratio |',
    '|---|---|---|---|',
    row('category accuracy on the held-out fold', 'accuracy', (value) => `${(value * 100).toFixed(1)} %`),
    row('reading the category, processor time', 'micros', (value) => `${value.toFixed(0)} µs`),
    row('reading all that each can tell, processor time', 'wholeMicros', (value) => `${value.toFixed(0)} µs`),
    row('memory in use, ready to read', 'live', (value) => `${value.toFixed(1)} MB`),
    row('resident memory it adds to the process', 'resident', (value) => `${value.toFixed(1)} MB`),
    row('training, processor time', 'seconds', (value) => `${value.toFixed(0)} s`),
  ].join('\n');
}
