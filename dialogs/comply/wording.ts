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

interface Wording {
  readonly rule: RedLine;
  readonly fine: RegExp | null;
}

/** Does a stretch of plain view hold one of the wordings that make the rule's words fine? */
export function isExcused({ fine }: RedLine, text: string): boolean {
  return anyOf([...(fine?.zh ?? []), ...(fine?.en ?? [])])?.test(text) ?? false;
}

interface Wordings {
  readonly zh: PatternSearch<Wording>;
  readonly en: PatternSearch<Wording>;
  /** what is crossed only after certain words of the customer */
  readonly after: readonly { readonly rule: RedLine; readonly heard: RegExp; readonly says: RegExp }[];
}

const prepared = new WeakMap<readonly RedLine[], Wordings>();
const HAN = /\p{Script=Han}/u;
const LATIN_WORDS = /[a-z]{2,} [a-z]/u;

/**
 * What the patterns of the red lines find in a plain view, where the words are asserted: one candidate a rule.
 * `customer` is the plain view of what she had just said.
 */
export function wordingsIn(text: string, redLines: readonly RedLine[], customer = ''): readonly Candidate[] {
  const { zh, en, after } = wordingsOf(redLines);
  const accept = ({ fine }: Wording, span: Span): boolean => {
    if (!isAsserted(text, span)) return false;
    const clause = clauseAround(text, span);
    return !fine?.test(text.slice(clause.start, clause.end));
  };
  const found = [
    ...(HAN.test(text) ? zh.find(text, accept) : []),
    ...(LATIN_WORDS.test(text) ? en.find(text, accept) : []),
  ].map(({ item, span }): Candidate => ({ rule: item.rule, span }));
  if (!customer) return found;
  for (const { rule, heard, says } of after) {
    if (!heard.test(customer) || found.some((candidate) => candidate.rule === rule)) continue;
    const match = says.exec(text);
    if (match?.[0]) found.push({ rule, span: { start: match.index, end: match.index + match[0].length } });
  }
  return found;
}

function wordingsOf(redLines: readonly RedLine[]): Wordings {
  const known = prepared.get(redLines);
  if (known) return known;
  const search = (key: 'zh' | 'en') =>
    patternSearch(
      redLines.flatMap((rule) => {
        const wording: Wording = { rule, fine: anyOf(rule.fine?.[key] ?? []) };
        return rule.patterns[key].map((source) => [wording, source] as const);
      }),
    );
  const after = redLines.flatMap((rule) =>
    (rule.after ?? []).flatMap(({ heard, says }) => {
      const wording = anyOf(says);
      return wording ? [{ rule, heard: compilePattern(heard), says: wording }] : [];
    }),
  );
  const wordings: Wordings = { zh: search('zh'), en: search('en'), after };
  prepared.set(redLines, wordings);
  return wordings;
}

function anyOf(patterns: readonly string[]): RegExp | null {
  return patterns.length > 0 ? compilePattern(patterns.map((p) => `(?:${p})`).join('|')) : null;
}
