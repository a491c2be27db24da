import type { CharacterTables, Playbook } from '../../scripts/playbook.ts';
import { spelledOut } from './contractions.ts';
import { eachGram, hashOf, mix, START, scramble } from './hash.ts';
import { languageOf } from './language.ts';
import { customerHits, staffHits } from './lexicon.ts';
import type { LexiconHit } from './lexicon-hit.ts';
import { normalise } from './normalise.ts';
import { soundsOf } from './syllables.ts';
import { eachWord, type WordList, wordList } from './words.ts';

/** A feature's hash of 28 bits and its kind in the two above, and the piece of normalised text it came from. */
export type Emit = (hash: number, start: number, end: number) => void;

const SEEDS = {
  gram: 0x11,
  syllable: 0x22,
  latin: 0x33,
  piece: 0x99,
  hit: 0x44,
  shape: 0x55,
  before: 0x66,
  word: 0x77,
  pair: 0x88,
} as const;
const LONGEST_GRAM = 3;
/** The kinds of features that say more than a piece of text does. */
const WORD = 0x10000000;
const TELLING = 0x20000000;
const WEIGHTS = [1, 2, 3, 3] as const;

export interface FeatureInput {
  /** normalised */
  readonly text: string;
  /** what the lexicon found in it */
  readonly hits: readonly LexiconHit[];
  /** what the other side had just said, normalised */
  readonly before?: string;
}

export type Vocabulary = Pick<Playbook, 'tables' | 'lexicon'>;

/** What a customer's utterance (or a clerk's note about her) looks like. */
export function customerInput(text: string, vocabulary: Vocabulary): FeatureInput {
  const normal = normalise(text, vocabulary);
  return { text: normal, hits: customerHits(normal, vocabulary.lexicon) };
}

/** What a staff line looks like, after what the customer had just said. */
export function staffInput(text: string, before: string | undefined, vocabulary: Vocabulary): FeatureInput {
  const normal = normalise(text, vocabulary);
  const hits = staffHits(normal, vocabulary.lexicon);
  return before ? { text: normal, hits, before: normalise(before, vocabulary) } : { text: normal, hits };
}

/** The distinct hashed features of an utterance. */
export function featuresOf(input: FeatureInput, vocabulary: Vocabulary): Uint32Array {
  const found = new Set<number>();
  eachFeature(input, vocabulary, (hash) => found.add(hash));
  return Uint32Array.from(found);
}

/** How much a feature says before anything is learnt: a word as much as two pieces of text, a lexicon hit as three. */
export function featureWeight(hash: number): number {
  return WEIGHTS[hash >> 28] ?? 1;
}

/** As if every text had this much more that says nothing: of a few words alone nobody should be sure. */
const UNSAID = 25;

/** The length by which a vector of features is divided, given the sum of its squares. */
export const lengthOf = (squares: number): number => Math.sqrt(squares + UNSAID);

/**
 * Everything the models look at: character 1–3-grams, words and neighbouring words, sound (toneless pinyin, so that 里率
 * and lilv meet 利率), Latin words and their pieces, lexicon hits, the shape of the utterance, and a little of what was
 * said before. Each emitted as a hash. Of English neither single letters nor what they would sound like in pinyin.
 */
export function eachFeature(input: FeatureInput, { tables }: Vocabulary, emit: Emit): void {
  const { text, before, hits } = input;
  if (HAN.test(text) || languageOf(text, tables) === 'zh-CN') {
    eachGram(text, SEEDS.gram, LONGEST_GRAM, emit);
    wordGrams(text, tables, emit);
    soundGrams(text, tables, emit);
  }
  if (LATIN.test(text)) latinGrams(text, emit);
  for (const hit of hits) emit(hashOf(SEEDS.hit, hit.name) | TELLING, hit.start, hit.end);
  for (const shape of shapesOf(text)) emit(hashOf(SEEDS.shape, shape) | TELLING, 0, text.length);
  if (before) eachGram(before, SEEDS.before, 2, (hash) => emit(hash, 0, 0));
}

