import type { Decision } from './fit.ts';

/**
 * What the models are decided with: chances from which a yes/no class counts (in the order of the model's classes), cut
 * points between the levels of temper, the temperature of the confidence. `npm run eval` finds them by cross-validation
 * on the examples and prints this table; it is copied here by hand, so that a change of figures is a change one sees.
 */
export const decisions: Readonly<Record<'category' | 'emotion' | 'signals' | 'acts', Decision>> = {
  category: { temperature: 1 },
  emotion: { thresholds: [1.05, 1.575, 2.225, 3.025] },
  signals: {
    thresholds: [0.347, 0.576, 0.652, 0.772, 0.331, 0.45, 0.331, 0.328, 0.479, 0.385, 0.771, 0.634, 0.462],
  },
  acts: { thresholds: [0.35, 0.4, 0.3, 0.35, 0.4, 0.3, 0.35, 0.35, 0.3, 0.3, 0.3, 0.35] },
};
