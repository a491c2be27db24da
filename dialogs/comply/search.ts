import { anchorsOf } from './anchors.ts';
import type { Span } from './clauses.ts';

interface Entry<T> {
  readonly item: T;
  readonly pattern: RegExp;
}

export interface Match<T> {
  readonly item: T;
  readonly span: Span;
}

/** Many patterns, searched at once: only those are run of which the text holds an anchor. */
export interface PatternSearch<T> {
  /** every match that is not empty, in the order of the patterns */
  find(text: string): readonly Match<T>[];
}

/** Compiles the top-level alternatives of each source apart, so that each has its own anchor. */
export function patternSearch<T>(sources: readonly (readonly [item: T, source: string])[]): PatternSearch<T> {
  const entries: Entry<T>[] = [];
  const always: number[] = [];
  /** the first two characters of an anchor (or its only one) → the patterns that need it */
  const byAnchor = new Map<string, number[]>();
  for (const [item, source] of sources) {
    for (const alternative of splitAlternatives(source)) {
      const index = entries.push({ item, pattern: new RegExp(alternative, 'gu') }) - 1;
      const anchors = anchorsOf(alternative);
      if (!anchors) always.push(index);
      for (const anchor of anchors ?? []) {
        const key = anchor.slice(0, 2);
        byAnchor.set(key, [...(byAnchor.get(key) ?? []), index]);
      }
    }
  }
  return {
    find(text) {
      const wanted = new Set(always);
      for (let at = 0; at < text.length; at++) {
        for (const index of byAnchor.get(text.charAt(at)) ?? []) wanted.add(index);
        for (const index of byAnchor.get(text.slice(at, at + 2)) ?? []) wanted.add(index);
      }
      const found: Match<T>[] = [];
      for (const index of [...wanted].sort((a, b) => a - b)) {
        const entry = entries[index];
        for (const match of entry ? text.matchAll(entry.pattern) : []) {
          const [{ length }, start] = [match[0], match.index];
          if (entry && length > 0) found.push({ item: entry.item, span: { start, end: start + length } });
        }
      }
      return found;
    },
  };
}

/** The top-level alternatives of a pattern. */
function splitAlternatives(source: string): readonly string[] {
  const parts: string[] = [];
  let depth = 0;
  let inClass = false;
  let from = 0;
  for (let at = 0; at < source.length; at++) {
    const char = source.charAt(at);
    if (char === '\\') at++;
    else if (inClass) inClass = char !== ']';
    else if (char === '[') inClass = true;
    else if (char === '(') depth++;
    else if (char === ')') depth--;
    else if (char === '|' && depth === 0) {
      parts.push(source.slice(from, at));
      from = at + 1;
    }
  }
  return [...parts, source.slice(from)];
}
