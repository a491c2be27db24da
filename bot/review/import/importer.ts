import { setImmediate } from 'node:timers/promises';
import type { Playbook } from '../../../scripts/playbook.ts';
import type { ImportEvent, ImportFormat } from '../../api/review/exchange.ts';
import type { Member } from '../../identity/member.ts';
import type { Store } from '../../storage/ports.ts';
import { offsetOf } from '../export/moment.ts';
import { readCsv } from './read-csv.ts';
import { readJsonl } from './read-jsonl.ts';
import { readTranscript } from './read-transcript.ts';
import { faultOf, type ImportedTalk, importedTalk } from './records.ts';
import { type ImportFault, importFault } from './strings.ts';
import { bad, type Read, type ToldTalk } from './talk.ts';

export interface ImporterParts {
  readonly store: Store;
  readonly playbook: Playbook;
  /** epoch milliseconds */
  readonly now: () => number;
  /** new talks are kept: they want to be read into the queue */
  readonly onKept: () => void;
}

export const MOST_BYTES = 50 * 1024 * 1024;
const MOST_TALKS = 5000;
/** So many bad rows are named; all are counted. */
const NAMED = 100;
const STEP = 20;

class TooBig extends Error {}

const READERS = { jsonl: readJsonl, csv: readCsv, transcript: readTranscript } as const;

/** Takes in talks that were held elsewhere: masked, all of a file or nothing of it, and each only once. */
export class Importer {
  readonly #parts: ImporterParts;
  constructor(parts: ImporterParts) {
    this.#parts = parts;
  }

  /** Tells how it goes; the last event is `refused` or `kept`. Whoever stops listening before that stops the import. */
  async *run(member: Member, format: ImportFormat, file: AsyncIterable<Buffer>): AsyncGenerator<ImportEvent> {
    const { store, playbook, now, onKept } = this.#parts;
    await this.#audit(member, 'talk.import', { format });
    const rows: { row: number; message: string }[] = [];
    let faults = 0;
    const refuse = (row: number, fault: ImportFault) => {
      faults++;
      if (rows.length < NAMED) rows.push({ row, message: importFault(fault, member.lang) });
    };
    const told: ToldTalk[] = [];
    for await (const read of this.#read(member, format, file)) {
      if (read.kind === 'bad') refuse(read.row, read.fault);
      else told.push(read.talk);
      if ((told.length + faults) % STEP === 0) yield { kind: 'progress', done: told.length, of: null };
    }
    if (told.length === 0 && faults === 0) refuse(1, 'nothing');
    if (told.length > MOST_TALKS) refuse(told[MOST_TALKS]?.row ?? 1, 'tooMany');
    if (faults > 0) {
      await this.#audit(member, 'talk.import-refused', { format, bad: faults });
      yield { kind: 'refused', rows: rows.sort((a, b) => a.row - b.row), bad: faults };
      return;
    }
    const talks: ImportedTalk[] = [];
    for (const talk of told) {
      talks.push(importedTalk(talk, member, playbook, now()));
      if (talks.length % STEP === 0) yield { kind: 'progress', done: talks.length, of: told.length };
      await setImmediate();
    }
    const kept = await store.review.importTalks(talks);
    await this.#audit(member, 'talk.imported', { format, talks: kept, repeated: talks.length - kept });
    if (kept > 0) onKept();
    yield { kind: 'kept', talks: kept, repeated: talks.length - kept };
  }

  /** Everything in the file, with what is wrong. */
  async *#read(member: Member, format: ImportFormat, file: AsyncIterable<Buffer>): AsyncGenerator<Read> {
    const { playbook, now } = this.#parts;
    let last = 0;
    try {
      for await (const read of READERS[format](limited(file), offsetOf(playbook))) {
        last = read.kind === 'bad' ? read.row : read.talk.row;
        const fault = read.kind === 'talk' ? faultOf(read.talk, member, now()) : null;
        yield fault ? bad(last, fault) : read;
      }
    } catch (error) {
      if (!(error instanceof TooBig)) throw error;
      yield bad(last + 1, 'tooBig');
    }
  }

  #audit(
    { tenant, person }: Member,
    act: string,
    detail: Readonly<Record<string, string | number>>,
  ): Promise<void> {
    const entry = { at: this.#parts.now(), person, act, subject: 'file', detail };
    return this.#parts.store.review.audit(tenant, entry);
  }
}

async function* limited(file: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let size = 0;
  for await (const chunk of file) {
    size += chunk.length;
    if (size > MOST_BYTES) throw new TooBig();
    yield chunk;
  }
}
