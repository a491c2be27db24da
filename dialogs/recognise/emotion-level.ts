import type { LinearModel } from '../../scripts/playbook.ts';
import { EMOTIONS, type Emotion } from '../../scripts/vocabulary.ts';
import type { WindowedFeatures } from './features.ts';
import { scorerOf, softmax } from './linear-model.ts';

/** Between two levels when nothing better was learnt. */
const MIDDLE = [0.5, 1.5, 2.5, 3.5] as const;
/** How much the whole utterance weighs against its hottest part; chosen by cross-validation. */
const WHOLE = 0.7;

/** The mean level that the model expects, 0..4: tempers are in order, so neighbours speak for each other. */
export function expectedLevel({ whole, parts }: WindowedFeatures, model: LinearModel): number {
  const scorer = scorerOf(model);
  const levelOf = (features: Uint32Array) =>
    softmax(scorer.score(features)).reduce((sum, chance, level) => sum + chance * level, 0);
  const overall = levelOf(whole);
  let hottest = overall;
  for (const part of parts) hottest = Math.max(hottest, levelOf(part));
  return WHOLE * overall + (1 - WHOLE) * hottest;
}

/** The level whose cut points the expectation lies between; the cuts are chosen by cross-validation. */
export function emotionLevel(features: WindowedFeatures, model: LinearModel): Emotion {
  const expected = expectedLevel(features, model);
  const cuts = model.thresholds ?? MIDDLE;
  return EMOTIONS[cuts.filter((cut) => expected >= cut).length] ?? 0;
}
