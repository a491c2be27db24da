import type { ModelHead } from '../../scripts/playbook.ts';
import { EMOTIONS, type Emotion, OF_LIFE, type Signal } from '../../scripts/vocabulary.ts';
import type { CustomerScores } from './customer-scores.ts';
import { softmax } from './linear-model.ts';

/** Between two levels when nothing better was learnt. */
const MIDDLE = [0.5, 1.5, 2.5, 3.5] as const;

/**
 * The mean level that the model expects, 0..4: tempers are in order, so neighbours speak for each other. The whole
 * utterance tells it best: weighing its hottest clause besides made cross-validated kappa worse.
 */
export function expectedLevel({ whole }: Pick<CustomerScores, 'whole'>, { from, to }: ModelHead): number {
  const chances = softmax(whole.subarray(from, to));
  let level = 0;
  for (let k = 1; k < chances.length; k++) level += k * (chances[k] as number);
  return level;
}

/** Who threatens a life is in acute distress, however quietly she says it. */
const DISTRESS: Emotion = 3;

/** The level whose cut points the expectation lies between; the cuts are chosen by cross-validation. */
export function emotionLevel(
  expected: number,
  signals: readonly Signal[],
  { thresholds: cuts = MIDDLE }: Pick<ModelHead, 'thresholds'>,
): Emotion {
  const level = EMOTIONS[cuts.filter((cut) => expected >= cut).length] ?? 0;
  return level < DISTRESS && signals.some((signal) => OF_LIFE.includes(signal)) ? DISTRESS : level;
}
