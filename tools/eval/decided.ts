import { readCategory } from '../../dialogs/recognise/category.ts';
import { emotionLevel } from '../../dialogs/recognise/emotion-level.ts';
import { softmax } from '../../dialogs/recognise/linear-model.ts';
import { readSignals, TAUGHT_SIGNALS } from '../../dialogs/recognise/signals.ts';
import type { Decisions } from '../../dialogs/recognise/training/decisions.ts';
import type { LabelledStaffLine, LabelledUtterance } from '../../scripts/playbook.ts';
import { type Category, type Emotion, type Signal, STAFF_ACTS } from '../../scripts/vocabulary.ts';
import { type Counts, countsOf } from './figures.ts';
import type { HeldOutLine, HeldOutUtterance } from './predict.ts';

type Label = Pick<LabelledUtterance, 'text' | 'lang' | 'note' | 'category' | 'emotion' | 'signals'>;

/** An utterance with what was wanted and what was answered. */
export interface DecidedUtterance {
  readonly label: Label;
  readonly category: Category;
  readonly confidence: number;
  readonly emotion: Emotion;
  readonly signals: readonly Signal[];
  readonly signalCounts: Counts;
}
export interface DecidedLine {
  readonly label: Pick<LabelledStaffLine, 'text' | 'verdict' | 'acts'>;
  readonly verdict: string;
  readonly acts: readonly string[];
  readonly actCounts: Counts;
}

/** What the recogniser would have answered. */
export function decideUtterance(row: HeldOutUtterance, decisions: Decisions): DecidedUtterance {
  const temperature = decisions.category.temperature ?? 1;
  const { category, confidence } = readCategory({
    categories: softmax(row.scores.map((score) => score / temperature)),
  });
  const { signals } = readSignals({ signals: row.signals, temper: row.level }, [], decisions.signals);
  return decided(row.label, {
    category,
    confidence,
    emotion: emotionLevel(row.level, signals, decisions.emotion),
    signals,
  });
}

/** The same of answers that the product itself gave. */
export function decided(
  label: Label,
  answer: Pick<DecidedUtterance, 'category' | 'confidence' | 'emotion' | 'signals'>,
): DecidedUtterance {
  const signalCounts = countsOf(
    TAUGHT_SIGNALS.map((signal) => ({
      wanted: label.signals.includes(signal),
      got: answer.signals.includes(signal),
    })),
  );
  return { label, ...answer, signalCounts };
}

export function decideLine(row: HeldOutLine, decisions: Decisions): DecidedLine {
  const acts = STAFF_ACTS.filter((_, k) => (row.acts[k] ?? 0) >= (decisions.acts.thresholds?.[k] ?? 0.5));
  return decidedLine(row.label, row.verdict, acts);
}

export function decidedLine(
  label: DecidedLine['label'],
  verdict: string,
  acts: readonly string[],
): DecidedLine {
  const actCounts = countsOf(
    STAFF_ACTS.map((act) => ({ wanted: label.acts.includes(act), got: acts.includes(act) })),
  );
  return { label, verdict, acts, actCounts };
}
