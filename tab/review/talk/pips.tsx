/** A level of 0–3 as three pips, grey; below standard in the colour of what is due. Null: no occasion. */
export function Pips({ level }: { readonly level: number | null }) {
  const kind = level === null ? 'none' : level === 0 ? 'zero' : level < 2 ? 'below' : 'reached';
  return (
    <svg className={`level-pips level-pips-${kind}`} viewBox="0 0 50 8" aria-hidden="true">
      {[0, 1, 2].map((step) => (
        <rect
          key={step}
          className={level !== null && step < level ? 'filled' : 'hollow'}
          x={step * 17 + 0.5}
          y="0.5"
          width="14"
          height="7"
          rx="2"
        />
      ))}
    </svg>
  );
}
