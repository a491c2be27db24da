import type { ModelHead } from '../../../scripts/playbook.ts';

type Decision = Pick<ModelHead, 'thresholds' | 'temperature'>;

/**
 * What the models are decided with: chances from which a yes/no class counts (in the order of the model's classes), cut
 * points between the levels of temper, the temperature of the confidence. `npm run eval` finds them by cross-validation
 * on the examples and prints this table; it is copied here by hand, so that a change of figures is a change one sees.
 */
export const decisions: Readonly<Record<'category' | 'emotion' | 'signals' | 'acts', Decision>> = {
  category: { temperature: 0.9 },
  emotion: { thresholds: [0.95, 1.675, 2.375, 3.05] },
  signals: {
    thresholds: [0.45, 0.475, 0.37, 0.56, 0.336, 0.34, 0.238, 0.431, 0.4, 0.33, 0.49, 0.55, 0.51],
  },
  acts: { thresholds: [0.35, 0.4, 0.3, 0.35, 0.4, 0.3, 0.35, 0.35, 0.3, 0.3, 0.3, 0.35] },
};
