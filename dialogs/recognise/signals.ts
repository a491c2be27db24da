import type { Playbook } from '../../scripts/playbook.ts';
import type { Signal } from '../../scripts/vocabulary.ts';
import { SIGNALS } from '../../scripts/vocabulary.ts';
import type { LexiconHit } from './lexicon.ts';
import { scorerOf, sigmoid } from './linear-model.ts';

/** Signals that no example teaches yet: the lexicon alone decides them. */
const BY_RULE: readonly Signal[] = [
  'fraud-victim',
  'privacy-leak',
  'misconduct',
  'compensation',
  'debt-distress',
  'outage',
  'bank-run',
  'agent',
  'bereavement',
];
/** A chance of at least this share of the threshold is worth a quiet hint. */
const HINT_SHARE = 0.6;

export interface SignalReading {
  readonly signals: readonly Signal[];
  readonly hints: readonly Signal[];
}

/** Which signals an utterance gives: by the model where examples teach it, by the lexicon elsewhere. */
export function readSignals(
  features: Uint32Array,
  hits: readonly LexiconHit[],
  { models }: Pick<Playbook, 'models'>,
): SignalReading {
  const { classes, score } = scorerOf(models.signals);
  const scores = score(features);
  const signals: Signal[] = [];
  const hints: Signal[] = [];
  for (const signal of SIGNALS) {
    if (BY_RULE.includes(signal)) {
      if (hits.some((hit) => hit.name === `signal:${signal}`)) signals.push(signal);
      continue;
    }
    const index = classes.indexOf(signal);
    const chance = sigmoid(scores[index] ?? Number.NEGATIVE_INFINITY);
    const threshold = models.signals.thresholds?.[index] ?? 0.15;
    if (chance >= threshold) signals.push(signal);
    else if (chance >= threshold * HINT_SHARE) hints.push(signal);
  }
  return { signals, hints };
}
