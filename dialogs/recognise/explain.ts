import type { CustomerModel, LinearModel, Playbook } from '../../scripts/playbook.ts';
import { customerInput, eachFeature, type FeatureInput, featuresOf } from './features.ts';
import { rowsOf, scorerOf, weightsOf } from './linear-model.ts';
import { readStaff } from './read-staff.ts';
import { recognise } from './recognise.ts';
import type { Evidence, Utterance } from './recognition.ts';
import { staffFeatures } from './staff-features.ts';

const MOST_WORDS = 3;

/**
 * The words that carried each answer of `recognise`: the category, the emotion and every signal. A word's weight is
 * its share of what speaks for the answer, 0..1, strongest first.
 */
export function explain(utterance: Utterance, playbook: Playbook): readonly Evidence[] {
  const { category, emotion, signals } = recognise(utterance, playbook);
  const model = playbook.models.customer;
  const input = customerInput(utterance.text, playbook);
  const evidence = (head: keyof CustomerModel['heads'], answer: string) => {
    const { from } = model.heads[head];
    return evidenceFor(answer, model, model.classes.indexOf(answer, from), input, playbook);
  };
  return [
    ...evidence('category', category),
    ...evidence('emotion', String(emotion)),
    ...signals
      .filter((signal) => model.classes.includes(signal))
      .flatMap((signal) => evidence('signals', signal)),
  ];
}

/** The words that carried the acts of a staff line, as `readStaff` reads it, and what the model makes of its verdict. */
export function explainStaff(utterance: Utterance, playbook: Playbook): readonly Evidence[] {
  const { input } = staffFeatures(utterance.text, utterance.customer, playbook);
  const { acts, verdict } = playbook.models;
  const verdictScores = [...scorerOf(verdict).score(featuresOf(input, playbook))];
  const likeliest = verdict.classes[verdictScores.indexOf(Math.max(...verdictScores))] ?? 'ok';
  return [
    ...readStaff(utterance, playbook).acts.flatMap((act) =>
      evidenceFor(act, acts, acts.classes.indexOf(act), input, playbook),
    ),
    ...evidenceFor(likeliest, verdict, verdict.classes.indexOf(likeliest), input, playbook),
  ];
}

type Weights = Pick<LinearModel, 'classes' | 'features' | 'weights' | 'peaks'>;

function evidenceFor(
  answer: string,
  model: Weights,
  classIndex: number,
  input: FeatureInput,
  playbook: Playbook,
): readonly Evidence[] {
  const { rows, weights } = tableOf(model);
  // every feature lays its weight evenly on the characters it came from
  const load = new Float64Array(input.text.length);
  eachFeature(input, playbook, (hash, start, end) => {
    const row = rows(hash);
    if (row < 0) return;
    const weight = weights[row * model.classes.length + classIndex] ?? 0;
    for (let at = start; at < end; at++) load[at] = (load[at] ?? 0) + weight / (end - start);
  });
  const runs = positiveRuns(load)
    .sort((a, b) => b.weight - a.weight)
    .slice(0, MOST_WORDS);
  const total = runs.reduce((sum, run) => sum + run.weight, 0);
  return runs.map(({ start, end, weight }) => ({
    answer,
    words: input.text.slice(start, end),
    weight: weight / total,
  }));
}

interface DecodedWeights {
  readonly rows: (feature: number) => number;
  readonly weights: Int8Array;
}

const prepared = new WeakMap<Weights, DecodedWeights>();

function tableOf(model: Weights): DecodedWeights {
  const known = prepared.get(model);
  if (known) return known;
  const table = { rows: rowsOf(model), weights: weightsOf(model) };
  prepared.set(model, table);
  return table;
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
