import type { CustomerJudgement, ModelHead } from '../../scripts/playbook.ts';
import { OF_LIFE, SIGNALS, type Signal } from '../../scripts/vocabulary.ts';
import type { CustomerScores } from './customer-scores.ts';
import type { LexiconHit } from './lexicon-hit.ts';
import { sigmoid } from './linear-model.ts';

/** Signals that the examples teach: those that the contract measures. The lexicon alone decides the others. */
export const TAUGHT_SIGNALS: readonly Signal[] = SIGNALS.slice(0, SIGNALS.indexOf('urgent') + 1);

/** A chance of at least this share of the threshold is worth a quiet hint. */
const HINT_SHARE = 0.6;
const TAUGHT: ReadonlySet<Signal> = new Set(TAUGHT_SIGNALS);
/** The lexicon hits that deny each of them. */
const DENIALS = TAUGHT_SIGNALS.map((signal) => `not:signal:${signal}`);
/** The others, with the names of their lexicon hits. */
const RULED = SIGNALS.filter((signal) => !TAUGHT.has(signal)).map(
  (signal) => [signal, `signal:${signal}`] as const,
);

/** Who sounds calm must threaten plainly: “I'll come back later” is no threat, however like one it looks. */
const CALM = 0.9;
const SURE_THOUGH_CALM = 0.45;

/** What she says she did not do or mean counts only when the rest of her words is plain. */
const SURE_THOUGH_DENIED = 0.55;

/** Danger beyond words (a weapon, fire, blood) speaks for itself: the models need not be sure of what it comes with. */
const SURE_IN_DANGER = 0.2;

export interface SignalReading {
  readonly signals: readonly Signal[];
  readonly hints: readonly Signal[];
}

/** Which signals an utterance gives; one clear clause in a long story counts. */
export function readSignals(
  { signals: chances, temper }: Pick<CustomerJudgement, 'signals' | 'temper'>,
  hits: readonly LexiconHit[],
  { thresholds }: Pick<ModelHead, 'thresholds'>,
): SignalReading {
  const signals: Signal[] = [];
  const hints: Signal[] = [];
  const says = (name: string) => hits.some((hit) => hit.name === name);
  const danger = says('danger');
  TAUGHT_SIGNALS.forEach((signal, k) => {
    const isDangerous = danger && OF_LIFE.includes(signal) && says(`signal:${signal}`);
    const usual = isDangerous ? SURE_IN_DANGER : (thresholds?.[k] ?? 0.5);
    const doubts = [
      says(DENIALS[k] ?? '') ? SURE_THOUGH_DENIED : 0,
      signal === 'violence' && temper < CALM ? SURE_THOUGH_CALM : 0,
    ];
    const threshold = Math.max(usual, ...doubts);
    const chance = chances[k] ?? 0;
    if (chance >= threshold) signals.push(signal);
    else if (chance >= threshold * HINT_SHARE) hints.push(signal);
  });
  const ruled = RULED.filter(([, name]) => says(name)).map(([signal]) => signal);
  return { signals: [...signals, ...ruled], hints };
}

/** How much the whole utterance weighs against its clearest part; chosen by cross-validation. */
const WHOLE = 0.7;

/** The chance of each taught signal: the whole utterance and its clearest part decide together. */
export function signalChances({ whole, parts }: CustomerScores, { from, to }: ModelHead): Float64Array {
  const chances = new Float64Array(to - from);
  for (let k = from; k < to; k++) {
    let clearest = parts.length === 0 ? (whole[k] as number) : Number.NEGATIVE_INFINITY;
    for (const part of parts) clearest = Math.max(clearest, part[k] as number);
    chances[k - from] = sigmoid(WHOLE * (whole[k] as number) + (1 - WHOLE) * clearest);
  }
  return chances;
}
