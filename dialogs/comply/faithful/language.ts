import type { Playbook } from '../../../scripts/playbook.ts';
import type { Language } from '../../../scripts/vocabulary.ts';
import { plainView } from '../../recognise/normalise.ts';

const HAN = /\p{Script=Han}/u;
const LATIN = /[a-z]/iu;

/** Whether a line is in this language, and in simplified characters where that is Chinese. */
export function isIn(lang: Language, text: string, playbook: Pick<Playbook, 'tables' | 'lexicon'>): boolean {
  const letters = [...text].filter((char) => HAN.test(char) || LATIN.test(char));
  const han = letters.filter((char) => HAN.test(char));
  if (lang === 'en-US') return letters.length > 0 && han.length === 0;
  const isSimplified = han.every((char) => plainView(char, playbook) === char);
  return isSimplified && han.length * 2 > letters.length;
}
