import type { Playbook } from '../../../scripts/playbook.ts';
import type { ExportFormat } from '../../api/review/exchange.ts';
import type { FilterQuery } from '../../api/review/queue.ts';
import type { Directory } from '../../identity/directory.ts';
import { type Member, reviewScopeOf } from '../../identity/member.ts';
import type { Store } from '../../storage/ports.ts';
import { namesOf } from '../names.ts';
import { filterOf } from '../overview/query.ts';
import { nameOfBranch, nameOfPerson } from '../queue-row.ts';
import { reviewStatus } from '../status.ts';
import { talkView } from '../talk/view.ts';
import { NOTHING_BEFORE } from './chain.ts';
import { type CsvReader, TALK_COLUMNS, TURN_COLUMNS } from './columns.ts';
import { csvOf } from './csv.ts';
import { type Evidence, evidences, lineOf } from './evidence.ts';
import { offsetOf, shortMoment } from './moment.ts';
import { packFiles } from './pack.ts';
import { pageOf } from './pdf/page.ts';
import { printPdf } from './pdf/print.ts';
import { type ExportedTalk, rowsOf, talksOf, type Wanted } from './talks.ts';
import { transcriptOf } from './transcript.ts';
import { turnRows } from './turn-rows.ts';
import { type ZippedFile, zipOf } from './zip.ts';

export interface ExporterParts {
  readonly store: Store;
  readonly playbook: Playbook;
  readonly directory: Directory;
  readonly appealDays: number;
  /** epoch milliseconds */
  readonly now: () => number;
}

/** A file on its way out. Nothing is read before `body` is. */
export interface ExportedFile {
  readonly name: string;
  readonly type: string;
  readonly body: AsyncIterable<string | Uint8Array>;
}

/** What an export came to, for the audit. */
interface Tally {
  talks: number;
  /** head of the chain, where there is one */
  head: string;
}

const ROWS = 200;

/** Takes talks out of the house as files: one talk in memory at a time, as fast as they are taken. */
export class Exporter {
  readonly #parts: ExporterParts;
  constructor(parts: ExporterParts) {
    this.#parts = parts;
  }

  size(member: Member, query: FilterQuery): Promise<number> {
    const { store, now } = this.#parts;
    return store.review.count(reviewScopeOf(member), filterOf(query, now()));
  }

  /**
   * A file of one talk or of all that the filter finds. Audited before the first byte with the number of talks, and
   * again when it ends or is broken off, with how many left the house and the head of their chain. Null: no such talk.
   */
  async open(
    member: Member,
    format: ExportFormat,
    query: FilterQuery & { readonly id?: string | undefined },
  ): Promise<ExportedFile | null> {
    const { store, now } = this.#parts;
    const { id, ...filter } = query;
    const wanted: Wanted = id === undefined ? { filter: filterOf(filter, now()) } : { id };
    const scope = reviewScopeOf(member);
    if ('id' in wanted && !(await store.review.talk(scope, wanted.id))) return null;
    const talks = 'id' in wanted ? 1 : await store.review.count(scope, wanted.filter);
    await this.#audit(member, 'talk.export', wanted, { format, talks });
    const tally: Tally = { talks: 0, head: NOTHING_BEFORE };
    const { extension, type } = kindOf(format, 'id' in wanted);
    const day = new Date(now()).toISOString().slice(0, 10);
    return {
      name: `${'id' in wanted ? wanted.id : `talks-${day}`}.${extension}`,
      type,
      body: this.#accounted(member, format, wanted, tally),
    };
  }

