import { customerScores } from '../../dialogs/recognise/customer-scores.ts';
import { customerInput, type Vocabulary } from '../../dialogs/recognise/features.ts';
import { judgementOf } from '../../dialogs/recognise/judgement.ts';
import { scorerOf, sigmoid } from '../../dialogs/recognise/linear-model.ts';
import {
  customerRows,
  staffRows,
  trainCustomer,
  trainStaff,
  VERDICTS,
} from '../../dialogs/recognise/training/train.ts';
import type { Examples, LabelledStaffLine, LabelledUtterance } from '../../scripts/playbook.ts';
import { STAFF_ACTS } from '../../scripts/vocabulary.ts';
import { foldsOf } from './folds.ts';

/** What a model that never saw a customer's utterance makes of it. */
export interface HeldOutUtterance {
  readonly label: LabelledUtterance;
  /** log-odds by category */
  readonly scores: Float64Array;
  /** expected level of temper */
  readonly level: number;
  /** chances by taught signal */
  readonly signals: ArrayLike<number>;
}
export interface HeldOutLine {
  readonly label: LabelledStaffLine;
  readonly verdict: string;
  /** chances by act */
  readonly acts: readonly number[];
}

/** Every customer example, read by a model trained on the other folds. */
export function readHeldOut(
  examples: Examples,
  vocabulary: Vocabulary,
  folds: number,
): readonly HeldOutUtterance[] {
  const rows = customerRows(examples.customer, vocabulary);
  return heldOut(
    rows,
    (row) => row.label.text,
    folds,
    (others) => {
      const model = trainCustomer(others);
      return ({ label }): HeldOutUtterance => {
        const scores = customerScores(customerInput(label.text, vocabulary), vocabulary, model);
        const { from, to } = model.heads.category;
        const { temper, signals } = judgementOf(scores, model.heads);
        return { label, scores: scores.whole.slice(from, to), level: temper, signals };
      };
    },
  );
}

/** Every staff example, read by models trained on the other folds; the guard's patterns are not asked. */
export function judgeHeldOut(
  examples: Examples,
  vocabulary: Vocabulary,
  folds: number,
): readonly HeldOutLine[] {
  return heldOut(
    staffRows(examples.staff, vocabulary),
    (row) => row.label.text,
    folds,
    (others) => {
      const models = trainStaff(others);
      return ({ label, features }): HeldOutLine => {
        const verdict = scorerOf(models.verdict).score(features);
        const acts = scorerOf(models.acts).score(features);
        return {
          label,
          verdict: VERDICTS[verdict.indexOf(Math.max(...verdict))] ?? 'ok',
          acts: STAFF_ACTS.map((_, k) => sigmoid(acts[k] ?? Number.NEGATIVE_INFINITY)),
        };
      };
    },
  );
}

function heldOut<Row, Answer>(
  rows: readonly Row[],
  textOf: (row: Row) => string,
  folds: number,
  learn: (others: readonly Row[]) => (row: Row) => Answer,
): readonly Answer[] {
  const foldOf = foldsOf(rows.map(textOf), folds);
  return Array.from({ length: folds }, (_, fold) =>
    rows.filter((_, i) => foldOf[i] === fold).map(learn(rows.filter((_, i) => foldOf[i] !== fold))),
  ).flat();
}
