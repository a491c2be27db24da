import type { Language } from '../../../scripts/vocabulary.ts';

const HAN = /\p{Script=Han}/gu;
const WORD = /[a-z][a-z'-]*/gu;

/** The smallest pieces that carry meaning: characters in Chinese, words in English without their endings. */
export function tokensOf(text: string, lang: Language): readonly string[] {
  return lang === 'zh-CN' ? (text.match(HAN) ?? []) : (text.match(WORD) ?? []).map(stem);
}

/** One form for waits, waited and waiting. */
export function stem(word: string): string {
  const bare = word.replace(/'s?$/u, '');
  return bare.length > 4 ? bare.replace(/(?:ing|ies|ied|ed|es|s|e|y|ly)$/u, '') : bare.replace(/s$/u, '');
}
