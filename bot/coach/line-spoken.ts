import type { Suggestion } from '../../dialogs/index.ts';
import type { MaskedText } from '../privacy/mask.ts';
import type { GeneratedWording } from '../storage/phrasing/ports.ts';

/** How much of a line must come back before typed words count as that line, edited. */
const SAME_LINE = 0.6;

export interface SpokenLine {
  readonly text: string;
  /** id of the scripted line, if it was one */
  readonly line: string | null;
  readonly edited: boolean;
  /** id of the generated words, if a model worded it */
  readonly generated: string | null;
}

/**
 * What the clerk said: a line of the card (the one tapped, else the first) or typed words, which count as a line of
 * the card when most of it is in them. `generated` words stand on the card in the place of its first line. Null when
 * the card has no such line.
 */
export function lineSpoken(
  typed: MaskedText | null,
  tapped: string | null,
  suggestion: Suggestion | null,
  generated: GeneratedWording | null = null,
): SpokenLine | null {
  const scripted = suggestion
    ? [...suggestion.say, ...suggestion.ask, ...(suggestion.bystander ? [suggestion.bystander] : [])]
    : [];
  const lines = [
    ...(generated ? [{ line: generated.line, text: generated.text, generated: generated.id }] : []),
    ...scripted.map(({ line, text }) => ({ line, text, generated: null })),
  ];
  if (typed === null) {
    const shown = tapped ? lines.find((l) => l.line === tapped) : lines[0];
    return shown ? { ...shown, edited: shown.generated !== null } : null;
  }
  const [closest] = lines
    .map((line) => ({ line, share: likeness(typed, line.text) }))
    .sort((a, b) => b.share - a.share);
  if (!closest || closest.share < SAME_LINE)
    return { text: typed, line: null, edited: false, generated: null };
  const { line, share } = closest;
  return { ...line, text: typed, edited: share < 1 || line.generated !== null };
}

/** Dice's coefficient over pairs of characters, punctuation aside: 0..1. */
function likeness(a: string, b: string): number {
  const [left, right] = [pairs(a), pairs(b)];
  if (left.size === 0 || right.size === 0) return 0;
  const common = [...left].filter((pair) => right.has(pair)).length;
  return (2 * common) / (left.size + right.size);
}

function pairs(text: string): ReadonlySet<string> {
  const letters = [...text.toLowerCase().replace(/[\p{P}\p{Z}]/gu, '')];
  return new Set(letters.slice(1).map((letter, i) => `${letters[i]}${letter}`));
}
