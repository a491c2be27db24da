import type { ReactElement } from 'react';
import { useStrings } from './language.tsx';
import type { Emotion } from './strings.ts';

type Variant = 'chip' | 'tag' | 'inline' | 'glyph' | 'meter';

/** The calmer the rounder, the angrier the spikier; each drawn in a square of 14. */
export const TEMPER_SHAPES: Readonly<Record<Emotion, ReactElement>> = {
  0: <circle cx="7" cy="7" r="5" />,
  1: <rect x="2" y="2" width="10" height="10" rx="3" />,
  2: <path d="M7 .8 13.2 7 7 13.2.8 7z" />,
  3: <path d="M7 1.2 13.4 12.6H.6z" />,
  4: (
    <path d="m7 0 1.4 3.6L12 2l-1.6 3.6L14 7l-3.6 1.4L12 12 8.4 10.4 7 14l-1.4-3.6L2 12l1.6-3.6L0 7l3.6-1.4L2 2l3.6 1.6z" />
  ),
};
const STEPS: readonly Emotion[] = [0, 1, 2, 3, 4];

/** How the customer is: shape, word and filled steps, so that colour is never needed to read it. */
export function Temper({ level, variant }: { level: Emotion; variant: Variant }) {
  const strings = useStrings();
  const word = strings.tempers[level];
  return (
    <span className={`temper temper-${variant} temper-level-${level}`}>
      <svg className="temper-shape" viewBox="0 0 14 14" aria-hidden="true">
        {TEMPER_SHAPES[level]}
      </svg>
      <span className={variant === 'glyph' ? 'visually-hidden' : 'temper-word'}>
        <span className="visually-hidden">{strings.temper} </span>
        {word}
      </span>
      {variant === 'chip' || variant === 'meter' ? (
        <svg className="temper-steps" viewBox="0 0 58 8" aria-hidden="true">
          {STEPS.map((step) => (
            <rect
              key={step}
              className={step <= level ? 'filled' : 'hollow'}
              x={step * 12 + 0.5}
              y="0.5"
              width="9"
              height="7"
              rx="2"
            />
          ))}
        </svg>
      ) : null}
    </span>
  );
}
