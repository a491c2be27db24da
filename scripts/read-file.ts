import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Document, isCollection, isNode, isPair, LineCounter, parseDocument } from 'yaml';
import type { z } from 'zod';
import type { Fault } from './fault.ts';
import { schemaMessage, yamlMessage } from './messages.ts';

/** A file that fits its schema, and the way back from a place in it to a line number. */
export interface ScriptFile<T> {
  readonly path: string;
  readonly content: T;
  lineOf(place: readonly PropertyKey[]): number;
}

export type FileResult<T> =
  | { readonly ok: true; readonly file: ScriptFile<T> }
  | { readonly ok: false; readonly faults: readonly Fault[] };

/** Reads one YAML file and holds it against its schema. All faults of the file come back at once. */
export function readScriptFile<S extends z.ZodType>(root: string, path: string, schema: S): FileResult<z.output<S>> {
  const lines = new LineCounter();
  const document = parseDocument(readFileSync(join(root, path), 'utf8'), { lineCounter: lines });
  const lineAt = (offset: number) => lines.linePos(offset).line;
  if (document.errors.length > 0) {
    const faults = document.errors.map(
      (error): Fault => ({ path, line: lineAt(error.pos[0]), severity: 'error', ...yamlMessage(error.code) }),
    );
    return { ok: false, faults };
  }
  const content: unknown = document.toJS();
  const lineOf = (place: readonly PropertyKey[]) => lineAt(offsetOf(document, place));
  const parsed = schema.safeParse(content);
  if (parsed.success) return { ok: true, file: { path, content: parsed.data, lineOf } };
  const faults = parsed.error.issues.map(
    (issue): Fault => ({ path, line: lineOf(issue.path), severity: 'error', ...schemaMessage(issue, content) }),
  );
  return { ok: false, faults };
}

/** Where a place begins; of a missing key, where its parent begins. */
function offsetOf(document: Document, place: readonly PropertyKey[]): number {
  for (let depth = place.length; depth >= 0; depth--) {
    const keys = place.slice(0, depth);
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
