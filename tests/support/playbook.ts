import { loadPlaybook } from '../../bot/playbook/load.ts';
import type { Playbook } from '../../scripts/playbook.ts';

let loaded: Playbook | undefined;

/** The real playbook, compiled once for all tests. */
export function realPlaybook(): Playbook {
  loaded ??= loadPlaybook();
  return loaded;
}
