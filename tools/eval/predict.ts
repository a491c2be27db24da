import { type CustomerScores, customerScores } from '../../dialogs/recognise/customer-scores.ts';
import { expectedLevel } from '../../dialogs/recognise/emotion-level.ts';
import { customerInput, type Vocabulary } from '../../dialogs/recognise/features.ts';
import { scorerOf, sigmoid } from '../../dialogs/recognise/linear-model.ts';
import { signalChances } from '../../dialogs/recognise/signals.ts';
import {
  customerRows,
  staffRows,
  trainCustomer,
  trainStaff,
  VERDICTS,
} from '../../dialogs/recognise/training/train.ts';
import type { Examples, LabelledStaffLine, LabelledUtterance } from '../../scripts/playbook.ts';
import { CATEGORIES, type Category, STAFF_ACTS } from '../../scripts/vocabulary.ts';
import { foldsOf } from './folds.ts';

/** What models that never saw a customer's utterance make of it. */
export interface HeldOutUtterance {
  readonly label: LabelledUtterance;
  readonly category: Category;
  readonly scores: Float64Array;
  readonly level: number;
  readonly signals: Float64Array;
}
export interface HeldOutLine {
  readonly label: LabelledStaffLine;
  readonly verdict: string;
  readonly acts: readonly number[];
}

/** Every customer example, read by models trained on the other folds. */
export function readHeldOut(
  examples: Examples,
  vocabulary: Vocabulary,
  folds: number,
): readonly HeldOutUtterance[] {
  const rows = customerRows(examples.customer, vocabulary);
  const foldOf = foldsOf(rows, folds);
  return Array.from({ length: folds }, (_, fold) => {
    const model = trainCustomer(rows.filter((_, i) => foldOf[i] !== fold));
    return rows
      .filter((_, i) => foldOf[i] === fold)
      .map(({ label }): HeldOutUtterance => {
        const scores = customerScores(customerInput(label.text, vocabulary), vocabulary, model);
        return { label, ...answers(scores, model.heads) };
      });
  }).flat();
}

function answers(scores: CustomerScores, heads: ReturnType<typeof trainCustomer>['heads']) {
  const own = scores.whole.slice(heads.category.from, heads.category.to);
  return {
    category: CATEGORIES[own.indexOf(Math.max(...own))] ?? 'other',
    scores: own,
    level: expectedLevel(scores, heads.emotion),
    signals: signalChances(scores, heads.signals),
  };
}

/** Every staff example, read by models trained on the other folds; the guard's patterns are not asked. */
export function judgeHeldOut(
  examples: Examples,
  vocabulary: Vocabulary,
  folds: number,
): readonly HeldOutLine[] {
  const rows = staffRows(examples.staff, vocabulary);
  const foldOf = foldsOf(rows, folds);
  return Array.from({ length: folds }, (_, fold) => {
    const models = trainStaff(rows.filter((_, i) => foldOf[i] !== fold));
    return rows
      .filter((_, i) => foldOf[i] === fold)
      .map(({ label, features }): HeldOutLine => {
        const verdict = scorerOf(models.verdict).score(features);
        const acts = scorerOf(models.acts).score(features);
        return {
          label,
          verdict: VERDICTS[verdict.indexOf(Math.max(...verdict))] ?? 'ok',
          acts: STAFF_ACTS.map((_, k) => sigmoid(acts[k] ?? Number.NEGATIVE_INFINITY)),
        };
      });
  }).flat();
}
