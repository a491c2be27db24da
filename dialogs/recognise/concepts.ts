import type { Lexicon } from '../../scripts/schema.ts';
import type { LexiconHit } from './lexicon-hit.ts';

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
    for (const { word, concept, latin } of wordsAt(words, text, i)) {
      if (hits.has(concept) || !text.startsWith(word, i) || (latin && !isWord(text, i, word))) continue;
      hits.set(concept, { name: `concept:${concept}`, start: i, end: i + word.length });
    }
  }
  return [...hits.values()];
}

const NONE: readonly Word[] = [];

/** The words that begin with these two characters; a word of one character stands under that one. */
function wordsAt(words: ReadonlyMap<string, readonly Word[]>, text: string, i: number): readonly Word[] {
  const single = words.get(text.charAt(i)) ?? NONE;
  const longer = words.get(text.slice(i, i + 2)) ?? NONE;
  return single.length === 0 ? longer : [...longer, ...single];
}

function isWord(text: string, at: number, word: string): boolean {
  if (LETTER.test(text.charAt(at - 1))) return false;
  const end = at + word.length;
  return ENDING.test(text.slice(end, end + LONGEST_ENDING));
}

/** Words by their first two characters, the longest first. */
function wordsOf(lexicon: Lexicon): ReadonlyMap<string, readonly Word[]> {
  const known = prepared.get(lexicon);
  if (known) return known;
  const words = new Map<string, Word[]>();
  for (const [concept, { zh, en }] of Object.entries(lexicon.concepts ?? {})) {
    const all = [...zh.split(/\s+/u), ...en.split(/\s*,\s*/u)].filter((word) => word.length > 0);
    for (const word of all) {
      const first = word.slice(0, 2);
      words.set(first, [...(words.get(first) ?? []), { word, concept, latin: /^[a-z0-9]/u.test(word) }]);
    }
  }
  for (const list of words.values()) list.sort((a, b) => b.word.length - a.word.length);
  prepared.set(lexicon, words);
  return words;
}
