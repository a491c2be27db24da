import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type Document, isSeq, parseDocument, Scalar } from 'yaml';
import type { Lesson } from '../../bot/review/candidates/candidates.ts';
import { halfOf, type Severity } from '../../scripts/vocabulary.ts';

/** One row that was written, and where. */
export interface TaughtRow {
  /** relative to the folder of scripts */
  readonly path: string;
  readonly text: string;
}

const HEADINGS = {
  customer:
    '# 从复核里学来的：督导改了标注，培训师收下，npm run teach 写进来。类别每行自己写；员工速记的挪到 notes。\ncategory: other\n',
  staff: '# 从复核里学来的员工的话：督导改了行为标注，培训师收下，npm run teach 写进来。\nrule: none\n',
} as const;
const LISTS = { customer: 'notes: []\nspeech: []\n', staff: 'says: []\nfine: []\n' } as const;

/**
 * Appends lessons to `examples/<kind>/learnt.<zh|en>.yaml` under `root`, in the shape of the files that are written by
 * hand; a sentence that stands there already is left as it is. Returns what is new; `dry`: nothing is written.
 */
export function writeLessons(
  root: string,
  lessons: readonly Lesson[],
  severity: ReadonlyMap<string, Severity>,
  dry: boolean,
): readonly TaughtRow[] {
  const files = new Map<string, Document>();
  const taught: TaughtRow[] = [];
  for (const lesson of lessons) {
    const path = `examples/${lesson.kind}/learnt.${halfOf(lesson.lang)}.yaml`;
    const file = files.get(path) ?? opened(join(root, path), lesson);
    files.set(path, file);
    const rows = file.get(listOf(lesson));
    if (!isSeq(rows) || textsIn(file, lesson.kind).includes(lesson.text)) continue;
    rows.flow = false;
    const row = file.createNode(rowOf(lesson, severity), { flow: true });
    rows.add(row);
    taught.push({ path, text: String(row).replaceAll('\n', ' ') });
  }
  if (!dry) for (const [path, file] of files) save(join(root, path), file);
  return taught;
}

function opened(file: string, { kind, lang }: Lesson): Document {
  const text = existsSync(file)
    ? readFileSync(file, 'utf8')
    : `${HEADINGS[kind]}lang: ${lang}\n${LISTS[kind]}`;
  return parseDocument(text);
}

function save(file: string, document: Document): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, document.toString({ lineWidth: 0 }));
}

/** A staff line that crosses no red line is fine; one that does is said against. */
function listOf(lesson: Lesson): string {
  if (lesson.kind === 'customer') return 'speech';
  return lesson.rules.length > 0 ? 'says' : 'fine';
}

function textsIn(file: Document, kind: Lesson['kind']): readonly string[] {
  const content = file.toJS() as Readonly<Record<string, unknown>>;
  const lists = kind === 'customer' ? [content.notes, content.speech] : [content.says, content.fine];
  return lists.flatMap((rows) =>
    Array.isArray(rows) ? rows.map((row: { readonly text: string }) => row.text) : [],
  );
}

function rowOf(lesson: Lesson, severity: ReadonlyMap<string, Severity>): object {
  if (lesson.kind === 'customer') {
    const { text, category, emotion, signals } = lesson;
    return { text: quoted(text), category, emotion, ...(signals.length > 0 ? { signals } : {}) };
  }
  const { text, customer, acts, rules } = lesson;
  const isGrave = rules.some((rule) => severity.get(rule) === 'block');
  return {
    text: quoted(text),
    ...(customer ? { customer: quoted(customer) } : {}),
    ...(rules.length > 0 ? { verdict: isGrave ? 'block' : 'warn', 'also-rules': rules } : {}),
    acts,
  };
}

function quoted(text: string): Scalar {
  const scalar = new Scalar(text);
  scalar.type = 'QUOTE_DOUBLE';
  return scalar;
}
