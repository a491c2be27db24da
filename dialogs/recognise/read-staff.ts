import type { Playbook } from '../../scripts/playbook.ts';
import { type Signal, STAFF_ACTS, STEPS, type StaffAct, type Step } from '../../scripts/vocabulary.ts';
import { languageOf } from './language.ts';
import type { LexiconHit } from './lexicon-hit.ts';
import { scorerOf, sigmoid } from './linear-model.ts';
import { compilePattern } from './pattern.ts';
import type { StaffReading, Utterance } from './recognition.ts';
import { staffFeatures } from './staff-features.ts';

/** One character says nothing: 哦。 嗯… */
const SPEAKS = /[\p{Script=Han}a-z].*[\p{Script=Han}a-z]/u;

/** What a staff line does, and the steps of the talk it takes. An act without a step (a fault) moves nothing. */
export function readStaff(utterance: Utterance, playbook: Playbook): StaffReading {
  const { input, features } = staffFeatures(utterance.text, utterance.customer, playbook);
  const acts = SPEAKS.test(input.text) ? readActs(features, playbook) : [];
  return {
    lang: utterance.lang ?? languageOf(utterance.text, playbook.tables),
    acts,
    steps: stepsOf(acts, input.hits, input.text),
    about: aboutOf(input.text),
  };
}

function readActs(features: Uint32Array, { models }: Playbook): readonly StaffAct[] {
  const scores = scorerOf(models.acts).score(features);
  return STAFF_ACTS.filter((_, k) => {
    const chance = sigmoid(scores[k] ?? Number.NEGATIVE_INFINITY);
    return chance >= (models.acts.thresholds?.[k] ?? 0.5);
  });
}

/** The step that an act takes when the wording says nothing more exact. */
const STEP_OF_ACT: Partial<Record<StaffAct, Step>> = {
  empathy: 'acknowledge',
  apology: 'acknowledge',
  ownership: 'own',
  clarify: 'ask',
  explain: 'explain',
  options: 'propose',
  'next-step': 'commit',
};

const FAULTS: readonly StaffAct[] = ['blame-shift', 'dismissive', 'interrupt'];

/** Wordings that say more exactly which step an act takes. */
const MORE_EXACT: readonly { readonly wording: Step; readonly than: Step }[] = [
  { wording: 'summarise', than: 'ask' },
  { wording: 'paraphrase', than: 'ask' },
  { wording: 'survey', than: 'ask' },
  { wording: 'transfer', than: 'commit' },
  { wording: 'handover', than: 'commit' },
  { wording: 'handover', than: 'transfer' },
];

const ASKS = /[?]|吗|呢[。,!]?$|什么|哪|几|多少|怎么/u;

function stepsOf(acts: readonly StaffAct[], hits: readonly LexiconHit[], text: string): readonly Step[] {
  const found = new Set<Step>();
  for (const act of acts) {
    const step = STEP_OF_ACT[act];
    if (step) found.add(step);
  }
  // passing a matter on or waving it away explains nothing
  if (acts.some((act) => FAULTS.includes(act))) found.delete('explain');
  const worded = STEPS.filter((step) => hits.some((hit) => hit.name === `step:${step}`));
  for (const step of worded) found.add(step);
  // a check is a survey only when it asks whether all is settled; otherwise it says back
  if (acts.includes('check') && !found.has('survey')) found.add('paraphrase');
  if (found.has('ask') && !ASKS.test(text) && !worded.includes('ask')) found.delete('ask');
  for (const { wording, than } of MORE_EXACT) if (found.has(wording)) found.delete(than);
  return STEPS.filter((step) => found.has(step));
}

/** Words of staff that speak to a signal of the customer's. */
const SPEAKS_TO: readonly (readonly [Signal, string])[] = [
  [
    'repeat-visit',
    '(跑|来|走|打|说|问|折腾).{0,4}[两二三四五六七八九十几好多\\d]+(趟|次|回|遍|个网点)|第[二三四五六七八九十几\\d]+(趟|次|回)|又跑|来回跑|白跑|几趟|这几次|一趟趟|一趟又一趟|跑来跑去|\\b(again|twice|trips?|times|back and forth)\\b',
  ],
];

function aboutOf(text: string): readonly Signal[] {
  return SPEAKS_TO.filter(([, pattern]) => compilePattern(pattern).test(text)).map(([signal]) => signal);
}
