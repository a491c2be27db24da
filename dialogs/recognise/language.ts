import type { CharacterTables } from '../../scripts/playbook.ts';
import type { Language } from '../../scripts/vocabulary.ts';
import { isPinyin } from './syllables.ts';

const HAN = /\p{Script=Han}/gu;
const LATIN_WORD = /[a-z']+/giu;

/** Chinese unless the words are Latin and are not typed pinyin: a clerk's `lilv zhang le` is Chinese. */
export function languageOf(text: string, tables: CharacterTables): Language {
  const words = text.match(LATIN_WORD) ?? [];
  const han = text.match(HAN)?.length ?? 0;
  if (words.length === 0 || han > words.length / 2) return 'zh-CN';
  const pinyin = words.filter((word) => isPinyin(word.toLowerCase(), tables)).length;
  return han > 0 || pinyin / words.length < 0.75 ? 'en-US' : 'zh-CN';
}
