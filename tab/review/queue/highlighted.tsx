interface HighlightedProps {
  readonly text: string;
  /** UTF-16 places */
  readonly marks: readonly (readonly [number, number])[];
  /** how far the places lie behind in `text` */
  readonly shift?: number;
}

/** A text with the words that were searched for marked. */
export function Highlighted({ text, marks, shift = 0 }: HighlightedProps) {
  const sorted = marks.map(([from, to]) => [from + shift, to + shift] as const).toSorted(([a], [b]) => a - b);
  const parts = sorted.flatMap(([from, to], index) => {
    const before = sorted[index - 1]?.[1] ?? 0;
    return [
      text.slice(before, from),
      <mark key={from} className="hit">
        {text.slice(from, to)}
      </mark>,
    ];
  });
  return (
    <>
      {parts}
      {text.slice(sorted.at(-1)?.[1] ?? 0)}
    </>
  );
}
