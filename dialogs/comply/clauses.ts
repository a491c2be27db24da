/** A stretch of a text, as UTF-16 offsets. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

const SENTENCE_END = /[。.!?;…\n]/u;
const CLAUSE_END = /[,:、—~]/u;
const QUOTED = /[“"「『‘][^“”"「」『』‘’]*[”"」』’]/gu;

/** The sentence around a span of a plain view: from the mark before it to the mark after it. */
export function sentenceAround(text: string, span: Span): Span {
  return widen(text, span, (char) => SENTENCE_END.test(char));
}

/** The clause around a span: a sentence's part between commas. */
export function clauseAround(text: string, span: Span): Span {
  return widen(text, span, (char) => SENTENCE_END.test(char) || CLAUSE_END.test(char));
}

function widen(text: string, { start, end }: Span, isEnd: (char: string) => boolean): Span {
  let from = start;
  let to = end;
  while (from > 0 && !isEnd(text.charAt(from - 1))) from--;
  while (to < text.length && !isEnd(text.charAt(to))) to++;
  return { start: from, end: to };
}

/** The clauses of a text in order, without the marks between them. */
export function clausesOf(text: string): readonly Span[] {
  const clauses: Span[] = [];
  for (let start = 0; start < text.length; ) {
    const clause = clauseAround(text, { start, end: start });
    if (clause.end > clause.start) clauses.push(clause);
    start = clause.end + 1;
  }
  return clauses;
}

/** What stands between quotation marks: words that are cited, not said. */
export function quotationsIn(text: string): readonly Span[] {
  return [...text.matchAll(QUOTED)].map(({ index, 0: { length } }) => ({
    start: index,
    end: index + length,
  }));
}
