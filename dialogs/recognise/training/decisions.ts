import type { ModelHead } from '../../../scripts/playbook.ts';

export type Decisions = Readonly<
  Record<'category' | 'emotion' | 'signals' | 'acts', Pick<ModelHead, 'thresholds' | 'temperature'>>
>;

/**
 * Where answers begin: chances from which a yes/no class counts (in the order of the model's classes), cut points
 * between the levels of temper, the temperature of the confidence. Written by `npm run eval -- --accept`, which finds
 * them by cross-validation on the examples; not to be changed by hand.
 */
export const decisions: Decisions = {
  category: { temperature: 0.8 },
  emotion: {
    thresholds: [1, 1.7, 2.4, 3.2],
  },
  signals: {
    thresholds: [0.419, 0.434, 0.458, 0.498, 0.283, 0.395, 0.474, 0.409, 0.429, 0.363, 0.452, 0.413, 0.448],
  },
  acts: {
    thresholds: [0.26, 0.327, 0.317, 0.322, 0.276, 0.25, 0.296, 0.298, 0.25, 0.25, 0.25, 0.25],
  },
};
