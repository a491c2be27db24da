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
export const labelEvery = (step: number): number => Math.max(1, Math.ceil(LABEL / Math.max(1, step)));

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
