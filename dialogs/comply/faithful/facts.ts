import type { Language } from '../../../scripts/vocabulary.ts';
import type { FactKind, FactWord } from './difference.ts';
import { type Negation, negationsIn } from './negations.ts';
import { numbersIn } from './numbers.ts';
import { tokensOf } from './tokens.ts';
import { WORDS_EN } from './words-en.ts';
import { WORDS_ZH } from './words-zh.ts';

/** What a line states, in a form in which two wordings can be compared. */
export interface Facts {
  /** all ways to say the same made one */
  readonly text: string;
  /** sorted, `value:unit` */
  readonly numbers: readonly string[];
  /** `kind:key` → how often; for names also Latin words, placeholders and what people are called */
  readonly keys: ReadonlyMap<string, number>;
  readonly negations: readonly Negation[];
  /** what is left when everything above is taken out */
  readonly rest: readonly string[];
  readonly tokens: ReadonlySet<string>;
}

export const wordsFor = (lang: Language) => (lang === 'zh-CN' ? WORDS_ZH : WORDS_EN);
const PLACEHOLDER = /[〔{][^〕}]*[〕}]/gu;
const LATIN_IN_CHINESE = /[a-z][a-z0-9&.-]*/gu;

/** What a person or a place is called: 姓李, and capitals inside an English sentence. */
const CALLED = {
  'zh-CN': /(?<=姓)\p{Script=Han}/gu,
  'en-US': /(?<=[a-z,;:] |'m |Mr\.? |Ms\.? )(?!I\b)[A-Z][A-Za-z]*/gu,
} as const;

/** Reads a line; `plain` is its plain view (half width, lower case, simplified). */
export function factsOf(line: string, plain: string, lang: Language): Facts {
  const { phrases, words, same } = wordsFor(lang);
  const text = same.reduce((all, [pattern, canonical]) => all.replace(pattern, canonical), plain);
  const keys = new Map<string, number>();
  const add = (key: string) => keys.set(key, (keys.get(key) ?? 0) + 1);
  for (const [called] of line.matchAll(CALLED[lang])) add(`name:${called}`);
  const take = (from: string, kind: FactKind, pattern: RegExp, key = '') =>
    from.replace(pattern, (found) => {
      add(`${kind}:${key || found}`);
      return '　'.repeat(found.length);
    });
  const takeAll = (from: string, rows: readonly FactWord[]) =>
    rows.reduce((left, [kind, key, pattern]) => take(left, kind, pattern, key), from);
  const bare = take(text, 'name', PLACEHOLDER);
  const plainer = takeAll(bare, phrases);
  const negations = negationsIn(plainer, lang);
  const named = takeAll(plainer, words);
  const { numbers, rest } = numbersIn(named);
  const left = lang === 'zh-CN' ? take(rest, 'name', LATIN_IN_CHINESE) : rest;
  return {
    text,
    numbers,
    keys,
    negations,
    rest: tokensOf(left, lang),
    tokens: new Set(tokensOf(text, lang)),
  };
}
