import { type Ending, type Move, type Practice, play, startPractice } from '../../dialogs/index.ts';
import type { Playbook } from '../../scripts/playbook.ts';
import type { Scenario } from '../../scripts/scenario-schema.ts';
import type { Trainee } from './trainees.ts';

/** What one scripted trainee made of one case over many seeds. Shares are 0–1. */
export interface Trial {
  readonly scenario: string;
  readonly trainee: string;
  readonly endings: Readonly<Partial<Record<Ending, number>>>;
  readonly rating: number;
  readonly turns: number;
  /** share of her replies that push back */
  readonly pushBack: number;
  /** share of talks in which she named the regulator, the press or a court */
  readonly threats: number;
}

const PUSHING: readonly Move[] = ['inflamed', 'second-wave', 'press', 'doubt', 'repeat', 'vent', 'puzzled'];

export function tryCase(scenario: Scenario, trainee: Trainee, seeds: number, playbook: Playbook): Trial {
  const talks = Array.from({ length: seeds }, (_, i) => playThrough(scenario, trainee, i + 1, playbook));
  const turns = talks.flatMap((talk) => talk.turns);
  const endings: Partial<Record<Ending, number>> = {};
  for (const { ending } of talks) endings[ending] = (endings[ending] ?? 0) + 1 / seeds;
  return {
    scenario: scenario.id,
    trainee: trainee.name,
    endings,
    rating: mean(talks.map(({ rating }) => rating ?? 0)),
    turns: turns.length / seeds,
    pushBack: mean(turns.map(({ moves }) => Number(moves.some((move) => PUSHING.includes(move))))),
    threats: mean(talks.map((talk) => Number(isThreatening(talk)))),
  };
}

function playThrough(scenario: Scenario, trainee: Trainee, seed: number, playbook: Playbook): Practice {
  let practice = startPractice(scenario, { seed }, playbook);
  for (const text of trainee.lines(scenario, seed, playbook)) {
    if (practice.ending !== 'open') break;
    practice = play(practice, { text }, playbook);
  }
  return practice;
}

const isThreatening = ({ conversation }: Practice) =>
  conversation.context.signals.some((signal) => ['regulator', 'media', 'lawsuit'].includes(signal));

const mean = (values: readonly number[]) =>
  values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
