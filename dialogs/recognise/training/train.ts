import type {
  CustomerModel,
  Examples,
  LabelledStaffLine,
  LabelledUtterance,
  TrainedModels,
} from '../../../scripts/playbook.ts';
import { CATEGORIES, EMOTIONS, type Emotion, STAFF_ACTS } from '../../../scripts/vocabulary.ts';
import { customerInput, featuresOf, staffInput, type Vocabulary } from '../features.ts';
import { TAUGHT_SIGNALS } from '../signals.ts';
import { decisions } from './decisions.ts';
import { type FitOptions, fitLogistic } from './fit.ts';
import { joinedRows, type LabelledFeatures } from './join.ts';
import { pack, sideBySide } from './pack.ts';
import { rareFirst, vectorise } from './vectorise.ts';

export const VERDICTS = ['ok', 'warn', 'block'] as const;

/** Learns every model from the labelled examples. Pure: the same examples give the same bytes. */
export function train(examples: Examples, vocabulary: Vocabulary): TrainedModels {
  return {
    customer: trainCustomer(customerRows(examples.customer, vocabulary)),
    ...trainStaff(staffRows(examples.staff, vocabulary)),
  };
}

const base = { epochs: 3, rate: 0.4, caution: 1e-8, seed: 7, ratioPower: 0.7, dropout: 0 };
/** A feature of one example comes twice, alone and joined: from three on it was seen in two examples. */
const RAREST = { customer: 3, staff: 3 } as const;
/** So many features are kept: what more would add is not worth its bytes. */
const MOST = { customer: 280_000, verdict: 80_000, rules: 30_000, acts: 80_000 } as const;

/** How each model is fitted; chosen by what it made of a fold of the examples and of tests/heldout. */
export const modelOptions = {
  category: { ...base, caution: 0.01, dropout: 0.2, classes: CATEGORIES, kind: 'one-of' },
  emotion: { ...base, rate: 0.3, caution: 1e-4, dropout: 0.2, classes: EMOTIONS.map(String), kind: 'one-of' },
  signals: { ...base, caution: 1e-3, dropout: 0.1, classes: TAUGHT_SIGNALS, kind: 'any-of' },
  verdict: { ...base, epochs: 4, caution: 0.03, classes: VERDICTS, kind: 'one-of' },
  acts: { ...base, epochs: 4, caution: 0.03, classes: STAFF_ACTS, kind: 'any-of' },
} as const satisfies Record<string, FitOptions>;

/** The model that reads customers: three questions over the same features. */
export function trainCustomer(examples: readonly LabelledFeatures[]): CustomerModel {
  const rows = [...examples, ...joinedRows(examples)];
  const material = vectorise(rows, RAREST.customer);
  const learn = (options: FitOptions, target: (row: LabelledFeatures) => Float32Array, from = material) =>
    fitLogistic(from, rows.map(target), options);
  const fitted = [
    learn(modelOptions.category, ({ label }) => oneOf(CATEGORIES, label.category), rareFirst(material)),
    learn(modelOptions.emotion, ({ label }) => levels(label.emotion)),
    learn(modelOptions.signals, ({ label }) => doubted(anyOf(TAUGHT_SIGNALS, label.signals))),
  ];
  const ends = [CATEGORIES.length, CATEGORIES.length + EMOTIONS.length] as const;
  const classes = [...CATEGORIES, ...EMOTIONS.map(String), ...TAUGHT_SIGNALS];
  return {
    ...pack(sideBySide(fitted), classes, MOST.customer),
    heads: {
      category: { from: 0, to: ends[0], ...decisions.category },
      emotion: { from: ends[0], to: ends[1], ...decisions.emotion },
      signals: { from: ends[1], to: classes.length, ...decisions.signals },
    },
  };
}

/** The models that read staff. */
export function trainStaff(rows: readonly StaffRow[]): Omit<TrainedModels, 'customer'> {
  const material = vectorise(rows, RAREST.staff);
  const learn = (options: FitOptions, most: number, target: (row: StaffRow) => Float32Array) =>
    pack(fitLogistic(material, rows.map(target), options), options.classes, most);
  const ruleIds = [...new Set(rows.flatMap(({ label }) => label.rules))].sort();
  const rules: FitOptions = { ...base, classes: ruleIds, kind: 'any-of' };
  return {
    verdict: learn(modelOptions.verdict, MOST.verdict, ({ label }) =>
      doubted(oneOf(VERDICTS, label.verdict)),
    ),
    rules: learn(rules, MOST.rules, ({ label }) => anyOf(ruleIds, label.rules)),
    acts: {
      ...learn(modelOptions.acts, MOST.acts, ({ label }) => doubted(anyOf(STAFF_ACTS, label.acts))),
      ...decisions.acts,
    },
  };
}

/** A labelled staff line with its features. */
export interface StaffRow {
  readonly label: LabelledStaffLine;
  readonly features: Uint32Array;
}

export function customerRows(
  examples: readonly LabelledUtterance[],
  vocabulary: Vocabulary,
): readonly { label: LabelledUtterance; features: Uint32Array }[] {
  return examples.map((label) => ({
    label,
    features: featuresOf(customerInput(label.text, vocabulary), vocabulary),
  }));
}

export function staffRows(
  examples: readonly LabelledStaffLine[],
  vocabulary: Vocabulary,
): readonly StaffRow[] {
  return examples.map((label) => ({
    label,
    features: featuresOf(staffInput(label.text, label.customer, vocabulary), vocabulary),
  }));
}

function oneOf<T>(classes: readonly T[], answer: T): Float32Array {
  return Float32Array.from(classes, (c) => (c === answer ? 1 : 0));
}

function anyOf<T>(classes: readonly T[], answers: readonly T[]): Float32Array {
  return Float32Array.from(classes, (c) => (answers.includes(c) ? 1 : 0));
}

/** So many labels in a hundred would be others with another reader: nothing is learnt to be quite sure. */
const DOUBT = 0.05;

/** Of two readers one often gives the next level. */
function levels(emotion: Emotion): Float32Array {
  const chances = EMOTIONS.map((level) => (Math.abs(level - emotion) === 1 ? DOUBT : 0));
  const doubt = chances.reduce<number>((sum, chance) => sum + chance, 0);
  return Float32Array.from(chances, (chance, level) => (level === emotion ? 1 - doubt : chance));
}

function doubted(chances: Float32Array): Float32Array {
  return chances.map((chance) => chance * (1 - DOUBT) + DOUBT / 2);
}
