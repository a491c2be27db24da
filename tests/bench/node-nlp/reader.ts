import { readFileSync } from 'node:fs';

/** One example: what a customer says, and which category it belongs to. */
export interface Row {
  readonly text: string;
  readonly category: string;
}
export interface Material {
  readonly train: readonly Row[];
  readonly heldOut: readonly Row[];
}

/** Something that learns categories from examples, keeps what it learnt in a file, and reads with it later. */
export interface Reader {
  readonly train: (rows: Material['train'], file: string) => Promise<void>;
  /** ready to read with what the file holds */
  readonly open: (file: string) => Promise<(text: string) => string | Promise<string>>;
}

export type Learnt = { readonly seconds: number };
export type Served = {
  readonly accuracy: number;
  readonly micros: number;
  readonly megabytes: number;
};

const PASSES = 3;
const MEGABYTE = 2 ** 20;

/**
 * A process of its own for each step, so that neither its twin nor its own training is counted: `train` prints Learnt;
 * `serve` prints Served, the resident memory being what the process grew by until it had read everything once.
 */
export async function run(load: () => Promise<Reader>): Promise<void> {
  const [step, rows = '', file = ''] = process.argv.slice(2);
  const material = JSON.parse(readFileSync(rows, 'utf8')) as Material;
  const answer = step === 'train' ? await train(load, material, file) : await serve(load, material, file);
  process.stdout.write(`\n${JSON.stringify(answer)}\n`);
}

async function train(load: () => Promise<Reader>, material: Material, file: string): Promise<Learnt> {
  const reader = await load();
  const begin = performance.now();
  await reader.train(material.train, file);
  return { seconds: (performance.now() - begin) / 1000 };
}

async function serve(load: () => Promise<Reader>, { heldOut }: Material, file: string): Promise<Served> {
  const before = resident();
  const read = await (await load()).open(file);
  let right = 0;
  for (const { text, category } of heldOut) if ((await read(text)) === category) right++;
  const megabytes = resident() - before;
  let micros = Number.POSITIVE_INFINITY;
  for (let pass = 0; pass < PASSES; pass++) {
    const begin = performance.now();
    for (const { text } of heldOut) await read(text);
    micros = Math.min(micros, ((performance.now() - begin) * 1000) / heldOut.length);
  }
  return { accuracy: right / heldOut.length, micros, megabytes };
}

function resident(): number {
  globalThis.gc?.();
  return process.memoryUsage.rss() / MEGABYTE;
}
