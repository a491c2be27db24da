import type { FeedbackView } from '../../bot/api/practice-views.ts';

export interface Part {
  readonly words: string;
  /** where it begins, in UTF-16 units */
  readonly at: number;
  readonly fault: boolean;
}

/** The words that feedback finds fault with: its quotes, and what its sentences set in quotation marks. */
export function faultQuotes({ points }: FeedbackView): readonly string[] {
  return points
    .filter(({ kind }) => kind !== 'good')
    .flatMap(({ quote, text }) => [
      ...(quote === null ? [] : [quote]),
      ...Array.from(text.matchAll(/“([^”]+)”/gu), ([, words = '']) => words),
    ]);
}

/** A text in parts: those that a quote names and those between. A quote that is not in the text marks nothing. */
export function marksIn(text: string, quotes: readonly string[]): readonly Part[] {
  const spans = quotes
    .flatMap((quote) => {
      const from = quote === '' ? -1 : text.indexOf(quote);
      return from < 0 ? [] : [{ from, to: from + quote.length }];
    })
    .toSorted((a, b) => a.from - b.from || b.to - a.to);
  const parts: Part[] = [];
  let at = 0;
  const push = (to: number, fault: boolean) => {
    if (to > at) parts.push({ words: text.slice(at, to), at, fault });
    at = Math.max(at, to);
  };
  for (const { from, to } of spans) {
    push(from, false);
    push(to, true);
  }
  push(text.length, false);
  return parts;
}
