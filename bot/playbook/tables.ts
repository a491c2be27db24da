import { createRequire } from 'node:module';
import { learnWords } from '../../dialogs/recognise/training/learn-words.ts';
import type { CharacterTables } from '../../scripts/playbook.ts';
import type { Lexicon } from '../../scripts/schema.ts';

const require = createRequire(import.meta.url);

/** The Han characters in everyday use, as GB 2312 lists them, and whatever the texts use besides. */
const COMMON = (() => {
  const decoder = new TextDecoder('gb2312');
  let characters = '';
  for (let row = 0xb0; row <= 0xf7; row++) {
    for (let cell = 0xa1; cell <= 0xfe; cell++) characters += decoder.decode(Uint8Array.of(row, cell));
  }
  return characters.replace(/[^\p{Script=Han}]/gu, '');
})();

/**
 * Tables made of the texts of the examples: simplified forms (OpenCC), toneless sounds (pinyin-pro) and the words that
 * the examples are made of. No dictionary is needed to read.
 */
export function makeTables(texts: readonly string[], { concepts = {} }: Lexicon): CharacterTables {
  const { pinyin } = require('pinyin-pro') as typeof import('pinyin-pro');
  const characters = [...new Set(COMMON + texts.join('').replace(/[^\p{Script=Han}]/gu, ''))];
  const syllables: Record<string, string> = {};
  for (const character of characters) {
    const syllable = pinyin(character, { toneType: 'none', v: true });
    if (/^[a-z]+$/u.test(syllable)) syllables[syllable] = (syllables[syllable] ?? '') + character;
  }
  const given = Object.values(concepts).flatMap(({ zh }) => zh.split(/\s+/u));
  return { simplified: simplifiedPairs(), syllables, words: learnWords(texts, given).join(' ') };
}

/** Every character of the CJK block whose simplified form differs, with that form, in turn. */
function simplifiedPairs(): string {
  const { Converter } = require('opencc-js/t2cn') as {
    Converter: (options: { from: string; to: string }) => (text: string) => string;
  };
  const convert = Converter({ from: 't', to: 'cn' });
  let pairs = '';
  for (let code = 0x4e00; code <= 0x9fff; code++) {
    const character = String.fromCharCode(code);
    const simplified = convert(character);
    if (simplified !== character && simplified.length === 1) pairs += character + simplified;
  }
  return pairs;
}
