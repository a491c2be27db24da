import type { Lexicon } from '../../scripts/schema.ts';
import { conceptHits } from './concepts.ts';
import type { LexiconHit } from './lexicon-hit.ts';
import { compilePattern } from './pattern.ts';

interface Group {
  readonly name: string;
  /** patterns of Latin letters only are tried where there are Latin words */
  readonly says: { readonly latin: RegExp | null; readonly other: RegExp | null };
  readonly not: RegExp | null;
}

interface Groups {
  readonly customer: readonly Group[];
  readonly staff: readonly Group[];
}

const LATIN_WORD = /[a-z]{2}/u;
const BEYOND_ASCII = /[^ -~]/u;

const prepared = new WeakMap<Lexicon, Groups>();

/** What the lexicon finds in a customer's normalised text; a wording that is undone in the utterance does not count. */
export function customerHits(text: string, lexicon: Lexicon): readonly LexiconHit[] {
  return [...find(text, groupsOf(lexicon).customer), ...conceptHits(text, lexicon)];
}

/** The same for staff: the steps of the talk. */
export function staffHits(text: string, lexicon: Lexicon): readonly LexiconHit[] {
  return find(text, groupsOf(lexicon).staff);
}

function find(text: string, groups: readonly Group[]): readonly LexiconHit[] {
  const hits: LexiconHit[] = [];
  const latin = LATIN_WORD.test(text);
  for (const { name, says, not } of groups) {
    const match = says.other?.exec(text) ?? (latin ? says.latin?.exec(text) : null);
    if (not?.test(text)) hits.push({ name: `not:${name}`, start: 0, end: text.length });
    else if (match) hits.push({ name, start: match.index, end: match.index + match[0].length });
  }
  return hits;
}

function groupsOf(lexicon: Lexicon): Groups {
  const known = prepared.get(lexicon);
  if (known) return known;
  const { signals = {}, danger, emotion = [], categories = {}, acts = {}, steps = {} } = lexicon;
  const groups: Groups = {
    customer: [
      ...Object.entries(signals).map(([id, wording]) => group(`signal:${id}`, wording.says, wording.not)),
      ...(danger ? [group('danger', danger.says, danger.not)] : []),
      ...emotion.map(({ level, says }) => group(`emotion:${level}`, says)),
      ...Object.entries(categories).map(([id, says]) => group(`category:${id}`, says)),
      ...Object.entries(acts).map(([id, wording]) => group(`act:${id}`, wording.says, wording.not)),
    ],
    staff: Object.entries(steps).map(([id, wording]) => group(`step:${id}`, wording.says, wording.not)),
  };
  prepared.set(lexicon, groups);
  return groups;
}

function group(name: string, says: readonly string[], not: readonly string[] = []): Group {
  const isLatin = (pattern: string) =>
    /[a-z]/u.test(pattern.replace(/\\./gu, '')) && !BEYOND_ASCII.test(pattern);
  return {
    name,
    says: { latin: anyOf(says.filter(isLatin)), other: anyOf(says.filter((pattern) => !isLatin(pattern))) },
    not: anyOf(not),
  };
}

function anyOf(patterns: readonly string[]): RegExp | null {
  return patterns.length > 0 ? compilePattern(patterns.map((p) => `(?:${p})`).join('|')) : null;
}
