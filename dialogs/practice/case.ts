import type { Playbook } from '../../scripts/playbook.ts';
import type { PracticeRules } from '../../scripts/practice-schema.ts';
import type { Scenario } from '../../scripts/scenario-schema.ts';
import type { Practice } from './practice.ts';

/** A scenario as it is played: a variant's facts in the place of those they replace. */
export interface Case extends Scenario {
  readonly variant: string | null;
}

/** The case with a variant laid over it: a fact it names again, known or hidden, is dropped. */
export function caseOf(scenario: Scenario, variant: string | null): Case {
  if (variant === null) return { ...scenario, variant };
  const chosen = scenario.variants.find((v) => v.id === variant);
  if (!chosen) throw new RangeError(`${scenario.id} has no variant ${variant}`);
  const replaced = new Set(chosen.known.map((fact) => fact.id));
  return {
    ...scenario,
    variant,
    startEmotion: chosen.startEmotion ?? scenario.startEmotion,
    openings: [{ ...chosen.opening, emotion: chosen.startEmotion }],
    known: [...scenario.known.filter((fact) => !replaced.has(fact.id)), ...chosen.known],
    hidden: scenario.hidden.filter((fact) => !replaced.has(fact.id)),
  };
}

/** The case that is being played. */
export function caseIn(practice: Practice, playbook: Playbook): Case {
  const scenario = playbook.scenarios.find(({ id }) => id === practice.scenario);
  if (!scenario) throw new RangeError(`no scenario ${practice.scenario}`);
  return caseOf(scenario, practice.variant);
}

/** The rule table of practice.yaml. */
export function rulesOf({ practice }: Playbook): PracticeRules {
  if (!practice) throw new Error('scripts/practice.yaml is missing');
  return practice;
}
