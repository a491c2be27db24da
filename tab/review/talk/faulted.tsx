import type { TalkTurn } from '../../../bot/api/review/talk.ts';

interface FaultedProps {
  readonly text: string;
  readonly findings: TalkTurn['findings'];
}

/** A line with the words at fault underlined by a wave: red for a red line, brown for a warning. */
export function Faulted({ text, findings }: FaultedProps) {
  const spans = findings.toSorted((a, b) => a.start - b.start || b.end - a.end);
  let at = 0;
  const parts = spans.flatMap(({ start, end, severity, name }) => {
    const from = Math.max(start, at);
    if (end <= from) return [];
    const before = text.slice(at, from);
    at = end;
    return [
      before,
      <mark key={from} className={`wave wave-${severity}`} title={name}>
        {text.slice(from, end)}
      </mark>,
    ];
  });
  return (
    <>
      {parts}
      {text.slice(at)}
    </>
  );
}
