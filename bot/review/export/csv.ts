import { stringify } from 'csv-stringify/sync';
import type { Column, CsvReader } from './columns.ts';

/**
 * Rows as CSV for a spreadsheet (RFC 4180): a byte order mark so that Excel reads UTF-8, and no cell that it would
 * take for a formula: one that begins with = + - @, tab or return, or their full-width forms, gets a ' in front.
 */
export async function* csvOf<T>(
  rows: AsyncIterable<readonly T[]>,
  columns: readonly Column<T>[],
  reader: CsvReader,
): AsyncGenerator<string> {
  const line = (cells: readonly (readonly (string | number | null)[])[], bom: boolean) =>
    stringify(
      cells.map((row) => [...row]),
      { bom, escape_formulas: true, record_delimiter: 'windows' },
    );
  yield line([columns.map(({ title }) => title[reader.lang])], true);
  for await (const slice of rows) {
    if (slice.length > 0)
      yield line(
        slice.map((row) => columns.map(({ cell }) => cell(row, reader))),
        false,
      );
  }
}
