import type { Playbook } from '../../scripts/playbook.ts';
import { customerInput, eachFeature, featuresOf } from './features.ts';
import { scorerOf } from './linear-model.ts';
import { recognise } from './recognise.ts';
import type { Evidence, Utterance } from './recognition.ts';

const MOST_WORDS = 3;

/**
 * The words that carried each answer of `recognise`: the category, the emotion and every signal. A word's weight is
 * its share of what speaks for the answer, 0..1, strongest first.
 */
export function explain(utterance: Utterance, playbook: Playbook): readonly Evidence[] {
  const recognition = recognise(utterance, playbook);
  const { category, emotion, signals } = playbook.models;
  return [
    ...evidenceFor(utterance, playbook, category, recognition.category),
    ...evidenceFor(utterance, playbook, emotion, String(recognition.emotion)),
    ...recognition.signals.flatMap((signal) => evidenceFor(utterance, playbook, signals, signal)),
  ];
}

function evidenceFor(
  utterance: Utterance,
  playbook: Playbook,
  model: Playbook['models']['category'],
  answer: string,
): readonly Evidence[] {
  const scorer = scorerOf(model);
  const index = scorer.classes.indexOf(answer);
  const input = customerInput(utterance.text, playbook);
  const features = featuresOf(input, playbook);
  // every feature lays its weight evenly on the characters it came from
  const load = new Float64Array(input.text.length);
  eachFeature(input, playbook, (hash, start, end) => {
    const weight = scorer.share(hash, features, index) / Math.max(1, end - start);
    for (let at = start; at < end; at++) load[at] = (load[at] ?? 0) + weight;
  });
  const runs = positiveRuns(load);
  const total = runs.reduce((sum, run) => sum + run.weight, 0);
  return runs
    .sort((a, b) => b.weight - a.weight)
    .slice(0, MOST_WORDS)
    .map(({ start, end, weight }) => ({
      answer,
      words: input.text.slice(start, end),
      weight: weight / total,
    }));
}

interface Run {
  readonly start: number;
  readonly end: number;
  readonly weight: number;
}

/** Neighbouring characters that speak for the answer, each clearly more than the average character does. */
function positiveRuns(load: Float64Array): Run[] {
  const mean = load.reduce((sum, weight) => sum + Math.max(0, weight), 0) / Math.max(1, load.length);
  const runs: Run[] = [];
  for (let start = 0; start < load.length; ) {
    let end = start;
    let weight = 0;
    while (end < load.length && (load[end] ?? 0) > mean) weight += load[end++] ?? 0;
    if (end > start) runs.push({ start, end, weight });
    start = Math.max(end, start + 1);
  }
  return runs;
}
