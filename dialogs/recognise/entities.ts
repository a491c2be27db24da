import type { Playbook } from '../../scripts/playbook.ts';
import type { Lexicon } from '../../scripts/schema.ts';
import { plainView } from './normalise.ts';
import { NUMBER, parseNumber } from './numerals.ts';
import { compilePattern } from './pattern.ts';
import type { Entity } from './recognition.ts';

/** Entities whose text is a number. */
const NUMERIC: ReadonlySet<string> = new Set(['money', 'count', 'rate', 'term']);

const prepared = new WeakMap<Lexicon, readonly (readonly [type: string, pattern: RegExp])[]>();

/**
 * Amounts, dates, times, terms, rates, counts of visits, cards, tickets and products of a text, in order of place and
 * without overlap. Offsets are UTF-16 positions in the text as given.
 */
export function findEntities(
  text: string,
  playbook: Pick<Playbook, 'lexicon' | 'tables'>,
): readonly Entity[] {
  const plain = plainView(text, playbook);
  const found: Entity[] = [];
  for (const [type, pattern] of patternsOf(playbook.lexicon)) {
    for (const match of plain.matchAll(pattern)) {
      const start = match.index;
      const end = start + match[0].length;
      if (end > start) found.push(entity(type, text, plain, start, end));
    }
  }
  return withoutOverlap(found);
}

function entity(type: string, text: string, plain: string, start: number, end: number): Entity {
  const said = { type, text: text.slice(start, end), start, end };
  const value = NUMERIC.has(type) ? parseNumber(plain.slice(start, end)) : null;
  return value === null ? said : { ...said, value };
}

/** Leftmost first, then longest; on a tie the type that the lexicon lists first. */
function withoutOverlap(found: readonly Entity[]): readonly Entity[] {
  const kept: Entity[] = [];
  const ordered = [...found].sort((a, b) => a.start - b.start || b.end - a.end);
  for (const candidate of ordered) {
    if (candidate.start >= (kept.at(-1)?.end ?? 0)) kept.push(candidate);
  }
  return kept;
}

function patternsOf(lexicon: Lexicon): readonly (readonly [string, RegExp])[] {
  const known = prepared.get(lexicon);
  if (known) return known;
  const patterns = Object.entries(lexicon.entities ?? {}).map(([type, sources]) => {
    const source = sources.map((s) => `(?:${s.replaceAll('{n}', NUMBER)})`).join('|');
    return [type, new RegExp(compilePattern(source), 'gu')] as const;
  });
  prepared.set(lexicon, patterns);
  return patterns;
}
