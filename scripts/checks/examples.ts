import type { Fault } from '../fault.ts';
import type { ExampleRow, ExampleRows } from '../load-examples.ts';
import { faultOf } from '../messages.ts';
import type { ScriptSources } from '../sources.ts';
import { similarPairs } from './similar.ts';

/** Teaching examples that contradict themselves or each other, teach an unknown rule, or teach nothing new. */
export function exampleFaults(rows: ExampleRows, sources: ScriptSources): readonly Fault[] {
  const customer = rows.customer.map((row) => ({
    row,
    context: '',
    label: [row.label.category, row.label.emotion, [...row.label.signals].sort()].join(' '),
  }));
  const staff = rows.staff.map((row) => ({
    row,
    context: row.label.customer ?? '',
    label: [row.label.verdict, [...row.label.rules].sort()].join(' '),
  }));
  return [
    ...rows.customer.flatMap(signalFaults),
    ...unknownRules(rows, sources),
    ...repeats(customer),
    ...repeats(staff),
    ...similar(customer.map(({ row }) => row)),
    ...similar(rows.staff),
  ];
}

interface Labelled {
  readonly row: ExampleRow<{ readonly text: string }>;
  /** the same words after other words are another example */
  readonly context: string;
  readonly label: string;
}

function placeOf(row: ExampleRow<unknown>) {
  return { path: row.path, line: row.line() };
}

function nameOf(row: ExampleRow<unknown>): string {
  return `${row.path}:${row.line()}`;
}

function signalFaults(row: ExampleRows['customer'][number]): readonly Fault[] {
  const { teaches, list, label } = row;
  if (!teaches || (label.signals as readonly string[]).includes(teaches) === (list === 'positive')) return [];
  return [faultOf('signal-label', placeOf(row), teaches, list)];
}

function unknownRules(rows: ExampleRows, { redLines, broken }: ScriptSources): readonly Fault[] {
  if (broken.has('redLines')) return [];
  const known = new Set(redLines.map((source) => source.content.id));
  return rows.staff.flatMap((row) =>
    row.label.rules
      .filter((rule) => !known.has(rule))
      .map((rule) => faultOf('unknown-rule', placeOf(row), rule)),
  );
}

function repeats(rows: readonly Labelled[]): readonly Fault[] {
  const first = new Map<string, Labelled>();
  return rows.flatMap((one) => {
    const key = [bare(one.row.label.text), bare(one.context)].join('\0');
    const other = first.get(key);
    if (!other) {
      first.set(key, one);
      return [];
    }
    const rule = other.label === one.label ? 'duplicate-example' : 'conflicting-example';
    return [faultOf(rule, placeOf(one.row), nameOf(other.row))];
  });
}

function similar(rows: readonly ExampleRow<{ readonly text: string }>[]): readonly Fault[] {
  return similarPairs(rows.map((row) => bare(row.label.text))).flatMap(([earlier, later]) => {
    const [a, b] = [rows[earlier], rows[later]];
    return a && b ? [faultOf('similar-example', placeOf(b), nameOf(a), a.label.text)] : [];
  });
}

/** Without marks and spaces, which do not make another example. */
function bare(text: string): string {
  return text.toLowerCase().replace(/[\p{P}\p{S}\s]/gu, '') || text;
}
