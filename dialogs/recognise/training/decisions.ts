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
    thresholds: [0.8, 1.6, 2.4, 3],
  },
  signals: {
    thresholds: [0.365, 0.495, 0.373, 0.493, 0.418, 0.453, 0.407, 0.405, 0.41, 0.326, 0.604, 0.487, 0.441],
  },
  acts: {
    thresholds: [0.306, 0.255, 0.277, 0.328, 0.351, 0.314, 0.328, 0.25, 0.25, 0.259, 0.25, 0.25],
  },
};
