import { dialoguesFileSchema } from './dialogue-schema.ts';
import type { Fault } from './fault.ts';
import { faultOf } from './messages.ts';
import type { Examples, LabelledStaffLine, LabelledTalk, LabelledUtterance } from './playbook.ts';
import { type Read, readOne, type Source } from './read-file.ts';
import { customerFileSchema, type StaffExample, signalFileSchema, staffFileSchema } from './schema.ts';
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
  /** whole talks, which teach stages, temper and grades */
  readonly talks: readonly LabelledTalk[];
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
  const topics = gather('customer', (path) => readOne(root, path, customerFileSchema));
  const signals = gather('signals', (path) => readOne(root, path, signalFileSchema));
  const staff = gather('staff', (path) => readOne(root, path, staffFileSchema));
  const talks = gather('dialogues', (path) => readOne(root, path, dialoguesFileSchema));
  faults.push(...staff.flatMap(fineFaults));
  const rows: ExampleRows = {
    customer: [...topics.flatMap(topicRows), ...signals.flatMap(signalRows)],
    staff: staff.flatMap((source) => staffRows(source, severity)),
  };
  const examples = {
    customer: rows.customer.map((row) => row.label),
    staff: rows.staff.map((row) => row.label),
  };
  return { examples, talks: talks.flatMap(({ content }) => content.dialogues), rows, faults };
}

type FileOf<S extends { readonly _output: unknown }> = Source<S['_output']>;

function topicRows(source: FileOf<typeof customerFileSchema>): ExampleRows['customer'] {
  const { category, lang, notes, speech } = source.content;
  const label = (note: boolean) => (row: (typeof notes)[number]) => ({
    ...row,
    category: row.category ?? category,
    lang,
    note,
  });
  return [...rowsOf(source, 'notes', notes, label(true)), ...rowsOf(source, 'speech', speech, label(false))];
}

function signalRows(source: FileOf<typeof signalFileSchema>): ExampleRows['customer'] {
  const { signal, lang, positive, lookalike } = source.content;
  const label = (row: (typeof positive)[number]) => ({ ...row, lang, note: row.note ?? false });
  const rows = [
    ...rowsOf(source, 'positive', positive, label),
    ...rowsOf(source, 'lookalike', lookalike, label),
  ];
  return rows.map((row) => ({ ...row, teaches: signal }));
}

function staffRows(
  source: FileOf<typeof staffFileSchema>,
  severity: ReadonlyMap<string, Severity>,
): ExampleRows['staff'] {
  const { rule, lang, says, fine } = source.content;
  const broken = ({ verdict, 'also-rules': further, ...row }: StaffExample): LabelledStaffLine => ({
    ...row,
    lang,
    rules: [rule, ...further].filter((id) => id !== 'none'),
    verdict: verdict ?? severity.get(rule) ?? 'warn',
  });
  const good = ({ verdict: _, 'also-rules': __, ...row }: StaffExample): LabelledStaffLine => ({
    ...row,
    lang,
    rules: [],
    verdict: 'ok',
  });
  return [...rowsOf(source, 'says', says, broken), ...rowsOf(source, 'fine', fine, good)];
}

function fineFaults(source: FileOf<typeof staffFileSchema>): readonly Fault[] {
  return source.content.fine.flatMap((row, index) => {
    if ((row.verdict ?? 'ok') === 'ok' && row['also-rules'].length === 0) return [];
    return [faultOf('fine-not-ok', { path: source.path, line: source.lineOf(['fine', index]) })];
  });
}

function rowsOf<R, T>(
  source: Source<unknown>,
  list: string,
  written: readonly R[],
  label: (row: R) => T,
): readonly ExampleRow<T>[] {
  return written.map((row, index) => ({
    path: source.path,
    line: () => source.lineOf([list, index]),
    list,
    label: label(row),
  }));
}
