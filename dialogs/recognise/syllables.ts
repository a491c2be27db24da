import type { CharacterTables } from '../../scripts/playbook.ts';

/** How a text sounds: toneless syllables as numbers from 1, with the piece of text that each came from. */
export interface Sounds {
  readonly length: number;
  readonly ids: Uint16Array;
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
}

interface SoundTables {
  /** the syllable of every UTF-16 unit, 0 where there is none */
  readonly ofUnit: Uint16Array;
  readonly known: ReadonlyMap<string, number>;
}

const prepared = new WeakMap<CharacterTables, SoundTables>();
const LONGEST_SYLLABLE = 6;

/** One syllable a Han character; typed pinyin (lilv) is cut into syllables. */
export function soundsOf(text: string, tables: CharacterTables): Sounds {
  const { ofUnit, known } = tablesOf(tables);
  const ids = new Uint16Array(text.length);
  const starts = new Uint32Array(text.length);
  const ends = new Uint32Array(text.length);
  let length = 0;
  const put = (id: number, start: number, end: number) => {
    ids[length] = id;
    starts[length] = start;
    ends[length++] = end;
  };
  for (let i = 0; i < text.length; ) {
    const code = text.charCodeAt(i);
    if (!isLetter(code)) {
      const id = ofUnit[code] as number;
      if (id > 0) put(id, i, i + 1);
      i++;
      continue;
    }
    const run = latinRun(text, i);
    const cut = cutPinyin(run, known);
    let start = i;
    for (const syllable of cut ?? []) {
      put(known.get(syllable) ?? 0, start, start + syllable.length);
      start += syllable.length;
    }
    i += run.length;
    // typed pinyin is often spaced: zhang le
    if (cut && text.charCodeAt(i) === SPACE && isLetter(text.charCodeAt(i + 1))) ends[length - 1] = i + 1;
  }
  return { length, ids, starts, ends };
}

const SPACE = 0x20;
const isLetter = (code: number) => code >= 0x61 && code <= 0x7a;

function latinRun(text: string, from: number): string {
  let end = from;
  while (end < text.length && isLetter(text.charCodeAt(end))) end++;
  return text.slice(from, end);
}

/** Whether a Latin word can be read as typed pinyin. */
export function isPinyin(word: string, tables: CharacterTables): boolean {
  return cutPinyin(word, tablesOf(tables).known) !== null;
}

/** Longest-first cut of a Latin run into pinyin syllables, or null when it is not pinyin. */
function cutPinyin(run: string, known: ReadonlyMap<string, number>): readonly string[] | null {
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
  const ofUnit = new Uint16Array(0x10000);
  const known = new Map<string, number>();
  for (const [syllable, characters] of Object.entries(tables.syllables)) {
    known.set(syllable, known.size + 1);
    for (let i = 0; i < characters.length; i++) ofUnit[characters.charCodeAt(i)] = known.size;
  }
  const sounds = { ofUnit, known };
  prepared.set(tables, sounds);
  return sounds;
}
