import type { RedLine } from '../../scripts/schema.ts';
import { compilePattern } from '../recognise/pattern.ts';
import { clauseAround, type Span } from './clauses.ts';
import { isAsserted } from './scope.ts';
import { type PatternSearch, patternSearch } from './search.ts';

/** A red line and the words that cross it. */
export interface Candidate {
  readonly rule: RedLine;
  readonly span: Span;
}

interface Wordings {
  readonly zh: PatternSearch<RedLine>;
  readonly en: PatternSearch<RedLine>;
  /** what is crossed only after certain words of the customer */
  readonly after: readonly { readonly rule: RedLine; readonly heard: RegExp; readonly says: RegExp }[];
}

const prepared = new WeakMap<readonly RedLine[], Wordings>();
const excuses = new WeakMap<RedLine, { readonly pattern: RegExp | null }>();
const HAN = /\p{Script=Han}/u;
const LATIN_WORDS = /[a-z]{2,} [a-z]/u;

export interface Reading {
  /** one candidate a rule */
  readonly crossed: readonly Candidate[];
  /** rules whose wordings are there, but denied, quoted, told of somebody else or excused */
  readonly cleared: ReadonlySet<RedLine>;
}

/** What the patterns of the red lines find in a plain view. `customer` is the plain view of what she had just said. */
export function readWordings(text: string, redLines: readonly RedLine[], customer = ''): Reading {
  const { zh, en, after } = wordingsOf(redLines);
  const crossed = new Map<RedLine, Candidate>();
  const cleared = new Set<RedLine>();
  const matches = [
    ...(HAN.test(text) ? zh.find(text) : []),
    ...(LATIN_WORDS.test(text) ? en.find(text) : []),
  ];
  for (const { item: rule, span } of matches) {
    if (crossed.has(rule)) continue;
    const clause = clauseAround(text, span);
    if (isAsserted(text, span) && !isExcused(rule, text.slice(clause.start, clause.end))) {
      crossed.set(rule, { rule, span });
      cleared.delete(rule);
    } else cleared.add(rule);
  }
  for (const { rule, heard, says } of customer ? after : []) {
    if (crossed.has(rule) || !heard.test(customer)) continue;
    const match = says.exec(text);
    if (match?.[0])
      crossed.set(rule, { rule, span: { start: match.index, end: match.index + match[0].length } });
  }
  return { crossed: [...crossed.values()], cleared };
}

/** Does a stretch of plain view hold one of the wordings that make the rule's words fine? */
function isExcused(rule: RedLine, text: string): boolean {
  let excuse = excuses.get(rule);
  if (!excuse) {
    excuse = { pattern: anyOf([...(rule.fine?.zh ?? []), ...(rule.fine?.en ?? [])]) };
    excuses.set(rule, excuse);
  }
  return excuse.pattern?.test(text) ?? false;
}

function wordingsOf(redLines: readonly RedLine[]): Wordings {
  const known = prepared.get(redLines);
  if (known) return known;
  const search = (key: 'zh' | 'en') =>
    patternSearch(redLines.flatMap((rule) => rule.patterns[key].map((source) => [rule, source] as const)));
  const after = redLines.flatMap((rule) =>
    (rule.after ?? []).flatMap(({ heard, says }) => {
      const pattern = anyOf(says);
      return pattern ? [{ rule, heard: compilePattern(heard), says: pattern }] : [];
    }),
  );
  const wordings: Wordings = { zh: search('zh'), en: search('en'), after };
  prepared.set(redLines, wordings);
  return wordings;
}

function anyOf(patterns: readonly string[]): RegExp | null {
  return patterns.length > 0 ? compilePattern(patterns.map((p) => `(?:${p})`).join('|')) : null;
}
