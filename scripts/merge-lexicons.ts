import type { Lexicon } from './schema.ts';

/** One lexicon of many files: lists that stand at the same place are joined in file order. */
export function mergeLexicons(parts: readonly Lexicon[]): Lexicon {
  return parts.reduce((joined, part) => join(joined, part) as Lexicon, {});
}

function join(a: unknown, b: unknown): unknown {
  if (Array.isArray(a) && Array.isArray(b)) return [...a, ...b];
  if (!isRecord(a) || !isRecord(b)) return b ?? a;
  const keys = [...new Set([...Object.keys(a), ...Object.keys(b)])];
  return Object.fromEntries(keys.map((key) => [key, key in a ? join(a[key], b[key]) : b[key]]));
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
