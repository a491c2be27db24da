export interface Band {
  readonly key: number;
  readonly name: string;
  /** over how many points it lies */
  readonly length: number;
}

interface CurveBandsProps {
  readonly bands: readonly Band[];
  /** width of a point in CSS pixels */
  readonly step: number;
}

/** The stages of the talk over the curve. A band too narrow for its name keeps it for screen readers. */
export function CurveBands({ bands, step }: CurveBandsProps) {
  return (
    <ol className="curve-bands">
      {bands.map(({ key, name, length }) => (
        <li key={key} style={{ width: `${length * step}px` }}>
          <span className={length * step < name.length * 13 + 8 ? 'visually-hidden' : ''}>{name}</span>
        </li>
      ))}
    </ol>
  );
}
