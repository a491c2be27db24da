import { pipeline, Readable } from 'node:stream';
import { CsvError, parse } from 'csv-parse';
import { TURN_COLUMNS } from '../export/columns.ts';
import {
  bad,
  channelSchema,
  langSchema,
  type Read,
  readMoment,
  type ToldTalk,
  type ToldTurn,
} from './talk.ts';

const SPEAKERS: Readonly<Record<string, ToldTurn['speaker']>> = {
  customer: 'customer',
  客户: 'customer',
  顾客: 'customer',
  staff: 'staff',
  员工: 'staff',
  柜员: 'staff',
};
const NEEDED = ['id', 'speaker', 'text'];
/** What our own export puts before a cell so that no spreadsheet runs it. */
const GUARD = /^'(?=[=+\-@\t\r＝＋－＠])/u;

type Row = ReadonlyMap<string, string>;
type Growing = Omit<ToldTalk, 'turns'> & { readonly turns: ToldTurn[] };

/** Turns as CSV, one a row, under the column names that our own export gives them; rows are as a spreadsheet counts. */
export async function* readCsv(source: AsyncIterable<Buffer>, offset: number): AsyncGenerator<Read> {
  const talks = new Map<string, Growing>();
  let columns: readonly (string | null)[] | null = null;
  let number = 0;
  try {
    for await (const cells of records(source)) {
      number++;
      if (!columns) {
        columns = cells.map(columnOf);
        if (!NEEDED.every((name) => columns?.includes(name))) {
          yield bad(number, 'header');
          return;
        }
        continue;
      }
      if (cells.every((cell) => cell.trim() === '')) continue;
      const fault = addTurn(talks, named(columns, cells), number, offset);
      if (fault) yield fault;
    }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    yield bad(number + 1, 'csv');
    return;
  }
  for (const talk of talks.values()) yield { kind: 'talk', talk };
}

function records(source: AsyncIterable<Buffer>): AsyncIterable<readonly string[]> {
  const parser = parse({ bom: true, relax_column_count: true, max_record_size: 1_000_000 });
  // a fault of the source ends the parser with it, where the reader meets it
  pipeline(Readable.from(source), parser, () => {});
  return parser;
}

function columnOf(title: string): string | null {
  const known = TURN_COLUMNS.find((column) => Object.values(column.title).includes(title.trim()));
  return known?.title['en-US'] ?? null;
}

const named = (columns: readonly (string | null)[], cells: readonly string[]): Row =>
  new Map(
    columns.flatMap((name, i) =>
      name === null ? [] : [[name, (cells[i] ?? '').replace(GUARD, '')] as const],
    ),
  );

/** Puts a turn to its talk, which may begin with it; or says what is wrong with the row. */
function addTurn(talks: Map<string, Growing>, row: Row, number: number, offset: number): Read | null {
  const cell = (name: string) => row.get(name)?.trim() ?? '';
  const id = cell('id');
  if (id === '') return bad(number, 'id');
  const speaker = SPEAKERS[cell('speaker').toLowerCase()];
  if (!speaker) return bad(number, 'speaker');
  const at = cell('at') === '' ? null : readMoment(cell('at'), offset);
  if (at === null && cell('at') !== '') return bad(number, 'time');
  const talk = talks.get(id) ?? begun(id, cell, number);
  talks.set(id, talk);
  talk.turns.push({ speaker, text: row.get('text') ?? '', at });
  return null;
}

function begun(id: string, cell: (name: string) => string, row: number): Growing {
  return {
    row,
    id,
    own: false,
    turns: [],
    lang: langSchema.safeParse(cell('lang')).data ?? null,
    channel: channelSchema.safeParse(cell('channel')).data ?? null,
    branch: cell('branch') || null,
    person: cell('staff') || null,
    caseNumber: cell('case_number') || null,
  };
}
