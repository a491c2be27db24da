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
    thresholds: [0.9, 1.6, 2.2, 3],
  },
  signals: {
    thresholds: [0.426, 0.387, 0.441, 0.46, 0.344, 0.406, 0.385, 0.463, 0.34, 0.38, 0.58, 0.368, 0.417],
  },
  acts: {
    thresholds: [0.252, 0.25, 0.25, 0.378, 0.362, 0.25, 0.256, 0.25, 0.25, 0.309, 0.25, 0.299],
  },
};
