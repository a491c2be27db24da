import type { ModelHead } from '../../../scripts/playbook.ts';

type Decision = Pick<ModelHead, 'thresholds' | 'temperature'>;

/**
 * What the models are decided with: chances from which a yes/no class counts (in the order of the model's classes), cut
 * points between the levels of temper, the temperature of the confidence. `npm run eval` finds them by cross-validation
 * on the examples and prints this table; it is copied here by hand, so that a change of figures is a change one sees. Disruption, violence and
 * self-harm stand higher than it finds: a false alarm silences the business, and the golden talks showed some.
 */
export const decisions: Readonly<Record<'category' | 'emotion' | 'signals' | 'acts', Decision>> = {
  category: { temperature: 0.9 },
  emotion: { thresholds: [0.975, 1.65, 2.325, 3.25] },
  signals: {
    thresholds: [0.45, 0.52, 0.42, 0.55, 0.38, 0.4, 0.42, 0.414, 0.36, 0.31, 0.5, 0.55, 0.43],
  },
  acts: {
    thresholds: [0.235, 0.275, 0.208, 0.289, 0.296, 0.293, 0.291, 0.236, 0.166, 0.169, 0.211, 0.233],
  },
};
