export interface Span {
  readonly start: number;
  readonly end: number;
}

const PAUSE = /[,。!?;:….\s]+/gu;
const LONGEST_WINDOW = 2;
const SHORTEST_WINDOW = 3;
/** Beyond this a pasted story costs more than it tells. */
const MOST_CLAUSES = 40;

/** Every run of one or two clauses of a normalised text; none when it is a single clause. */
export function windowsOf(text: string): readonly Span[] {
  const clauses = clausesOf(text);
  if (clauses.length < 2) return [];
  const windows: Span[] = [];
  for (let first = 0; first < clauses.length; first++) {
    for (let last = first; last < Math.min(first + LONGEST_WINDOW, clauses.length); last++) {
      const start = clauses[first]?.start ?? 0;
      const end = clauses[last]?.end ?? 0;
      if (end - start >= SHORTEST_WINDOW && end - start < text.length) windows.push({ start, end });
    }
  }
  return windows;
}

function clausesOf(text: string): readonly Span[] {
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
