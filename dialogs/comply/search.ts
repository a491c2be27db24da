import { anchorsOf } from './anchors.ts';
import type { Span } from './clauses.ts';

interface Entry<T> {
  readonly item: T;
  readonly pattern: RegExp;
}

/** Many patterns, searched at once: only those are run of which the text holds an anchor. */
export interface PatternSearch<T> {
  /** the first matches of every pattern that pass `accept`, in the order of the patterns */
  find(
    text: string,
    accept: (item: T, span: Span) => boolean,
  ): readonly { readonly item: T; readonly span: Span }[];
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
    find(text, accept) {
      const wanted = new Set(always);
      for (let at = 0; at < text.length; at++) {
        for (const index of byAnchor.get(text.charAt(at)) ?? []) wanted.add(index);
        for (const index of byAnchor.get(text.slice(at, at + 2)) ?? []) wanted.add(index);
      }
      const found: { item: T; span: Span }[] = [];
      for (const index of [...wanted].sort((a, b) => a - b)) {
        const entry = entries[index];
        if (!entry || found.some(({ item }) => item === entry.item)) continue;
        for (const { index: start, 0: words } of text.matchAll(entry.pattern)) {
          const span = { start, end: start + words.length };
          if (words.length === 0 || !accept(entry.item, span)) continue;
          found.push({ item: entry.item, span });
          break;
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
