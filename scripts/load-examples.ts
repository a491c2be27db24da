import type { Fault } from './fault.ts';
import type { Examples, LabelledStaffLine, LabelledUtterance } from './playbook.ts';
import { type Read, readOne, type Source } from './read-file.ts';
import { customerFileSchema, signalFileSchema, staffFileSchema } from './schema.ts';
import type { Severity } from './vocabulary.ts';
import { yamlFiles } from './yaml-files.ts';

/** One labelled line and where it stands. */
export interface ExampleRow<T> {
  readonly path: string;
  readonly line: () => number;
  /** the list of the file that it stands in: notes, speech, positive, lookalike, says, fine */
  readonly list: string;
  /** the signal that a signal file teaches */
  readonly teaches?: string;
  readonly label: T;
}
export interface ExampleRows {
  readonly customer: readonly ExampleRow<LabelledUtterance>[];
  readonly staff: readonly ExampleRow<LabelledStaffLine>[];
}
export interface ExamplesResult {
  readonly examples: Examples;
  readonly rows: ExampleRows;
  readonly faults: readonly Fault[];
}

/**
 * Reads the labelled utterances that teach the recogniser. `severity` gives each rule's verdict where none is written;
 * what stands under `fine` breaks no rule.
 */
export function loadExamples(root: string, severity: ReadonlyMap<string, Severity>): ExamplesResult {
  const faults: Fault[] = [];
  const gather = <T>(folder: string, read: (path: string) => Read<T>) =>
    yamlFiles(root, `examples/${folder}`).flatMap((path) => {
      const result = read(path);
      faults.push(...result.faults);
      return result.sources;
    });
  const rows: ExampleRows = {
    customer: [
      ...gather('customer', (path) => readOne(root, path, customerFileSchema)).flatMap((source) => {
        const { category, lang, notes, speech } = source.content;
        const labelled = { category, lang };
        return [
          ...rowsOf(source, 'notes', notes, (row) => ({ ...labelled, ...row, category: row.category ?? category, note: true })),
          ...rowsOf(source, 'speech', speech, (row) => ({ ...labelled, ...row, category: row.category ?? category, note: false })),
        ];
      }),
      ...gather('signals', (path) => readOne(root, path, signalFileSchema)).flatMap((source) => {
        const { signal, lang, positive, lookalike } = source.content;
        const label = <R extends (typeof positive)[number]>(row: R) => ({ ...row, lang, note: row.note ?? false });
        return [
          ...rowsOf(source, 'positive', positive, label, signal),
          ...rowsOf(source, 'lookalike', lookalike, label, signal),
        ];
      }),
    ],
    staff: gather('staff', (path) => readOne(root, path, staffFileSchema)).flatMap((source) => {
      const { rule, lang, says, fine } = source.content;
      return [
        ...rowsOf(source, 'says', says, ({ verdict, 'also-rules': further, ...row }) => ({
          ...row,
          lang,
          rules: [rule, ...further].filter((id) => id !== 'none'),
          verdict: verdict ?? severity.get(rule) ?? 'warn',
        })),
        ...rowsOf(source, 'fine', fine, ({ verdict: _, 'also-rules': __, ...row }) => ({
          ...row,
          lang,
          rules: [],
          verdict: 'ok' as const,
        })),
      ];
    }),
  };
  const examples = {
    customer: rows.customer.map((row) => row.label),
    staff: rows.staff.map((row) => row.label),
  };
  return { examples, rows, faults };
}

function rowsOf<R, T>(
  source: Source<unknown>,
  list: string,
  written: readonly R[],
  label: (row: R) => T,
  teaches?: string,
): readonly ExampleRow<T>[] {
  return written.map((row, index) => ({
    path: source.path,
    line: () => source.lineOf([list, index]),
    list,
    ...(teaches ? { teaches } : {}),
    label: label(row),
  }));
}
