import type { z } from 'zod';
import type { Fault } from './fault.ts';
import { faultOf } from './messages.ts';
import { nearest } from './nearest.ts';
import type { Way, YamlFile } from './yaml-file.ts';

type Issue = z.core.$ZodIssue;

const KINDS: Readonly<Record<string, string>> = {
  string: '文字',
  number: '数字',
  int: '整数',
  boolean: ' true 或 false',
  array: '列表（每行一个短横）',
  tuple: '两个数，例如 [3, 4]',
  object: '下一级的内容',
  record: '下一级的内容',
};

/** The faults of one file against its schema, told to a trainer. A line number points at the place to mend. */
export function schemaFaults(file: YamlFile, issues: readonly Issue[], schema: z.ZodType): readonly Fault[] {
  return issues.flatMap((issue) => faultsOf(issue, file, schema));
}

function faultsOf(issue: Issue, file: YamlFile, schema: z.ZodType): readonly Fault[] {
  const { path: way } = issue;
  const at = { path: file.path, line: file.lineOf(way) };
  const given = valueAt(file.content, way);
  const key = nameOf(way);
  if (issue.code === 'unrecognized_keys') return strangeKeys(issue.keys, way, given, file, schema);
  if (given === undefined || given === null) {
    const last = way.at(-1);
    if (last === 'zh' || last === 'en') return [faultOf('missing-language', at, last)];
    return [faultOf('missing-field', at, key)];
  }
  switch (issue.code) {
    case 'invalid_type':
      return [faultOf('wrong-type', at, key, KINDS[issue.expected] ?? issue.expected)];
    case 'invalid_value': {
      const allowed = issue.values.map(String);
      return [
        faultOf('not-in-list', at, key, show(given), nearest(show(given), allowed), allowed.join('、')),
      ];
    }
    case 'too_small':
      if (issue.origin === 'string') return [faultOf('empty-text', at, key)];
      if (issue.origin === 'array') return [faultOf('too-few', at, key, String(issue.minimum))];
      return [faultOf('out-of-range', at, key, `不小于 ${issue.minimum}`)];
    case 'too_big':
      if (issue.origin === 'array') return [faultOf('too-many', at, key, String(issue.maximum))];
      return [faultOf('out-of-range', at, key, `不大于 ${issue.maximum}`)];
    case 'invalid_format':
      return [faultOf(issue.format === 'date' ? 'bad-date' : 'bad-id', at, key, show(given))];
    case 'invalid_key':
      return [faultOf('bad-id', at, nameOf(way.slice(0, -1)), String(way.at(-1)))];
    case 'invalid_union':
      return unionFaults(issue, at, key, given);
    default:
      return [faultOf('wrong-type', at, key, '别的内容')];
  }
}

/** A choice between fixed numbers or words: what the branches allow together. */
function unionFaults(
  issue: z.core.$ZodIssueInvalidUnion,
  at: { path: string; line: number },
  key: string,
  given: unknown,
): readonly Fault[] {
  const inner = issue.errors.flat();
  const allowed = inner.flatMap((i) => (i.code === 'invalid_value' ? i.values.map(String) : []));
  if (inner.some((i) => i.code === 'invalid_format')) return [faultOf('bad-id', at, key, show(given))];
  return [faultOf('not-in-list', at, key, show(given), nearest(show(given), allowed), allowed.join('、'))];
}

function strangeKeys(
  keys: readonly string[],
  way: Way,
  holder: unknown,
  file: YamlFile,
  schema: z.ZodType,
): readonly Fault[] {
  const known = keysAt(schema, way);
  return keys.map((key) => {
    const at = { path: file.path, line: file.lineOf([...way, key]) };
    const cutOff = valueAt(holder, [key]) === null && /[\s.。，,!?]/u.test(key);
    return cutOff ? faultOf('unquoted-comma', at, key) : faultOf('unknown-key', at, key, nearest(key, known));
  });
}

/** The keys that the schema knows at a place. */
function keysAt(schema: z.core.$ZodType, way: Way): readonly string[] {
  const { def } = schema._zod as z.core.$ZodTypes['_zod'];
  if ('innerType' in def) return keysAt(def.innerType, way);
  const [step, ...rest] = way;
  if (def.type === 'object') {
    if (step === undefined) return Object.keys(def.shape);
    const inner = def.shape[String(step)];
    return inner ? keysAt(inner, rest) : [];
  }
  if (def.type === 'array') return step === undefined ? [] : keysAt(def.element, rest);
  if (def.type !== 'record') return [];
  if (step !== undefined) return keysAt(def.valueType, rest);
  const { def: keyDef } = def.keyType._zod as z.core.$ZodTypes['_zod'];
  return keyDef.type === 'enum' ? Object.values(keyDef.entries).map(String) : [];
}

function valueAt(content: unknown, way: Way): unknown {
  return way.reduce<unknown>(
    (held, key) => (typeof held === 'object' && held !== null ? Reflect.get(held, key) : undefined),
    content,
  );
}

/** The last name on the way; the index of a list says nothing to a trainer. */
function nameOf(way: Way): string {
  return String(way.findLast((step) => typeof step === 'string') ?? '整个文件');
}

function show(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}
