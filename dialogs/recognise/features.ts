import type { Playbook } from '../../scripts/playbook.ts';
import { eachGram, hashOf, mix, START, scramble } from './hash.ts';
import { customerHits, type LexiconHit, staffHits } from './lexicon.ts';
import { normalise } from './normalise.ts';
import { syllablesOf } from './syllables.ts';

/** A feature's 30-bit hash, and the piece of normalised text it came from. */
export type Emit = (hash: number, start: number, end: number) => void;

const SEEDS = { gram: 0x11, syllable: 0x22, word: 0x33, hit: 0x44, shape: 0x55, before: 0x66 } as const;
const LONGEST_GRAM = 4;
/** Marks the hashes of lexicon hits and shapes: each of them says more than a piece of text does. */
const TELLING = 0x20000000;

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

/** How much a feature says before anything is learnt: a lexicon hit as much as several pieces of text. */
export function featureWeight(hash: number): number {
  return hash & TELLING ? 3 : 1;
}

/**
 * Everything the models look at: character 1–4-grams, sound (toneless pinyin, so that 里率 and lilv meet 利率), Latin
 * words, lexicon hits, the shape of the utterance, and a little of what was said before. Each emitted as a hash.
 */
export function eachFeature(input: FeatureInput, vocabulary: Vocabulary, emit: Emit): void {
  const { text, before, hits } = input;
  const plain: Emit = (hash, start, end) => emit(hash & ~TELLING, start, end);
  eachGram(text, SEEDS.gram, LONGEST_GRAM, plain);
  soundGrams(text, vocabulary, plain);
  wordGrams(text, plain);
  for (const hit of hits) emit(hashOf(SEEDS.hit, hit.name) | TELLING, hit.start, hit.end);
  for (const shape of shapesOf(text)) emit(hashOf(SEEDS.shape, shape) | TELLING, 0, text.length);
  if (before) eachGram(before, SEEDS.before, 2, (hash) => plain(hash, 0, 0));
}

function soundGrams(text: string, { tables }: Vocabulary, emit: Emit): void {
  const sounds = syllablesOf(text, tables);
  for (let i = 0; i + 1 < sounds.length; i++) {
    let h = START ^ SEEDS.syllable;
    let end = -1;
    for (let n = 0; n < 3; n++) {
      const sound = sounds[i + n];
      if (!sound || (n > 0 && sound.start !== end)) break;
      for (let at = 0; at < sound.syllable.length; at++) h = mix(h, sound.syllable.charCodeAt(at));
      h = mix(h, 32);
      end = sound.end;
      if (n > 0) emit(scramble(h), sounds[i]?.start ?? 0, end);
    }
  }
}

const WORD = /[a-z0-9']+/gu;

function wordGrams(text: string, emit: Emit): void {
  let previous: RegExpExecArray | null = null;
  for (const match of text.matchAll(WORD)) {
    const start = match.index;
    const end = start + match[0].length;
    emit(hashOf(SEEDS.word, stem(match[0])), start, end);
    if (previous && start - previous.index - previous[0].length <= 2) {
      emit(hashOf(SEEDS.word, `${stem(previous[0])} ${stem(match[0])}`), previous.index, end);
    }
    previous = match;
  }
}

/** English endings that carry no meaning here. */
function stem(word: string): string {
  return word.length > 4 ? word.replace(/(?:ing|ed|es|s|'s)$/u, '') : word;
}

function shapesOf(text: string): readonly string[] {
  const shapes = [`length ${Math.min(8, Math.round(Math.log2(text.length + 1)))}`];
  if (/[!]/u.test(text)) shapes.push(/!.*!/u.test(text) ? 'exclaims twice' : 'exclaims');
  if (/[?]/u.test(text)) shapes.push(/\?.*\?/u.test(text) ? 'asks twice' : 'asks');
  if (/(?:吗|呢|么|嘛)[?。,]?$/u.test(text)) shapes.push('ends as a question');
  if (!/[,。!?;]/u.test(text))
    shapes.push(text.length > 25 ? 'long without a pause' : 'short without a pause');
  if (/[我俺咱]/u.test(text)) shapes.push('speaks of oneself');
  if (/你们|您们/u.test(text)) shapes.push('speaks to the bank');
  if (/\s/u.test(text) && /\p{Script=Han}/u.test(text)) shapes.push('spaced');
  if (/\p{Extended_Pictographic}/u.test(text)) shapes.push('emoji');
  return shapes;
}
