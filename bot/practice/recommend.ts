import type { Scenario } from '../../scripts/scenario-schema.ts';
import type { DimensionId } from '../../scripts/vocabulary.ts';
import type { PracticeResult } from '../storage/ports.ts';
import { need, type Skill, skillsAfter } from './spacing.ts';

/** The case to play next, and the skill that it is for. */
export interface Recommendation {
  readonly scenario: Scenario;
  readonly skill: Skill;
}

const FIRST_CASE = 'SC-07';

/**
 * Chooses among the cases the one that trains what is weakest or about to be forgotten, neither too hard nor played
 * a moment ago. Null without cases. Pure: the same results at the same time give the same case.
 */
export function recommend(
  scenarios: readonly Scenario[],
  results: readonly PracticeResult[],
  now: number,
): Recommendation | null {
  const skills = new Map(skillsAfter(results, now).map((skill) => [skill.id, skill]));
  const ranked = scenarios
    .map((scenario) => ({ scenario, worth: worth(scenario, skills, results) }))
    .sort((a, b) => b.worth - a.worth || a.scenario.id.localeCompare(b.scenario.id));
  const scenario = ranked[0]?.scenario;
  if (!scenario) return null;
  const first = results.length === 0 ? scenarios.find(({ id }) => id === FIRST_CASE) : undefined;
  const chosen = first ?? scenario;
  const skill = neediest(chosen.focus, skills);
  return skill ? { scenario: chosen, skill } : null;
}

function worth(
  { id, focus, difficulty }: Scenario,
  skills: ReadonlyMap<DimensionId, Skill>,
  results: readonly PracticeResult[],
): number {
  const needs = focus.flatMap((dimension) => needOf(dimension, skills));
  const wanted = needs.reduce((sum, one) => sum + one, 0) / Math.max(1, needs.length);
  const playedAgo = results.length - 1 - results.findLastIndex((result) => result.scenario === id);
  const isRecent = results.some((result) => result.scenario === id) && playedAgo < RECENT;
  return wanted - TOO_FAR * Math.abs(difficulty - fitting(results)) - (isRecent ? JUST_PLAYED : 0);
}
const RECENT = 5;
const TOO_FAR = 0.12;
const JUST_PLAYED = 0.4;

/** The difficulty, 1 to 3, that fits the last three totals. */
function fitting(results: readonly PracticeResult[]): number {
  const last = results.slice(-3);
  if (last.length === 0) return 1;
  const mean = last.reduce((sum, { total }) => sum + total, 0) / last.length;
  return mean >= 80 ? 3 : mean >= 60 ? 2 : 1;
}

function neediest(focus: readonly DimensionId[], skills: ReadonlyMap<DimensionId, Skill>): Skill | null {
  return focus
    .flatMap((dimension) => skills.get(dimension) ?? [])
    .reduce<Skill | null>((worst, skill) => (!worst || need(skill) > need(worst) ? skill : worst), null);
}

function needOf(dimension: DimensionId, skills: ReadonlyMap<DimensionId, Skill>): readonly number[] {
  const skill = skills.get(dimension);
  return skill ? [need(skill)] : [];
}
