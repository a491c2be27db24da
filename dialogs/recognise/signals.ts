import type { Playbook } from '../../scripts/playbook.ts';
import { SIGNALS, type Signal } from '../../scripts/vocabulary.ts';
import type { LexiconHit } from './lexicon.ts';
import { scorerOf, sigmoid } from './linear-model.ts';

/** Signals that the examples teach; the lexicon alone decides the others. */
export const TAUGHT_SIGNALS = [
  'repeat-visit',
  'regulator',
  'media',
  'lawsuit',
  'disruption',
  'violence',
  'self-harm',
  'vulnerable',
  'recording',
  'churn',
  'abuse',
  'police',
  'urgent',
] as const satisfies readonly Signal[];

/** A chance of at least this share of the threshold is worth a quiet hint. */
const HINT_SHARE = 0.6;
const TAUGHT: ReadonlySet<Signal> = new Set(TAUGHT_SIGNALS);

export interface SignalReading {
  readonly signals: readonly Signal[];
  readonly hints: readonly Signal[];
}

/** Which signals an utterance gives; a signal is given when any part of the utterance gives it. */
export function readSignals(
  windows: readonly Uint32Array[],
  hits: readonly LexiconHit[],
  { models }: Pick<Playbook, 'models'>,
): SignalReading {
  const chances = signalChances(windows, models.signals);
  const signals: Signal[] = [];
  const hints: Signal[] = [];
  TAUGHT_SIGNALS.forEach((signal, k) => {
    const threshold = models.signals.thresholds?.[k] ?? 0.5;
    const chance = chances[k] ?? 0;
    if (chance >= threshold) signals.push(signal);
    else if (chance >= threshold * HINT_SHARE) hints.push(signal);
  });
  const ruled = SIGNALS.filter((s) => !TAUGHT.has(s) && hits.some((hit) => hit.name === `signal:${s}`));
  return { signals: [...signals, ...ruled], hints };
}

/** The highest chance of each taught signal over the parts of an utterance. */
export function signalChances(
  windows: readonly Uint32Array[],
  model: Playbook['models']['signals'],
): Float64Array {
  const scorer = scorerOf(model);
  const highest = new Float64Array(TAUGHT_SIGNALS.length).fill(Number.NEGATIVE_INFINITY);
  for (const features of windows) {
    scorer.score(features).forEach((score, k) => {
      highest[k] = Math.max(highest[k] ?? score, score);
    });
  }
  return highest.map(sigmoid);
}
