import type { PracticeRules } from '../../scripts/practice-schema.ts';
import type { StaffLine } from './line.ts';

/** What can be told from the mere shape of a line. */

const HAN = /\p{Script=Han}/gu;
const WORD = /[a-z0-9']+/giu;
const SAYS_SOMETHING = /[\p{L}\p{N}]/u;

/** Nothing that could be said aloud: empty, or marks only. */
export const isSilence = ({ text }: StaffLine): boolean =>
  !/[\p{L}\p{N}\p{Extended_Pictographic}]/u.test(text);

/** Pictures, one sound over and over, or keys struck at random. */
export function isNoise({ normal, half }: StaffLine): boolean {
  if (!SAYS_SOMETHING.test(normal)) return true;
  const letters = [...normal.replace(/[^\p{L}\p{N}]/gu, '')];
  const different = new Set(letters).size;
  if (letters.length >= 4 && different <= 2) return true;
  if (/^\d+$/u.test(letters.join(''))) return letters.length > 4;
  const words = normal.match(WORD) ?? [];
  if (half === 'zh') return (normal.match(HAN)?.length ?? 0) === 0 && words.length > 0;
  return words.length > 0 && words.every((word) => word.length > 3 && !/[aeiouy]/u.test(word));
}

/** How many breaths it takes to say: Chinese by characters, English by words. */
export function breaths({ text, half }: StaffLine, { limits }: PracticeRules): number {
  const length = half === 'zh' ? [...text].length : (text.match(WORD)?.length ?? 0);
  return length / limits.breath[half];
}

const SAME = 0.82;
const SHORTEST = 6;

/** Whether it is nearly word for word one of the earlier lines (Dice's measure over pairs of characters). */
export function repeatsItself(text: string, earlier: readonly string[]): boolean {
  const pairs = pairsOf(text);
  if (pairs.size < SHORTEST) return false;
  return earlier.some((line) => {
    const others = pairsOf(line);
    let shared = 0;
    for (const pair of pairs) if (others.has(pair)) shared++;
    return (2 * shared) / (pairs.size + others.size) >= SAME;
  });
}

function pairsOf(text: string): ReadonlySet<string> {
  const letters = [...text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')];
  return new Set(letters.slice(1).map((letter, i) => `${letters[i]}${letter}`));
}

/** Whether it takes up words of these texts: three Chinese characters running, or a long English word. */
export function echoes(text: string, heard: readonly string[]): boolean {
  const said = text.toLowerCase();
  const theirs = heard.join('\n').toLowerCase();
  const words = said.match(/[a-z]{6,}/gu) ?? [];
  if (words.some((word) => theirs.includes(word))) return true;
  const runs = said.match(/\p{Script=Han}{3,}/gu) ?? [];
  return runs.some((run) => {
    const letters = [...run];
    return letters.some(
      (_, i) => i + 3 <= letters.length && theirs.includes(letters.slice(i, i + 3).join('')),
    );
  });
}
