import { useLang } from '../../shared/language.tsx';
import { dateText } from '../../shared/time.ts';

/** A round top for an axis that holds `most`, and its ticks, lowest first. Pure. */
export function scaleOf(most: number): { readonly top: number; readonly ticks: readonly number[] } {
  const rough = most / 2;
  const power = 10 ** Math.floor(Math.log10(Math.max(1, rough)));
  const step =
    [1, 2, 2.5, 5, 10].map((n) => n * power).find((n) => n >= rough && Number.isInteger(n)) ?? power * 10;
  return { top: step * 2, ticks: [0, step, step * 2] };
}

/** A day of month needs this much room; CSS pixels. */
const LABEL = 40;

/** Every how many points of an axis are named, given their distance. */
const labelEvery = (step: number): number => Math.max(1, Math.ceil(LABEL / Math.max(1, step)));

/** Columns side by side right of the axis, CSS pixels: their distance, their width, and where each begins. Pure. */
export function columnsOf(count: number, left: number, right: number) {
  const step = (right - left) / Math.max(1, count);
  const thick = Math.min(40, step * 0.62);
  return { step, thick, startOf: (index: number) => left + index * step + (step - thick) / 2 };
}

interface AxisProps {
  readonly ticks: readonly number[];
  readonly top: number;
  readonly width: number;
  readonly left: number;
  readonly height: number;
}

/** The lines of an upright scale with their numbers; the uppermost 12 pixels are air. */
export function Axis({ ticks, top, width, left, height }: AxisProps) {
  return ticks.map((tick) => {
    const y = height - (tick / top) * (height - 12);
    return (
      <g key={tick}>
        <line className="grid" x1={left} x2={width} y1={y} y2={y} />
        <text className="tick" x={left - 8} y={y + 4} textAnchor="end">
          {tick}
        </text>
      </g>
    );
  });
}

interface WeekNameProps {
  readonly from: number;
  readonly index: number;
  /** the distance of the weeks; where there is no room, not every week is named */
  readonly step: number;
  readonly x: number;
  readonly height: number;
}

/** The first day of a week below the scale. */
export function WeekName({ from, index, step, x, height }: WeekNameProps) {
  const lang = useLang();
  return (
    <text className="tick" x={x} y={height + 18} textAnchor="middle">
      {index % labelEvery(step) === 0 ? dateText(from, lang) : ''}
    </text>
  );
}
