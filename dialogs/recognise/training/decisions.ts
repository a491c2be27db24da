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
    thresholds: [0.47, 0.468, 0.331, 0.526, 0.403, 0.391, 0.271, 0.37, 0.303, 0.281, 0.494, 0.48, 0.387],
  },
  acts: {
    thresholds: [0.257, 0.25, 0.335, 0.291, 0.371, 0.25, 0.322, 0.25, 0.25, 0.302, 0.25, 0.257],
  },
};
