import type { CharacterTables } from '../../scripts/playbook.ts';

export interface Sound {
  readonly syllable: string;
  readonly start: number;
  readonly end: number;
}

interface SoundTables {
  readonly ofCharacter: ReadonlyMap<string, string>;
  readonly known: ReadonlySet<string>;
}

const prepared = new WeakMap<CharacterTables, SoundTables>();
const LONGEST_SYLLABLE = 6;

/** How the text sounds: one toneless syllable a character; typed pinyin (lilv) is cut into syllables. */
export function syllablesOf(text: string, tables: CharacterTables): readonly Sound[] {
  const { ofCharacter, known } = tablesOf(tables);
  const sounds: Sound[] = [];
  for (let i = 0; i < text.length; ) {
    const latin = isLetter(text.charCodeAt(i)) ? latinRun(text, i) : null;
    if (latin) {
      const cut = cutPinyin(latin, known);
      let start = i;
      for (const syllable of cut ?? []) {
        sounds.push({ syllable, start, end: start + syllable.length });
        start += syllable.length;
      }
      i += latin.length;
      // typed pinyin is often spaced: zhang le
      if (cut && text[i] === ' ' && /[a-z]/u.test(text[i + 1] ?? '')) joinAcrossSpace(sounds, i);
      continue;
    }
    const char = text[i] ?? '';
    const syllable = ofCharacter.get(char);
    if (syllable) sounds.push({ syllable, start: i, end: i + 1 });
    i++;
  }
  return sounds;
}

const isLetter = (code: number) => code >= 0x61 && code <= 0x7a;

function latinRun(text: string, from: number): string {
  let end = from;
  while (end < text.length && isLetter(text.charCodeAt(end))) end++;
  return text.slice(from, end);
}

function joinAcrossSpace(sounds: Sound[], at: number): void {
  const last = sounds.at(-1);
  if (last?.end === at) sounds[sounds.length - 1] = { ...last, end: at + 1 };
}

/** Whether a Latin word can be read as typed pinyin. */
export function isPinyin(word: string, tables: CharacterTables): boolean {
  return cutPinyin(word, tablesOf(tables).known) !== null;
}

/** Longest-first cut of a Latin run into pinyin syllables, or null when it is not pinyin. */
function cutPinyin(run: string, known: ReadonlySet<string>): readonly string[] | null {
  if (run.length > 40) return null;
  const deadEnds = new Set<number>();
  const cut = (from: number): readonly string[] | null => {
    if (from === run.length) return [];
    if (deadEnds.has(from)) return null;
    for (let length = Math.min(LONGEST_SYLLABLE, run.length - from); length > 0; length--) {
      const piece = run.slice(from, from + length);
      const rest = known.has(piece) ? cut(from + length) : null;
      if (rest) return [piece, ...rest];
    }
    deadEnds.add(from);
    return null;
  };
  return cut(0);
}

function tablesOf(tables: CharacterTables): SoundTables {
  const made = prepared.get(tables);
  if (made) return made;
  const ofCharacter = new Map<string, string>();
  for (const [syllable, characters] of Object.entries(tables.syllables)) {
    for (const character of characters) ofCharacter.set(character, syllable);
  }
  const sounds = { ofCharacter, known: new Set(Object.keys(tables.syllables)) };
  prepared.set(tables, sounds);
  return sounds;
}