  async *#accounted(
    member: Member,
    format: ExportFormat,
    wanted: Wanted,
    tally: Tally,
  ): AsyncGenerator<string | Uint8Array> {
    let whole = 0;
    try {
      yield* this.#content(member, format, wanted, tally);
      whole = 1;
    } finally {
      const chained = format === 'jsonl' || format === 'pdf' ? { head: tally.head } : {};
      await this.#audit(member, 'talk.exported', wanted, { format, talks: tally.talks, whole, ...chained });
    }
  }

  #content(
    member: Member,
    format: ExportFormat,
    wanted: Wanted,
    tally: Tally,
  ): AsyncIterable<string | Uint8Array> {
    const { store, playbook, directory, now } = this.#parts;
    const scope = reviewScopeOf(member);
    const offset = offsetOf(playbook);
    const reader: CsvReader = { lang: member.lang, now: now(), directory, playbook, offset };
    const talks = () => counted(talksOf(store, scope, wanted), tally);
    const proofs = () => headed(evidences(talks(), offset), tally);
    switch (format) {
      case 'talks.csv':
        return csvOf(inSlices(counted(rowsOf(store, scope, wanted), tally)), TALK_COLUMNS, reader);
      case 'turns.csv':
        return csvOf(
          mapped(talks(), (talk) => turnRows(talk, playbook)),
          TURN_COLUMNS,
          reader,
        );
      case 'jsonl':
        return mapped(proofs(), ({ evidence }) => lineOf(evidence));
      case 'transcript':
        return 'id' in wanted
          ? mapped(talks(), transcriptOf)
          : zipOf(
              mapped(
                talks(),
                (talk): ZippedFile => ({
                  name: `${talk.record.id}.transcript`,
                  content: Buffer.from(transcriptOf(talk)),
                }),
              ),
            );
      case 'pdf':
        return zipOf(packFiles(proofs(), (talk, evidence) => this.#pdf(member, talk, evidence)));
    }
  }

  #pdf(member: Member, { record, summary, entries, events }: ExportedTalk, { chain }: Evidence) {
    const { playbook, directory, appealDays } = this.#parts;
    const { lang, person } = member;
    // the talk's own last moment, so that the same talk gives the same page whenever it is printed
    const now = Math.max(record.updatedAt, ...events.map(({ at }) => at));
    const view = talkView({
      record,
      summary,
      entries,
      log: events,
      status: reviewStatus(events, { now, appealDays }),
      playbook,
      lang,
      reader: person,
      nameOf: (id) => nameOfPerson(id, directory),
      nameOfBranch: (id) => nameOfBranch(id, directory),
      summaryToCome: false,
      may: [],
      now,
    });
    const offset = offsetOf(playbook);
    const moment = (at: number) => shortMoment(at, offset);
    return printPdf(pageOf(view, chain, { lang, names: namesOf(lang, playbook), moment }));
  }

  #audit(
    { tenant, person }: Member,
    act: string,
    wanted: Wanted,
    detail: Readonly<Record<string, string | number>>,
  ): Promise<void> {
    const subject = 'id' in wanted ? wanted.id : 'filter';
    return this.#parts.store.review.audit(tenant, { at: this.#parts.now(), person, act, subject, detail });
  }
}

function kindOf(format: ExportFormat, isOne: boolean): { readonly extension: string; readonly type: string } {
  switch (format) {
    case 'talks.csv':
    case 'turns.csv':
      return { extension: format, type: 'text/csv; charset=utf-8' };
    case 'jsonl':
      return { extension: 'jsonl', type: 'application/x-ndjson; charset=utf-8' };
    case 'transcript':
      return isOne
        ? { extension: 'transcript', type: 'application/json; charset=utf-8' }
        : { extension: 'transcripts.zip', type: 'application/zip' };
    case 'pdf':
      return { extension: 'evidence.zip', type: 'application/zip' };
  }
}

async function* counted<T>(source: AsyncIterable<T>, tally: Tally): AsyncGenerator<T> {
  for await (const item of source) {
    tally.talks++;
    yield item;
  }
}

async function* headed<T extends { readonly evidence: Evidence }>(
  source: AsyncIterable<T>,
  tally: Tally,
): AsyncGenerator<T> {
  for await (const item of source) {
    tally.head = item.evidence.chain.head;
    yield item;
  }
}

async function* mapped<T, R>(source: AsyncIterable<T>, change: (item: T) => R): AsyncGenerator<R> {
  for await (const item of source) yield change(item);
}

async function* inSlices<T>(source: AsyncIterable<T>): AsyncGenerator<readonly T[]> {
  let slice: T[] = [];
  for await (const item of source) {
    slice.push(item);
    if (slice.length < ROWS) continue;
    yield slice;
    slice = [];
  }
  yield slice;
}
