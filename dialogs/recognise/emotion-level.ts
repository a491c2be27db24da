import type { LinearModel } from '../../scripts/playbook.ts';
import { EMOTIONS, type Emotion } from '../../scripts/vocabulary.ts';
import { scorerOf, softmax } from './linear-model.ts';

/** Between two levels when nothing better was learnt. */
const MIDDLE = [0.5, 1.5, 2.5, 3.5] as const;

/** The mean level that the model expects, 0..4: tempers are in order, so neighbours speak for each other. */
export function expectedLevel(model: LinearModel, features: Uint32Array): number {
  const chances = softmax(scorerOf(model).score(features));
  return chances.reduce((sum, chance, level) => sum + chance * level, 0);
}

/** The level whose cut points the expectation lies between; the cuts are chosen by cross-validation. */
export function emotionLevel(model: LinearModel, features: Uint32Array): Emotion {
  const expected = expectedLevel(model, features);
  const cuts = model.thresholds ?? MIDDLE;
  return EMOTIONS[cuts.filter((cut) => expected >= cut).length] ?? 0;
}
