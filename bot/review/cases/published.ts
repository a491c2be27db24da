import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkScenario } from '../../../scripts/check-scenario.ts';
import type { Playbook } from '../../../scripts/playbook.ts';
import type { Scenario } from '../../../scripts/scenario-schema.ts';
import { yamlFiles } from '../../../scripts/yaml-files.ts';

/** The playbook with the cases that trainers published beside it. */
export interface PublishedCases {
  /** its `scenarios` grow as cases are published: whoever holds it plays them at once */
  readonly playbook: Playbook;
  /** Writes the case to its file and lets it be played. */
  readonly publish: (scenario: Scenario, text: string) => void;
}

export const pathOf = (scenario: string): string => `scenarios/${scenario}.yaml`;

/**
 * Opens the folder of published cases. A file in which there is a fault is left out and told to `onFault` by its name;
 * it keeps nobody from starting.
 */
export function openPublished(
  playbook: Playbook,
  folder: string,
  onFault: (file: string) => void,
): PublishedCases {
  const scenarios = [...playbook.scenarios];
  const put = (scenario: Scenario) => {
    const at = scenarios.findIndex(({ id }) => id === scenario.id);
    if (at < 0) scenarios.push(scenario);
    else scenarios[at] = scenario;
  };
  for (const file of yamlFiles(folder, '')) {
    const text = readFileSync(join(folder, file), 'utf8');
    const { scenario, faults } = checkScenario(`scenarios/${file}`, text, playbook);
    const isOurs = playbook.scenarios.some(({ id }) => id === scenario?.id);
    if (!scenario || isOurs || faults.some(({ severity }) => severity === 'error')) onFault(file);
    else put(scenario);
  }
  return {
    playbook: { ...playbook, scenarios },
    publish: (scenario, text) => {
      mkdirSync(folder, { recursive: true });
      const file = join(folder, `${scenario.id}.yaml`);
      // in one step, so that no start meets half a file
      writeFileSync(`${file}.new`, text);
      renameSync(`${file}.new`, file);
      put(scenario);
    },
  };
}
