import type { Playbook } from '../../scripts/playbook.ts';
import type { Lexicon } from '../../scripts/schema.ts';
import { plainView } from './normalise.ts';
import { NUMBER, parseNumber } from './numerals.ts';
import { compilePattern } from './pattern.ts';
import type { Entity } from './recognition.ts';

/** Entities whose text is a number. */
const NUMERIC: ReadonlySet<string> = new Set(['money', 'count', 'rate', 'term']);

/** One kind of entity; patterns with a number in them are tried only where there is a number. */
interface Kind {
  readonly type: string;
  readonly pattern: RegExp;
  readonly needsNumber: boolean;
}

const prepared = new WeakMap<Lexicon, readonly Kind[]>();
const HAS_NUMBER =
  /[\d一二两三四五六七八九十百千万半仨俩]|\b(?:once|twice|one|two|three|four|five|six|seven|eight|nine|ten|hundred|thousand|million)\b/u;

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
  const hasNumber = HAS_NUMBER.test(plain);
  for (const { type, pattern, needsNumber } of kindsOf(playbook.lexicon)) {
    if (needsNumber && !hasNumber) continue;
    // exec in turn: matchAll would copy the expression for every text
    pattern.lastIndex = 0;
    for (let match = pattern.exec(plain); match; match = pattern.exec(plain)) {
      const start = match.index;
      const end = start + match[0].length;
      if (end > start) found.push(entity(type, text, plain, start, end));
      else pattern.lastIndex++;
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

function kindsOf(lexicon: Lexicon): readonly Kind[] {
  const known = prepared.get(lexicon);
  if (known) return known;
  const kinds = Object.entries(lexicon.entities ?? {}).flatMap(([type, sources]) =>
    [true, false].flatMap((needsNumber): readonly Kind[] => {
      const own = sources.filter((source) => source.includes('{n}') === needsNumber);
      const pattern = own.map((source) => `(?:${source.replaceAll('{n}', NUMBER)})`).join('|');
      return own.length > 0
        ? [{ type, needsNumber, pattern: new RegExp(compilePattern(pattern), 'gu') }]
        : [];
    }),
  );
  prepared.set(lexicon, kinds);
  return kinds;
}
