import type { Lexicon } from '../../scripts/schema.ts';
import type { LexiconHit } from './lexicon.ts';

interface Word {
  readonly word: string;
  readonly concept: string;
  readonly latin: boolean;
}

const prepared = new WeakMap<Lexicon, ReadonlyMap<string, readonly Word[]>>();
const LETTER = /[a-z0-9]/u;
/** English endings that leave a word the same word. */
const ENDING = /^(?:'?s|e?d|ing|es|er|ly)?(?![a-z0-9])/u;
const LONGEST_ENDING = 4;

/** The concepts that a normalised text names, each once, where it is first named. */
export function conceptHits(text: string, lexicon: Lexicon): readonly LexiconHit[] {
  const words = wordsOf(lexicon);
  const hits = new Map<string, LexiconHit>();
  for (let i = 0; i < text.length; i++) {
    for (const { word, concept, latin } of words.get(text.charAt(i)) ?? []) {
      if (hits.has(concept) || !text.startsWith(word, i) || (latin && !isWord(text, i, word))) continue;
      hits.set(concept, { name: `concept:${concept}`, start: i, end: i + word.length });
    }
  }
  return [...hits.values()];
}

function isWord(text: string, at: number, word: string): boolean {
  if (LETTER.test(text.charAt(at - 1))) return false;
  const end = at + word.length;
  return ENDING.test(text.slice(end, end + LONGEST_ENDING));
}

/** Words by their first character, the longest first. */
function wordsOf(lexicon: Lexicon): ReadonlyMap<string, readonly Word[]> {
  const known = prepared.get(lexicon);
  if (known) return known;
  const words = new Map<string, Word[]>();
  for (const [concept, { zh, en }] of Object.entries(lexicon.concepts ?? {})) {
    const all = [...zh.split(/\s+/u), ...en.split(/\s*,\s*/u)].filter((word) => word.length > 0);
    for (const word of all) {
      const first = word.charAt(0);
      words.set(first, [...(words.get(first) ?? []), { word, concept, latin: /^[a-z0-9]/u.test(word) }]);
    }
  }
  for (const list of words.values()) list.sort((a, b) => b.word.length - a.word.length);
  prepared.set(lexicon, words);
  return words;
}
