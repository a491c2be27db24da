import { mix, START } from './hash.ts';

/** Words by the hash of their characters, open addressed; 0 where there is none. */
export interface WordList {
  readonly longest: number;
  readonly states: Int32Array;
}

export function wordList(words: readonly string[]): WordList {
  let size = 16;
  while (size < words.length * 3) size *= 2;
  const states = new Int32Array(size);
  let longest = 1;
  for (const word of words) {
    let state = START | 0;
    for (let i = 0; i < word.length; i++) state = mix(state, word.charCodeAt(i));
    let at = slotOf(state, size);
    while (states[at] !== 0 && states[at] !== state) at = (at + 1) & (size - 1);
    states[at] = state;
    longest = Math.max(longest, word.length);
  }
  return { longest, states };
}

const slotOf = (state: number, size: number) => (state ^ (state >>> 15)) & (size - 1);

/**
 * The words of a text by forward maximum matching; a Han character that begins none stands alone. `state` is
 * the hash of the word's characters.
 */
export function eachWord(
  text: string,
  { longest, states }: WordList,
  emit: (state: number, start: number, end: number) => void,
): void {
  const size = states.length;
  for (let i = 0; i < text.length; ) {
    if (!isHan(text.charCodeAt(i))) {
      i++;
      continue;
    }
    let state = START | 0;
    let found = mix(state, text.charCodeAt(i));
    let end = i + 1;
    for (let n = 0; n < longest && isHan(text.charCodeAt(i + n)); n++) {
      state = mix(state, text.charCodeAt(i + n));
      let at = slotOf(state, size);
      while (states[at] !== 0 && states[at] !== state) at = (at + 1) & (size - 1);
      if (states[at] !== state) continue;
      found = state;
      end = i + n + 1;
    }
    emit(found, i, end);
    i = end;
  }
}

const isHan = (code: number): boolean => code >= 0x4e00 && code <= 0x9fff;
