import { cardFaults } from './checks/cards.ts';
import { conditionFaults } from './checks/conditions.ts';
import { coverageFaults, type Reachability } from './checks/coverage.ts';
import { exampleFaults } from './checks/examples.ts';
import { type Gap, gapFaults } from './checks/gaps.ts';
import { type Guard, guardFaults } from './checks/guard.ts';
import { lexiconFaults } from './checks/lexicon.ts';
import { placeholderFaults } from './checks/placeholders.ts';
import { referenceFaults } from './checks/references.ts';
import { rubricFaults } from './checks/rubric.ts';
import { scenarioFaults } from './checks/scenarios.ts';
import { spokenFaults } from './checks/spoken.ts';
import { wordingFaults } from './checks/wording.ts';
import { type Fault, sortFaults } from './fault.ts';
import { loadScripts } from './load.ts';
import { loadExamples } from './load-examples.ts';
import type { Scripts } from './playbook.ts';

/** What the checker must be told, because scripts/ looks into no other room. */
export interface CheckOptions {
  /** ISO date: which rule cards are in force */
  readonly today: string;
  readonly reachability: Reachability;
  readonly findGaps: (scripts: Scripts) => readonly Gap[];
  /** null when there is no working playbook to judge with */
  readonly guard: Guard | null;
}

/** Every fault of every file under root, by path and line. Never stops at the first. */
export function checkScripts(root: string, options: CheckOptions): readonly Fault[] {
  const { scripts, sources, faults } = loadScripts(root);
  const severity = new Map(sources.redLines.map(({ content }) => [content.id, content.severity]));
  const examples = loadExamples(root, severity);
  return sortFaults([
    ...faults,
    ...examples.faults,
    ...referenceFaults(sources),
    ...conditionFaults(sources),
    ...coverageFaults(sources, options.reachability),
    ...(scripts ? gapFaults(sources, options.findGaps(scripts)) : []),
    ...cardFaults(sources, options.today),
    ...placeholderFaults(sources),
    ...spokenFaults(sources),
    ...wordingFaults(sources),
    ...lexiconFaults(sources),
    ...scenarioFaults(sources),
    ...rubricFaults(sources),
    ...exampleFaults(examples.rows, sources),
    ...(options.guard ? guardFaults(sources, options.guard) : []),
  ]);
}
