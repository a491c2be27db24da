import type { RedLine } from '../../scripts/schema.ts';
import type { Language } from '../../scripts/vocabulary.ts';
import { clauseAround, type Span } from './clauses.ts';
import { isAsserted } from './scope.ts';

/** A red line and the words that cross it. */
export interface Candidate {
  readonly rule: RedLine;
  readonly span: Span;
}

interface Wording {
  readonly rule: RedLine;
  readonly says: RegExp;
  readonly fine: RegExp | null;
}

type Wordings = Readonly<Record<Language, readonly Wording[]>>;

const prepared = new WeakMap<readonly RedLine[], Wordings>();
const HAN = /\p{Script=Han}/u;
const LATIN_WORDS = /[a-z]{2,} [a-z]/u;

/** What the patterns of the red lines find in a plain view, where the words are asserted. */
export function wordingsIn(text: string, redLines: readonly RedLine[]): readonly Candidate[] {
  const wordings = wordingsOf(redLines);
  return [
    ...(HAN.test(text) ? find(text, wordings['zh-CN']) : []),
    ...(LATIN_WORDS.test(text) ? find(text, wordings['en-US']) : []),
  ];
}

function find(text: string, wordings: readonly Wording[]): readonly Candidate[] {
  const found: Candidate[] = [];
  for (const { rule, says, fine } of wordings) {
    for (const { index, 0: words } of text.matchAll(says)) {
      const span = { start: index, end: index + words.length };
      if (words.length === 0 || !isAsserted(text, span)) continue;
      const clause = clauseAround(text, span);
      if (fine?.test(text.slice(clause.start, clause.end))) continue;
      found.push({ rule, span });
      break;
    }
  }
  return found;
}

function wordingsOf(redLines: readonly RedLine[]): Wordings {
  const known = prepared.get(redLines);
  if (known) return known;
  const of = (key: 'zh' | 'en') =>
    redLines.flatMap((rule): readonly Wording[] => {
      const says = anyOf(rule.patterns[key], 'gu');
      return says ? [{ rule, says, fine: anyOf(rule.fine?.[key] ?? [], 'u') }] : [];
    });
  const wordings: Wordings = { 'zh-CN': of('zh'), 'en-US': of('en') };
  prepared.set(redLines, wordings);
  return wordings;
}

function anyOf(patterns: readonly string[], flags: string): RegExp | null {
  return patterns.length > 0 ? new RegExp(patterns.map((p) => `(?:${p})`).join('|'), flags) : null;
}
