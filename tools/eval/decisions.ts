import { TAUGHT_SIGNALS } from '../../dialogs/recognise/signals.ts';
import type { Decisions } from '../../dialogs/recognise/training/decisions.ts';
import type { Playbook } from '../../scripts/playbook.ts';
import { CATEGORIES, type Signal, STAFF_ACTS } from '../../scripts/vocabulary.ts';
import { bestCuts, bestTemperature, bestThreshold } from './decide.ts';
import type { HeldOutLine, HeldOutUtterance } from './predict.ts';

/** A miss of these is worse than a false alarm. */
const SAFETY: readonly string[] = ['violence', 'self-harm', 'disruption'];
const SAFETY_BETA = 2;

/** Where the line is best drawn, by what models that never saw the rows made of them, and no lower than is quiet enough. */
export function decisionsFrom(
  utterances: readonly HeldOutUtterance[],
  lines: readonly HeldOutLine[],
  quiet: Readonly<Partial<Record<Signal, number>>>,
): Decisions {
  const thresholds = TAUGHT_SIGNALS.map((signal, k) => {
    const best = bestThreshold(
      utterances.map(({ label, signals }) => ({
        wanted: label.signals.includes(signal),
        chance: signals[k] ?? 0,
      })),
      SAFETY.includes(signal) ? SAFETY_BETA : 1,
    );
    return Math.max(best, quiet[signal] ?? 0);
  });
  const cuts = bestCuts(
    utterances.map(({ label }) => label.emotion),
    utterances.map(({ level }) => level),
  );
  const temperature = bestTemperature(
    utterances.map(({ label, scores }) => ({ scores, right: CATEGORIES.indexOf(label.category) })),
  );
  const acts = STAFF_ACTS.map((act, k) =>
    bestThreshold(
      lines.map(({ label, acts }) => ({ wanted: label.acts.includes(act), chance: acts[k] ?? 0 })),
    ),
  );
  return {
    category: { temperature },
    emotion: { thresholds: cuts },
    signals: { thresholds },
    acts: { thresholds: acts },
  };
}

/** A playbook whose models decide so. */
export function deciding(playbook: Playbook, decisions: Decisions): Playbook {
  const { customer, acts } = playbook.models;
  const heads = {
    category: { ...customer.heads.category, ...decisions.category },
    emotion: { ...customer.heads.emotion, ...decisions.emotion },
    signals: { ...customer.heads.signals, ...decisions.signals },
  };
  const models = {
    ...playbook.models,
    customer: { ...customer, heads },
    acts: { ...acts, ...decisions.acts },
  };
  return { ...playbook, models };
}

/** The file that training reads. */
export function decisionsFile(decisions: Decisions): string {
  const list = ({ thresholds = [] }: { thresholds?: readonly number[] | undefined }) =>
    `\n    thresholds: [${thresholds.join(', ')}],\n  `;
  return `import type { ModelHead } from '../../../scripts/playbook.ts';

export type Decisions = Readonly<
  Record<'category' | 'emotion' | 'signals' | 'acts', Pick<ModelHead, 'thresholds' | 'temperature'>>
>;

/**
 * Where answers begin: chances from which a yes/no class counts (in the order of the model's classes), cut points
 * between the levels of temper, the temperature of the confidence. Written by \`npm run eval -- --accept\`, which finds
 * them by cross-validation on the examples; not to be changed by hand.
 */
export const decisions: Decisions = {
  category: { temperature: ${decisions.category.temperature ?? 1} },
  emotion: {${list(decisions.emotion)}},
  signals: {${list(decisions.signals)}},
  acts: {${list(decisions.acts)}},
};
`;
}
