import { useRef } from 'react';
import { useStrings } from '../shared/language.tsx';
import type { Emotion } from '../shared/strings.ts';
import { TEMPER_SHAPES, Temper } from '../shared/temper.tsx';
import { type Band, CurveBands } from './curve-bands.tsx';
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
  /** a red line was crossed here */
  readonly crossed?: boolean;
}

interface CurveProps {
  readonly name: string;
  readonly points: readonly CurvePoint[];
  /** the key of the point where it turned */
  readonly turned: number | null;
  /** the key of the point that is looked at */
  readonly selected?: number | null;
  /** the stages over the points, in order; their lengths add up to the points */
  readonly bands?: readonly Band[];
  /** null: this point leads nowhere */
  readonly onPick: (key: number) => (() => void) | null;
}

const ROW = 32;
const DENSE_ROW = 25;
/** Numbers nearer than this run into each other; CSS pixels. */
const LABEL = 22;
const LEVELS: readonly Emotion[] = [4, 3, 2, 1, 0];

/** Her temper over the talk: the shapes of the one scale on a line; under it the turns to go to. */
export function Curve({ name, points, turned, selected = null, bands, onPick }: CurveProps) {
  const strings = useStrings();
  const plot = useRef<HTMLDivElement>(null);
  const width = useWidth(plot, 480);
  const step = width / points.length;
  const row = bands ? DENSE_ROW : ROW;
  const heightOf = (emotion: Emotion) => (4 - emotion) * row + row / 2;
  const drawn = points.flatMap(({ key, emotion }, index) =>
    emotion === null ? [] : [{ key, emotion, x: (index + 0.5) * step, y: heightOf(emotion) }],
  );
  const place = points.findIndex(({ key }) => key === selected);
  const every = Math.max(1, Math.ceil(LABEL / step));
  return (
    <figure className={`curve ${bands ? 'curve-dense' : ''}`} aria-label={name}>
      <ul className="curve-levels" aria-hidden="true">
        {LEVELS.map((level) => (
          <li key={level}>
            <Temper level={level} variant="inline" />
          </li>
        ))}
      </ul>
      <div className="curve-plot" ref={plot}>
        {bands ? <CurveBands bands={bands} step={step} /> : null}
        <svg className="curve-drawing" width={width} height={row * 5} aria-hidden="true">
          {place < 0 ? null : (
            <rect
              className="curve-selected"
              x={place * step}
              width={step}
              y="-4"
              height={row * 5 + 30}
              rx="4"
            />
          )}
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
            <circle
              key={key}
              className={key === selected ? 'curve-gap curve-gap-selected' : 'curve-gap'}
              cx={x}
              cy={y}
              r={Math.min(10, step * 0.45)}
            />
          ))}
          {drawn.map(({ key, emotion, x, y }) => (
            <g key={key} className={`temper-level-${emotion}`} transform={`translate(${x - 7} ${y - 7})`}>
              {key === turned ? <circle className="curve-turned" cx="7" cy="7" r="13" /> : null}
              <g className="curve-shape">{TEMPER_SHAPES[emotion]}</g>
            </g>
          ))}
          {points.map(({ key, emotion, crossed }, index) =>
            crossed ? (
              <g
                key={key}
                className="curve-crossed"
                // where an out-of-control mark stands on the top line, the red line goes to the bottom
                transform={`translate(${(index + 0.5) * step} ${heightOf(emotion === 4 ? 0 : 4)})`}
              >
                <circle r="6" />
                <path d="M-4.2-4.2 4.2 4.2" />
              </g>
            ) : null,
          )}
        </svg>
        <ol className="curve-axis">
          {points.map(({ key, emotion, label, says }, index) => {
            const pick = onPick(key);
            const text = `${says}${emotion === null ? '' : ` ${strings.tempers[emotion]}`}`;
            const shown = index % every === 0 || key === selected ? label : '';
            return (
              <li key={key}>
                {pick ? (
                  <button
                    type="button"
                    aria-label={text}
                    aria-current={key === selected ? 'true' : undefined}
                    onClick={pick}
                  >
                    {shown}
                  </button>
                ) : (
                  <span>
                    {shown}
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
