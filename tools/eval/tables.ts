import { TAUGHT_SIGNALS } from '../../dialogs/recognise/signals.ts';
import { STAFF_ACTS } from '../../scripts/vocabulary.ts';
import type { DecidedLine, DecidedUtterance } from './decided.ts';
import { type Counts, countsOf, f1 } from './figures.ts';
import { type Figure, shownFigure } from './report.ts';

/** A table that people read: its title, its columns and its rows. */
export interface Table {
  readonly title: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** A change worth a mark: half a point. */
const NOTABLE = 0.005;

/** Figures with their intervals, and how they changed since the accepted run. */
export function figureTable(
  title: string,
  figures: readonly Figure[],
  accepted: Readonly<Record<string, number>>,
): Table {
  return {
    title,
    columns: ['figure', 'n', 'value (95 %)', 'since the accepted run'],
    rows: figures.map((figure) => [
      figure.name,
      String(figure.n),
      shownFigure(figure),
      change(figure.value, accepted[figure.name]),
    ]),
  };
}

function change(value: number, before: number | undefined): string {
  if (before === undefined) return 'new';
  const by = value - before;
  return Math.abs(by) < NOTABLE ? '·' : `${by > 0 ? '+' : '−'}${(100 * Math.abs(by)).toFixed(1)} points`;
}

export function signalTable(rows: readonly DecidedUtterance[]): Table {
  return countTable('Signals', 'signal', TAUGHT_SIGNALS, (signal) =>
    countsOf(
      rows.map(({ label, signals }) => ({
        wanted: label.signals.includes(signal),
        got: signals.includes(signal),
      })),
    ),
  );
}

export function actTable(lines: readonly DecidedLine[]): Table {
  return countTable('Acts of staff lines', 'act', STAFF_ACTS, (act) =>
    countsOf(lines.map(({ label, acts }) => ({ wanted: label.acts.includes(act), got: acts.includes(act) }))),
  );
}

function countTable<T extends string>(
  title: string,
  what: string,
  classes: readonly T[],
  count: (c: T) => Counts,
): Table {
  return {
    title,
    columns: [what, 'hit', 'false', 'missed', 'F1'],
    rows: classes.map((c) => {
      const counts = count(c);
      return [c, String(counts.hit), String(counts.false), String(counts.missed), f1(counts).toFixed(3)];
    }),
  };
}

const MOST_PAIRS = 20;

export function confusionTable(rows: readonly DecidedUtterance[]): Table {
  const counts = new Map<string, number>();
  for (const { label, category } of rows) {
    const pair = `${label.category} → ${category}`;
    if (label.category !== category) counts.set(pair, (counts.get(pair) ?? 0) + 1);
  }
  const commonest = [...counts].sort(([p, a], [q, b]) => b - a || (p < q ? -1 : 1)).slice(0, MOST_PAIRS);
  return {
    title: 'Taken for another',
    columns: ['meant → read', 'n'],
    rows: commonest.map(([pair, n]) => [pair, String(n)]),
  };
}

const BINS = 10;
const WIDEST_BAR = 40;

/** The calibration curve: in each bin of confidence, what was said and what was right, drawn as a bar. */
export function calibrationTable(rows: readonly DecidedUtterance[]): Table {
  const bins = Array.from({ length: BINS }, (_, i) =>
    rows.filter(({ confidence }) => Math.min(BINS - 1, Math.floor(confidence * BINS)) === i),
  );
  const percent = (x: number) => `${(100 * x).toFixed(0)} %`;
  return {
    title: 'How honest the confidence is',
    columns: ['confidence', 'n', 'said', 'right', 'right, drawn'],
    rows: bins.flatMap((own, i) => {
      if (own.length === 0) return [];
      const said = own.reduce((sum, { confidence }) => sum + confidence, 0) / own.length;
      const right = own.filter(({ label, category }) => label.category === category).length / own.length;
      return [
        [
          `${i / BINS}–${(i + 1) / BINS}`,
          String(own.length),
          percent(said),
          percent(right),
          '█'.repeat(Math.round(right * WIDEST_BAR)),
        ],
      ];
    }),
  };
}
