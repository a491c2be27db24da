import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  type Document,
  isCollection,
  isNode,
  isPair,
  LineCounter,
  parseDocument,
  type YAMLParseError,
} from 'yaml';
import type { Fault } from './fault.ts';
import { faultOf } from './messages.ts';

/** Keys and indexes from the top of a file or entry down to a place in it. */
export type Way = readonly PropertyKey[];

/** A YAML file as plain values, with the way back to its lines. */
export interface YamlFile {
  readonly path: string;
  readonly content: unknown;
  lineOf(way: Way): number;
}

export type YamlResult =
  | { readonly ok: true; readonly file: YamlFile }
  | { readonly ok: false; readonly faults: readonly Fault[] };

/** Reads one YAML file under root; every fault of its writing comes back at once. */
export function readYaml(root: string, path: string): YamlResult {
  return parseYaml(path, readFileSync(join(root, path), 'utf8'));
}

/** The same for a text that is in no file yet; `path` is where it would stand. */
export function parseYaml(path: string, text: string): YamlResult {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  const lineAt = (offset: number) => Math.max(1, lines.linePos(offset).line);
  if (document.errors.length > 0) {
    return { ok: false, faults: document.errors.map((e) => yamlFault(e, path, lineAt(e.pos[0]))) };
  }
  const content: unknown = document.toJS();
  if (content === null) return { ok: false, faults: [faultOf('empty-file', { path, line: 1 })] };
  return { ok: true, file: { path, content, lineOf: (way) => lineAt(offsetOf(document, way)) } };
}

const UNREADABLE: Partial<Record<YAMLParseError['code'], string>> = {
  BAD_INDENT: '缩进没对齐',
  MISSING_CHAR: '少了引号、冒号或括号',
  BAD_DQ_ESCAPE: '引号里有单独的反斜杠 \\（要写成 \\\\）',
  UNEXPECTED_TOKEN: '有多出来的符号',
  BLOCK_AS_IMPLICIT_KEY: '一行里有两个冒号，句子要加引号',
  MULTILINE_IMPLICIT_KEY: '引号或括号没有在同一行收尾',
};

function yamlFault({ code }: YAMLParseError, path: string, line: number): Fault {
  if (code === 'DUPLICATE_KEY') return faultOf('duplicate-key', { path, line });
  if (code === 'TAB_AS_INDENT') return faultOf('tab-indent', { path, line });
  return faultOf('yaml', { path, line }, UNREADABLE[code] ?? code);
}

/** Where a place begins; of a missing key, where its parent begins. */
function offsetOf(document: Document, way: Way): number {
  for (let depth = way.length; depth >= 0; depth--) {
    const keys = way.slice(0, depth);
    const holder = depth === 0 ? document.contents : document.getIn(keys.slice(0, -1), true);
    const key = keys.at(-1);
    if (isCollection(holder) && typeof key === 'string') {
      const pair = holder.items.find((item) => isPair(item) && String(item.key) === key);
      if (isPair(pair) && isNode(pair.key) && pair.key.range) return pair.key.range[0];
    }
    const node = depth === 0 ? document.contents : document.getIn(keys, true);
    if (isNode(node) && node.range) return node.range[0];
  }
  return 0;
}
