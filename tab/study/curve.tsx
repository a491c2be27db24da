import { useRef } from 'react';
import { useStrings } from '../shared/language.tsx';
import type { Emotion } from '../shared/strings.ts';
import { TEMPER_SHAPES, Temper } from '../shared/temper.tsx';
import { useWidth } from './use-width.ts';
import './curve.css';

export interface CurvePoint {
  readonly key: number;
  /** null: nothing was heard here */
  readonly emotion: Emotion | null;
  /** what stands under it; short */
  readonly label: string;
  /** what a screen reader says of it */
  readonly says: string;
}

interface CurveProps {
  readonly name: string;
  readonly points: readonly CurvePoint[];
  /** the key of the point where it turned */
  readonly turned: number | null;
  /** null: this point leads nowhere */
  readonly onPick: (key: number) => (() => void) | null;
}

const ROW = 32;
const LEVELS: readonly Emotion[] = [4, 3, 2, 1, 0];
const heightOf = (emotion: Emotion) => (4 - emotion) * ROW + ROW / 2;

/** Her temper over the talk: the shapes of the one scale on a line; under it the turns to go to. */
export function Curve({ name, points, turned, onPick }: CurveProps) {
  const strings = useStrings();
  const plot = useRef<HTMLDivElement>(null);
  const width = useWidth(plot, 480);
  const step = width / points.length;
  const drawn = points.flatMap(({ key, emotion }, index) =>
    emotion === null ? [] : [{ key, emotion, x: (index + 0.5) * step, y: heightOf(emotion) }],
  );
  return (
    <figure className="curve" aria-label={name}>
      <ul className="curve-levels" aria-hidden="true">
        {LEVELS.map((level) => (
          <li key={level}>
            <Temper level={level} variant="inline" />
          </li>
        ))}
      </ul>
      <div className="curve-plot" ref={plot}>
        <svg className="curve-drawing" width={width} height={ROW * 5} aria-hidden="true">
          {LEVELS.map((level) => (
            <line
              key={level}
              className="curve-grid"
              x1="0"
              x2={width}
              y1={heightOf(level)}
              y2={heightOf(level)}
            />
          ))}
          <polyline className="curve-line" points={drawn.map(({ x, y }) => `${x},${y}`).join(' ')} />
          {drawn.map(({ key, x, y }) => (
            <circle key={key} className="curve-gap" cx={x} cy={y} r={Math.min(10, step * 0.45)} />
          ))}
          {drawn.map(({ key, emotion, x, y }) => (
            <g key={key} className={`temper-level-${emotion}`} transform={`translate(${x - 7} ${y - 7})`}>
              {key === turned ? <circle className="curve-turned" cx="7" cy="7" r="13" /> : null}
              <g className="curve-shape">{TEMPER_SHAPES[emotion]}</g>
            </g>
          ))}
        </svg>
        <ol className="curve-axis">
          {points.map(({ key, emotion, label, says }) => {
            const pick = onPick(key);
            const text = `${says}${emotion === null ? '' : ` ${strings.tempers[emotion]}`}`;
            return (
              <li key={key}>
                {pick ? (
                  <button type="button" aria-label={text} onClick={pick}>
                    {label}
                  </button>
                ) : (
                  <span>
                    {label}
                    <span className="visually-hidden">{text}</span>
                  </span>
                )}
              </li>
            );
          })}
        </ol>
      </div>
    </figure>
  );
}
