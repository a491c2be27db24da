import type { Decisions } from '../../dialogs/recognise/training/decisions.ts';
import { type DecidedLine, type DecidedUtterance, decideLine } from './decided.ts';
import { f1, kappa, macroF1, sumOf } from './figures.ts';
import { type Measured, measured, shareOf } from './interval.ts';
import type { HeldOutLine } from './predict.ts';

/** One figure of one group of rows; its name is what the accepted run is compared by. */
export interface Figure extends Measured {
  readonly name: string;
  readonly shown: 'percent' | 'decimal';
}

/** The rows of one style. */
export interface Group<T> {
  readonly title: string;
  readonly rows: readonly T[];
}

type StyleRow = DecidedUtterance;
const isChinese = ({ label }: StyleRow) => label.lang === 'zh-CN';
const LONG = 28;

const STYLES: readonly (readonly [title: string, holds: (row: StyleRow) => boolean])[] = [
  ['all', () => true],
  ['Chinese notes', (row) => isChinese(row) && row.label.note === true],
  ['Chinese speech under 28', (row) => isChinese(row) && !row.label.note && row.label.text.length < LONG],
  ['Chinese speech from 28', (row) => isChinese(row) && !row.label.note && row.label.text.length >= LONG],
  ['English', (row) => row.label.lang === 'en-US'],
];

export function byStyle(rows: readonly DecidedUtterance[]): readonly Group<DecidedUtterance>[] {
  return STYLES.map(([title, holds]) => ({ title, rows: rows.filter(holds) })).filter(
    (group) => group.rows.length > 0,
  );
}

/** The figures of the contract on customers' words. */
export function customerFigures({ title, rows }: Group<DecidedUtterance>): readonly Figure[] {
  const named = (name: string, shown: Figure['shown'], figure: Measured): Figure => ({
    ...figure,
    name: `${title}: ${name}`,
    shown,
  });
  const gold = (own: readonly DecidedUtterance[]) => own.map(({ label }) => label.emotion);
  return [
    named(
      'category',
      'percent',
      shareOf(rows, (row) => row.category === row.label.category),
    ),
    named(
      'category macro F1',
      'decimal',
      measured(rows, (own) =>
        macroF1(
          own.map(({ label }) => label.category),
          own.map(({ category }) => category),
        ),
      ),
    ),
    named(
      'emotion kappa',
      'decimal',
      measured(rows, (own) =>
        kappa(
          gold(own),
          own.map(({ emotion }) => emotion),
        ),
      ),
    ),
    named(
      'emotion within 1',
      'percent',
      shareOf(rows, ({ label, emotion }) => Math.abs(label.emotion - emotion) <= 1),
    ),
    named(
      'signals F1',
      'decimal',
      measured(rows, (own) => f1(sumOf(own.map(({ signalCounts }) => signalCounts)))),
    ),
  ];
}

/** The figures of the contract on staff lines: of the models alone when they come from cross-validation. */
export function staffFigures(title: string, lines: readonly DecidedLine[]): readonly Figure[] {
  const of = (verdict: string) => lines.filter(({ label }) => label.verdict === verdict);
  const percent = (name: string, figure: Measured): Figure => ({
    ...figure,
    name: `${title}: ${name}`,
    shown: 'percent',
  });
  return [
    percent(
      'verdict',
      shareOf(lines, ({ label, verdict }) => label.verdict === verdict),
    ),
    percent(
      'block caught',
      shareOf(of('block'), ({ verdict }) => verdict === 'block'),
    ),
    percent(
      'false alarms',
      shareOf(of('ok'), ({ verdict }) => verdict !== 'ok'),
    ),
    {
      ...measured(lines, (own) => f1(sumOf(own.map(({ actCounts }) => actCounts)))),
      name: `${title}: acts F1`,
      shown: 'decimal',
    },
  ];
}

export const decidedLines = (rows: readonly HeldOutLine[], decisions: Decisions): readonly DecidedLine[] =>
  rows.map((row) => decideLine(row, decisions));

export function shownFigure({ value, low, high, shown }: Figure): string {
  return shown === 'percent'
    ? `${(100 * value).toFixed(1)} % (${(100 * low).toFixed(1)}–${(100 * high).toFixed(1)})`
    : `${value.toFixed(3)} (${low.toFixed(3)}–${high.toFixed(3)})`;
}
