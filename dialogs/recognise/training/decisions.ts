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
    thresholds: [1, 1.6, 2.4, 3.2],
  },
  signals: {
    thresholds: [0.39, 0.31, 0.33, 0.44, 0.21, 0.25, 0.28, 0.35, 0.35, 0.29, 0.37, 0.42, 0.3],
  },
  acts: {
    thresholds: [0.27, 0.4, 0.3, 0.34, 0.3, 0.26, 0.3, 0.29, 0.16, 0.24, 0.21, 0.25],
  },
};
