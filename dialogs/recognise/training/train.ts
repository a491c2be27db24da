import type {
  Examples,
  LabelledStaffLine,
  LabelledUtterance,
  LinearModel,
  TrainedModels,
} from '../../../scripts/playbook.ts';
import { CATEGORIES, EMOTIONS, SIGNALS, STAFF_ACTS } from '../../../scripts/vocabulary.ts';
import { customerInput, featuresOf, staffInput, type Vocabulary } from '../features.ts';
import { type FitOptions, fit, pack, type Row } from './fit.ts';

export const VERDICTS = ['ok', 'warn', 'block'] as const;

/** Learns every model from the labelled examples. Pure: the same examples give the same bytes. */
export function train(examples: Examples, vocabulary: Vocabulary): TrainedModels {
  const customers = customerRows(examples.customer, vocabulary);
  const staff = staffRows(examples.staff, vocabulary);
  return {
    category: learn(customers, modelOptions.category, (row) => oneOf(CATEGORIES, row.label.category)),
    emotion: learn(customers, modelOptions.emotion, (row) => oneOf(EMOTIONS, row.label.emotion)),
    signals: learn(customers, modelOptions.signals, (row) => anyOf(SIGNALS, row.label.signals)),
    verdict: learn(staff, modelOptions.verdict, (row) => oneOf(VERDICTS, row.label.verdict)),
    rules: learn(staff, rulesOptions(examples.staff), (row) => anyOf(ruleIds(examples.staff), row.label.rules)),
    acts: learn(staff, modelOptions.acts, (row) => anyOf(STAFF_ACTS, row.label.acts)),
  };
}

const base = { rarest: 2, epochs: 6, rate: 0.25, seed: 7 };

/** How each model is fitted; chosen by cross-validation on the examples. */
export const modelOptions = {
  category: { ...base, classes: CATEGORIES, kind: 'one-of' },
  emotion: { ...base, classes: EMOTIONS.map(String), kind: 'one-of' },
  signals: { ...base, classes: SIGNALS, kind: 'any-of' },
  verdict: { ...base, classes: VERDICTS, kind: 'one-of' },
  acts: { ...base, classes: STAFF_ACTS, kind: 'any-of' },
} as const satisfies Record<string, FitOptions>;

export function rulesOptions(staff: readonly LabelledStaffLine[]): FitOptions {
  return { ...base, rarest: 3, classes: ruleIds(staff), kind: 'any-of' };
}

function ruleIds(staff: readonly LabelledStaffLine[]): readonly string[] {
  return [...new Set(staff.flatMap((line) => line.rules))].sort();
}

export interface LabelledRow<L> {
  readonly features: Uint32Array;
  readonly label: L;
}

export function customerRows(examples: readonly LabelledUtterance[], vocabulary: Vocabulary) {
  return examples.map((label) => ({
    label,
    features: featuresOf(customerInput(label.text, vocabulary), vocabulary),
  }));
}

export function staffRows(examples: readonly LabelledStaffLine[], vocabulary: Vocabulary) {
  return examples.map((label) => ({
    label,
    features: featuresOf(staffInput(label.text, label.customer, vocabulary), vocabulary),
  }));
}

function learn<L>(
  rows: readonly LabelledRow<L>[],
  options: FitOptions,
  target: (row: LabelledRow<L>) => Float32Array,
): LinearModel {
  const labelled: readonly Row[] = rows.map((row) => ({ features: row.features, target: target(row) }));
  return pack(fit(labelled, options), options);
}

export function oneOf<T>(classes: readonly T[], answer: T): Float32Array {
  return Float32Array.from(classes, (c) => (c === answer ? 1 : 0));
}

export function anyOf<T>(classes: readonly T[], answers: readonly T[]): Float32Array {
  return Float32Array.from(classes, (c) => (answers.includes(c) ? 1 : 0));
}
