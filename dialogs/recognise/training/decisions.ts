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
  category: { temperature: 0.9 },
  emotion: {
    thresholds: [0.8, 1.6, 2.4, 3.1],
  },
  signals: {
    thresholds: [0.419, 0.48, 0.414, 0.45, 0.396, 0.443, 0.43, 0.405, 0.25, 0.35, 0.616, 0.38, 0.361],
  },
  acts: {
    thresholds: [0.264, 0.25, 0.25, 0.278, 0.336, 0.25, 0.288, 0.254, 0.25, 0.25, 0.25, 0.25],
  },
};
