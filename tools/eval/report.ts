import { softmax } from '../../dialogs/recognise/linear-model.ts';
import { TAUGHT_SIGNALS } from '../../dialogs/recognise/signals.ts';
import { decisions } from '../../dialogs/recognise/training/decisions.ts';
import { CATEGORIES, STAFF_ACTS } from '../../scripts/vocabulary.ts';
import { bestCuts, bestTemperature, bestThreshold } from './decide.ts';
import { countsOf, f1, kappa, macroF1, margin, share, sumOf } from './figures.ts';
import type { HeldOutLine, HeldOutUtterance } from './predict.ts';

/** A table that people read: its title, its columns and its rows. */
export interface Table {
  readonly title: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** A miss of these is worse than a false alarm. */
const SAFETY: readonly string[] = ['violence', 'self-harm', 'disruption'];
const SAFETY_BETA = 1.5;

const percent = (x: number) => `${(100 * x).toFixed(1)}%`;

const STYLES: readonly (readonly [string, (row: HeldOutUtterance) => boolean])[] = [
  ['all', () => true],
  ['Chinese notes', ({ label }) => label.lang === 'zh-CN' && label.note === true],
  ['Chinese speech', ({ label }) => label.lang === 'zh-CN' && !label.note],
  ['Chinese, over 40 characters', ({ label }) => label.lang === 'zh-CN' && label.text.length > 40],
  ['English', ({ label }) => label.lang === 'en-US'],
];

const levelOf = (row: HeldOutUtterance) =>
  (decisions.emotion.thresholds ?? []).filter((cut) => row.level >= cut).length;
const gives = (row: HeldOutUtterance, k: number) =>
  (row.signals[k] ?? 0) >= (decisions.signals.thresholds?.[k] ?? 0.5);

/** Figures of the customer's side: by style, by signal, the commonest confusions, how honest the confidence is. */
export function customerTables(rows: readonly HeldOutUtterance[]): readonly Table[] {
  return [byStyle(rows), bySignal(rows), confusions(rows), calibration(rows), suggestedDecisions(rows)];
}

function byStyle(rows: readonly HeldOutUtterance[]): Table {
  return {
    title: 'Customers, by style',
    columns: ['style', 'n', 'category', 'macro F1', 'emotion kappa', 'within 1', 'signals F1'],
    rows: STYLES.map(([style, holds]) => {
      const own = rows.filter(holds);
      const right = share(own, (row) => row.category === row.label.category);
      const gold = own.map((row) => row.label.emotion);
      const signals = sumOf(TAUGHT_SIGNALS.map((_, k) => signalCounts(own, k)));
      return [
        style,
        String(own.length),
        `${percent(right)} ± ${(100 * margin(right, own.length)).toFixed(1)}`,
        macroF1(
          own.map((row) => row.label.category),
          own.map((row) => row.category),
        ).toFixed(3),
        kappa(gold, own.map(levelOf)).toFixed(3),
        percent(share(own, (row) => Math.abs(levelOf(row) - row.label.emotion) <= 1)),
        f1(signals).toFixed(3),
      ];
    }),
  };
}

function signalCounts(rows: readonly HeldOutUtterance[], k: number) {
  const signal = TAUGHT_SIGNALS[k] ?? 'urgent';
  return countsOf(rows.map((row) => ({ wanted: row.label.signals.includes(signal), got: gives(row, k) })));
}

function bySignal(rows: readonly HeldOutUtterance[]): Table {
  return {
    title: 'Signals',
    columns: ['signal', 'hit', 'false', 'missed', 'F1'],
    rows: TAUGHT_SIGNALS.map((signal, k) => {
      const counts = signalCounts(rows, k);
      return [signal, String(counts.hit), String(counts.false), String(counts.missed), f1(counts).toFixed(3)];
    }),
  };
}

function confusions(rows: readonly HeldOutUtterance[]): Table {
  const counts = new Map<string, number>();
  for (const { label, category } of rows) {
    if (label.category === category) continue;
    const pair = `${label.category} → ${category}`;
    counts.set(pair, (counts.get(pair) ?? 0) + 1);
  }
  const commonest = [...counts].sort((a, b) => b[1] - a[1]).slice(0, 25);
  return {
    title: 'Taken for another',
    columns: ['meant → read', 'n'],
    rows: commonest.map(([p, n]) => [p, String(n)]),
  };
}

function calibration(rows: readonly HeldOutUtterance[]): Table {
  const temperature = decisions.category.temperature ?? 1;
  const bins = Array.from({ length: 10 }, () => ({ n: 0, right: 0, confidence: 0 }));
  for (const row of rows) {
    const confidence = Math.max(...softmax(row.scores.map((score) => score / temperature)));
    const bin = bins[Math.min(9, Math.floor(confidence * 10))];
    if (!bin) continue;
    bin.n++;
    bin.confidence += confidence;
    if (row.category === row.label.category) bin.right++;
  }
  return {
    title: 'How honest the confidence is',
    columns: ['confidence', 'n', 'said', 'right'],
    rows: bins.flatMap(({ n, right, confidence }, i) =>
      n === 0 ? [] : [[`${i / 10}–${(i + 1) / 10}`, String(n), percent(confidence / n), percent(right / n)]],
    ),
  };
}

/** What cross-validation would put into training/decisions.ts. */
function suggestedDecisions(rows: readonly HeldOutUtterance[]): Table {
  const thresholds = TAUGHT_SIGNALS.map((signal, k) =>
    bestThreshold(
      rows.map((row) => ({ wanted: row.label.signals.includes(signal), chance: row.signals[k] ?? 0 })),
      SAFETY.includes(signal) ? SAFETY_BETA : 1,
    ),
  );
  const cuts = bestCuts(
    rows.map((row) => row.label.emotion),
    rows.map((row) => row.level),
  );
  const temperature = bestTemperature(
    rows.map((row) => ({ scores: row.scores, right: CATEGORIES.indexOf(row.label.category) })),
  );
  return {
    title: 'Decisions found here (dialogs/recognise/training/decisions.ts)',
    columns: ['what', 'found', 'in force'],
    rows: [
      ['signals', thresholds.join(', '), (decisions.signals.thresholds ?? []).join(', ')],
      ['emotion', cuts.join(', '), (decisions.emotion.thresholds ?? []).join(', ')],
      ['category temperature', String(temperature), String(decisions.category.temperature)],
    ],
  };
}

/** Figures of the staff's side. */
export function staffTables(rows: readonly HeldOutLine[]): readonly Table[] {
  const of = (verdict: string) => rows.filter((row) => row.label.verdict === verdict);
  const thresholds = STAFF_ACTS.map((act, k) =>
    bestThreshold(rows.map((row) => ({ wanted: row.label.acts.includes(act), chance: row.acts[k] ?? 0 }))),
  );
  const counts = STAFF_ACTS.map((act, k) =>
    countsOf(
      rows.map((row) => ({
        wanted: row.label.acts.includes(act),
        got: (row.acts[k] ?? 0) >= (decisions.acts.thresholds?.[k] ?? 0.5),
      })),
    ),
  );
  return [
    {
      title: 'Staff: the models alone, without the patterns of the red lines',
      columns: ['figure', 'value'],
      rows: [
        ['lines', String(rows.length)],
        ['verdict accuracy', percent(share(rows, (row) => row.verdict === row.label.verdict))],
        ['block caught', percent(share(of('block'), (row) => row.verdict === 'block'))],
        ['false alarms', percent(share(of('ok'), (row) => row.verdict !== 'ok'))],
        ['acts F1', f1(sumOf(counts)).toFixed(3)],
      ],
    },
    {
      title: 'Staff acts',
      columns: ['act', 'F1', 'threshold found', 'in force'],
      rows: STAFF_ACTS.map((act, k) => [
        act,
        f1(counts[k] ?? { hit: 0, false: 0, missed: 0 }).toFixed(3),
        String(thresholds[k]),
        String(decisions.acts.thresholds?.[k]),
      ]),
    },
  ];
}
