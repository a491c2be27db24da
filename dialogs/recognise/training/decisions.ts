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
    thresholds: [0.9, 1.6, 2.4, 3.2],
  },
  signals: {
    thresholds: [0.519, 0.407, 0.461, 0.537, 0.285, 0.309, 0.398, 0.452, 0.477, 0.399, 0.633, 0.45, 0.432],
  },
  acts: {
    thresholds: [0.279, 0.252, 0.307, 0.267, 0.34, 0.25, 0.36, 0.272, 0.25, 0.25, 0.25, 0.25],
  },
};
