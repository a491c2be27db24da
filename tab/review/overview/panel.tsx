import { type ReactNode, useId } from 'react';
import { reviewAddress } from '../../route.ts';

interface PanelProps {
  /** the finding, not the name of the measure */
  readonly title: string;
  readonly note: string;
  readonly end?: ReactNode;
  readonly children: ReactNode;
}

/** One finding with the numbers it rests on. */
export function Panel({ title, note, end, children }: PanelProps) {
  const id = useId();
  return (
    <section className="pane finding" aria-labelledby={id}>
      <header>
        <div>
          <h2 id={id}>{title}</h2>
          {note === '' ? null : <p className="note">{note}</p>}
        </div>
        {end}
      </header>
      {children}
    </section>
  );
}

interface CountProps {
  readonly count: number;
  readonly query: string;
  /** what a screen reader says the number counts */
  readonly of: string;
}

/** A number that leads to the talks behind it. */
export const Count = ({ count, query, of }: CountProps) => (
  <a className="count" href={reviewAddress('queue', { query })} aria-label={`${of} ${count}`}>
    {count}
  </a>
);
