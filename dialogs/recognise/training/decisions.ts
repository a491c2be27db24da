import type { Decision } from './fit.ts';

/**
 * What the models are decided with: chances from which a yes/no class counts (in the order of the model's classes), cut
 * points between the levels of temper, the temperature of the confidence. `npm run eval` finds them by cross-validation
 * on the examples and prints this table; it is copied here by hand, so that a change of figures is a change one sees.
 */
export const decisions: Readonly<Record<'category' | 'emotion' | 'signals' | 'acts', Decision>> = {
  category: { temperature: 1 },
  emotion: { thresholds: [1, 1.65, 2.35, 3.025] },
  signals: {
    thresholds: [0.34, 0.485, 0.426, 0.386, 0.226, 0.4, 0.213, 0.304, 0.32, 0.26, 0.45, 0.48, 0.35],
  },
  acts: { thresholds: [0.35, 0.4, 0.3, 0.35, 0.4, 0.3, 0.35, 0.35, 0.3, 0.3, 0.3, 0.35] },
};