/** Words, a word of one character as a mere piece, and neighbouring words. */
function wordGrams(text: string, tables: CharacterTables, emit: Emit): void {
  let before = 0;
  let from = -1;
  let upTo = -1;
  eachWord(text, learntWords(tables), (state, start, end) => {
    const word = scramble(state ^ SEEDS.word);
    emit(end - start > 1 ? word | WORD : word, start, end);
    if (upTo === start) emit(scramble(mix(before, state) ^ SEEDS.pair) | WORD, from, end);
    [before, from, upTo] = [state, start, end];
  });
}

const prepared = new WeakMap<CharacterTables, WordList>();

function learntWords(tables: CharacterTables): WordList {
  const known = prepared.get(tables);
  if (known) return known;
  const words = wordList(tables.words.split(' '));
  prepared.set(tables, words);
  return words;
}

const LONGEST_SOUND = 3;

function soundGrams(text: string, tables: CharacterTables, emit: Emit): void {
  const { length, ids, starts, ends } = soundsOf(text, tables);
  for (let i = 0; i + 1 < length; i++) {
    let h = mix(START ^ SEEDS.syllable, ids[i] as number);
    for (let n = 1; n < LONGEST_SOUND && i + n < length && starts[i + n] === ends[i + n - 1]; n++) {
      h = mix(h, ids[i + n] as number);
      emit(scramble(h), starts[i] as number, ends[i + n] as number);
    }
  }
}

const HAN = /\p{Script=Han}/u;
const LATIN = /[a-z0-9]/u;
const LATIN_WORD = /[a-z0-9']+/gu;

/** Latin words, contractions spelt out, and neighbouring words. */
function latinGrams(text: string, emit: Emit): void {
  let before = '';
  let from = 0;
  let upTo = Number.NEGATIVE_INFINITY;
  for (const match of text.matchAll(LATIN_WORD)) {
    const start = match.index;
    const end = start + match[0].length;
    for (const part of spelledOut(match[0])) {
      const word = stem(part);
      emit(hashOf(SEEDS.latin, word) | WORD, start, end);
      wordPieces(part, start, end, emit);
      if (start - upTo <= 2) emit(hashOf(SEEDS.latin, `${before} ${word}`) | WORD, from, end);
      [before, from, upTo] = [word, start, end];
    }
  }
}

const PIECES = [4, 5] as const;

/** Runs of letters within a Latin word, its edges counting as letters: wrongly spelt words share most of them. */
function wordPieces(word: string, start: number, end: number, emit: Emit): void {
  const edged = `^${word}$`;
  for (const length of PIECES) {
    for (let at = 0; at + length <= edged.length; at++) {
      emit(hashOf(SEEDS.piece, edged.slice(at, at + length)), start, end);
    }
  }
}

/** English endings that carry no meaning here. */
function stem(word: string): string {
  return word.length > 4 ? word.replace(/(?:ing|ed|es|s|'s)$/u, '') : word;
}

const SHAPES: readonly (readonly [name: string, form: RegExp])[] = [
  ['exclaims', /!/u],
  ['exclaims twice', /!.*!/u],
  ['asks', /[?]/u],
  ['asks twice', /\?.*\?/u],
  ['ends as a question', /[吗呢么嘛][?。,]?$/u],
  ['speaks of oneself', /[我俺咱]/u],
  ['speaks to the bank', /[你您]们/u],
  ['spaced', /\p{Script=Han}.*\s|\s.*\p{Script=Han}/u],
  ['emoji', /\p{Extended_Pictographic}/u],
];
const PAUSE = /[,。!?;]/u;
const LONG = 25;

function shapesOf(text: string): readonly string[] {
  const shapes = [`length ${Math.min(8, Math.round(Math.log2(text.length + 1)))}`];
  if (!PAUSE.test(text)) shapes.push(text.length > LONG ? 'long without a pause' : 'short without a pause');
  for (const [name, form] of SHAPES) if (form.test(text)) shapes.push(name);
  return shapes;
}
