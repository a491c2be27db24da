import type { ModelHead } from '../../scripts/playbook.ts';
import { EMOTIONS, type Emotion } from '../../scripts/vocabulary.ts';
import type { CustomerScores } from './customer-scores.ts';
import { softmax } from './linear-model.ts';

/** Between two levels when nothing better was learnt. */
const MIDDLE = [0.5, 1.5, 2.5, 3.5] as const;
/** How much the whole utterance weighs against its hottest part; chosen by cross-validation. */
const WHOLE = 0.7;

/** The mean level that the model expects, 0..4: tempers are in order, so neighbours speak for each other. */
export function expectedLevel({ whole, parts }: CustomerScores, { from, to }: ModelHead): number {
  const levelOf = (scores: Float64Array) => {
    const chances = softmax(scores.subarray(from, to));
    let level = 0;
    for (let k = 1; k < chances.length; k++) level += k * (chances[k] as number);
    return level;
  };
  const overall = levelOf(whole);
  let hottest = overall;
  for (const part of parts) hottest = Math.max(hottest, levelOf(part));
  return WHOLE * overall + (1 - WHOLE) * hottest;
}

/** The level whose cut points the expectation lies between; the cuts are chosen by cross-validation. */
export function emotionLevel(scores: CustomerScores, head: ModelHead): Emotion {
  const expected = expectedLevel(scores, head);
  const cuts = head.thresholds ?? MIDDLE;
  return EMOTIONS[cuts.filter((cut) => expected >= cut).length] ?? 0;
}
