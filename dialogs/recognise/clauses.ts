export interface Span {
  readonly start: number;
  readonly end: number;
}

const PAUSE = /[,。!?;:….\s]+/gu;
/** Beyond this a pasted story costs more than it tells. */
const MOST_CLAUSES = 40;

/** The clauses of a normalised text, in order. */
export function clausesOf(text: string): readonly Span[] {
  const clauses: Span[] = [];
  let start = 0;
  for (const pause of text.matchAll(PAUSE)) {
    if (pause.index > start) clauses.push({ start, end: pause.index });
    start = pause.index + pause[0].length;
    if (clauses.length === MOST_CLAUSES) return clauses;
  }
  if (start < text.length) clauses.push({ start, end: text.length });
  return clauses;
}
