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
    thresholds: [0.8, 1.6, 2.4, 3.2],
  },
  signals: {
    thresholds: [0.458, 0.515, 0.331, 0.544, 0.295, 0.378, 0.413, 0.357, 0.345, 0.388, 0.575, 0.412, 0.404],
  },
  acts: {
    thresholds: [0.25, 0.25, 0.266, 0.273, 0.312, 0.25, 0.347, 0.25, 0.25, 0.25, 0.25, 0.268],
  },
};
