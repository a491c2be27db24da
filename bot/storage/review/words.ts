/** A text as the search compares it, and where each of its UTF-16 units came from in the original. */
interface Folded {
  readonly text: string;
  /** start in the original of every unit of `text`, and the original's length at the end */
  readonly from: readonly number[];
}

const folds = new Map<string, string>();
const MOST_FOLDS = 5000;

/** Full width, case, accents and look-alike code points make no difference to a search. */
function foldPoint(point: string): string {
  // most of what is said: ordinary Han characters stay as they are
  if (point >= '\u4e00' && point <= '\u9fff') return point;
  const known = folds.get(point);
  if (known !== undefined) return known;
  const plain = point.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  if (folds.size < MOST_FOLDS) folds.set(point, plain);
  return plain;
}

function foldText(original: string): string {
  let text = '';
  for (const point of original) text += foldPoint(point);
  return text;
}

function fold(original: string): Folded {
  const from: number[] = [];
  let place = 0;
  for (const point of original) {
    for (let i = foldPoint(point).length; i > 0; i--) from.push(place);
    place += point.length;
  }
  return { text: foldText(original), from: [...from, place] };
}

const RUNS = /(?<han>\p{Script=Han}+)|(?:(?!\p{Script=Han})[\p{L}\p{N}])+/gu;

/**
 * The tokens of a text: every pair of neighbouring Han characters and the last of a run by itself; runs of other letters
 * and digits whole. No dictionary: a name nobody listed is found as well as a word.
 */
export function tokensOf(text: string): ReadonlySet<string> {
  const tokens = new Set<string>();
  for (const { 0: run, groups } of foldText(text).matchAll(RUNS)) {
    if (!groups?.han) tokens.add(run);
    else for (const token of pairsOf(run)) tokens.add(token);
  }
  return tokens;
}

function pairsOf(run: string): readonly string[] {
  const points = [...run];
  return points.map((point, i) => `${point}${points[i + 1] ?? ''}`);
}

/** What is looked for. `words` must all occur in one turn; `tokens` are what the index is asked for. */
export interface SearchQuery {
  readonly words: readonly string[];
  readonly tokens: readonly { readonly text: string; readonly prefix: boolean }[];
  /** a talk with the tokens has the words: no line needs to be looked at again */
  readonly exact: boolean;
}

/** Reads a search text: words between blanks. A text without a letter or digit looks for what nobody said. */
export function readQuery(text: string): SearchQuery {
  const words = foldText(text)
    .split(/\s+/u)
    .filter((word) => word !== '');
  const tokens = words.flatMap((word) =>
    [...word.matchAll(RUNS)].flatMap(({ 0: run, groups }) => {
      if (!groups?.han) return [{ text: run, prefix: true }];
      const pairs = pairsOf(run);
      return pairs.length === 1
        ? [{ text: run, prefix: true }]
        : pairs.slice(0, -1).map((pair) => ({ text: pair, prefix: false }));
    }),
  );
  const [only] = tokens;
  const isHan = /^\p{Script=Han}+$/u.test(words[0] ?? '');
  const exact = isHan && tokens.length === 1 && words.length === 1 && only?.text === words[0];
  return { words, tokens, exact };
}

export interface Hit {
  readonly turn: number;
  readonly text: string;
  /** places of the words in it, UTF-16, in order, apart from each other */
  readonly marks: readonly (readonly [number, number])[];
}

/** The first line in which all the words occur; null: none. */
export function findHit(
  lines: readonly { readonly turn: number; readonly text: string }[],
  { words }: SearchQuery,
): Hit | null {
  for (const { turn, text } of lines) {
    const folded = foldText(text);
    if (words.length > 0 && words.every((word) => folded.includes(word))) {
      return { turn, text, marks: marksIn(fold(text), words) };
    }
  }
  return null;
}

function marksIn({ text, from }: Folded, words: readonly string[]): Hit['marks'] {
  const found = words.flatMap((word) => {
    const places: [number, number][] = [];
    for (let i = text.indexOf(word); i >= 0; i = text.indexOf(word, i + word.length)) {
      const start = from[i] ?? 0;
      // a unit that came from the same code point as the last one belongs to the mark
      let end = i + word.length;
      while (end < text.length && from[end] === from[end - 1]) end++;
      places.push([start, from[end] ?? start]);
    }
    return places;
  });
  const marks: [number, number][] = [];
  for (const [start, end] of found.sort((a, b) => a[0] - b[0] || a[1] - b[1])) {
    const last = marks.at(-1);
    if (last && start <= last[1]) last[1] = Math.max(last[1], end);
    else marks.push([start, end]);
  }
  return marks;
}
