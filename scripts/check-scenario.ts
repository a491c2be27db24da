import { idFaults } from './checks/ids.ts';
import { patternFaults } from './checks/patterns.ts';
import { ruleFaults } from './checks/references.ts';
import { scenarioFaults } from './checks/scenarios.ts';
import { type Fault, sortFaults } from './fault.ts';
import type { Scripts } from './playbook.ts';
import type { Source } from './read-file.ts';
import { type Scenario, scenarioSchema } from './scenario-schema.ts';
import { schemaFaults } from './schema-fault.ts';
import type { ScriptSources } from './sources.ts';
import { parseYaml } from './yaml-file.ts';

export interface CheckedScenario {
  /** null when it has not even the shape of one */
  readonly scenario: Scenario | null;
  readonly faults: readonly Fault[];
}

/**
 * One role-play case that is not among the scripts, checked as if it stood beside them: writing, shape, ids, patterns,
 * triggers, and the red lines that it names. `path` is where it would stand: scenarios/SC-xx.yaml.
 */
export function checkScenario(path: string, text: string, scripts: Scripts): CheckedScenario {
  const yaml = parseYaml(path, text);
  if (!yaml.ok) return { scenario: null, faults: sortFaults(yaml.faults) };
  const parsed = scenarioSchema.safeParse(yaml.file.content);
  if (!parsed.success) {
    const faults = schemaFaults(yaml.file, parsed.error.issues, scenarioSchema);
    return { scenario: null, faults: sortFaults(faults) };
  }
  const sources = besides(scripts, { path, content: parsed.data, lineOf: yaml.file.lineOf });
  const faults = [idFaults, patternFaults, scenarioFaults, ruleFaults].flatMap((check) => check(sources));
  return { scenario: parsed.data, faults: sortFaults(faults.filter((fault) => fault.path === path)) };
}

/** The scripts as far as a case looks at them. They were checked where they stand. */
function besides({ redLines, scenarios }: Scripts, added: Source<Scenario>): ScriptSources {
  const kept = <T>(contents: readonly T[], folder: string): readonly Source<T>[] =>
    contents.map((content) => ({ path: folder, content, lineOf: () => 1 }));
  const others = scenarios.filter(({ id }) => id !== added.content.id);
  return {
    lines: [],
    complaints: [],
    redLines: kept(redLines, 'red-lines'),
    cards: [],
    lanes: [],
    causes: [],
    banks: [],
    lexicons: [],
    scenarios: [...kept(others, 'scenarios'), added],
    rubrics: [],
    practice: [],
    exemplars: [],
    broken: new Set(),
  };
}
