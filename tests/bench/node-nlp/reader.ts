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

type Read<T> = (text: string) => T | Promise<T>;

/** Something that learns categories from examples, keeps what it learnt in a file, and reads with it later. */
export interface Reader {
  readonly train: (rows: Material['train'], file: string) => Promise<void>;
  /** reads the category with what the file holds */
  readonly open: (file: string) => Promise<Read<string>>;
  /** reads everything it can tell of a sentence, as it is called in earnest */
  readonly openWhole: (file: string) => Promise<Read<unknown>>;
}

export type Learnt = { readonly seconds: number };
export type Served = {
  readonly accuracy: number;
  readonly micros: number;
  readonly wholeMicros: number;
  readonly resident: number;
  readonly live: number;
};

const PASSES = 3;
const MEGABYTE = 2 ** 20;

/**
 * A process of its own for each step, so that neither its twin nor its own training is counted: `train` prints Learnt;
 * `serve` prints Served, memory being what the process grew by until it had read everything once. Times are the
 * processor's, so that a busy machine is no excuse.
 */
export async function run(reader: Reader): Promise<void> {
  const [step, rows = '', file = ''] = process.argv.slice(2);
  const material = JSON.parse(readFileSync(rows, 'utf8')) as Material;
  const answer = step === 'train' ? await train(reader, material, file) : await serve(reader, material, file);
  process.stdout.write(`\n${JSON.stringify(answer)}\n`);
}

async function train(reader: Reader, material: Material, file: string): Promise<Learnt> {
  const begin = processorMicros();
  await reader.train(material.train, file);
  return { seconds: (processorMicros() - begin) / 1e6 };
}

async function serve(reader: Reader, { heldOut }: Material, file: string): Promise<Served> {
  const before = memory();
  const read = await reader.open(file);
  let right = 0;
  for (const { text, category } of heldOut) if ((await read(text)) === category) right++;
  const after = memory();
  return {
    accuracy: right / heldOut.length,
    resident: after.resident - before.resident,
    live: after.live - before.live,
    micros: await timed(read, heldOut),
    wholeMicros: await timed(await reader.openWhole(file), heldOut),
  };
}

/** Processor time of one reading, of the best of some passes; no sentence comes twice, because node-nlp remembers them. */
async function timed(read: Read<unknown>, rows: readonly Row[]): Promise<number> {
  let best = Number.POSITIVE_INFINITY;
  for (let pass = 1; pass <= PASSES; pass++) {
    const fresh = rows.map(({ text }) => text + '，'.repeat(pass));
    const begin = processorMicros();
    for (const text of fresh) await read(text);
    best = Math.min(best, (processorMicros() - begin) / rows.length);
  }
  return best;
}

function processorMicros(): number {
  const { user, system } = process.cpuUsage();
  return user + system;
}

/** In megabytes: what the process holds of the machine, and what of it is in use. */
function memory(): { readonly resident: number; readonly live: number } {
  globalThis.gc?.();
  const { rss, heapUsed, external } = process.memoryUsage();
  return { resident: rss / MEGABYTE, live: (heapUsed + external) / MEGABYTE };
}
