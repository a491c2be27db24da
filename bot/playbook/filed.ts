import type { Playbook, Scripts } from '../../scripts/playbook.ts';
import { readCompiled } from './compiled-files.ts';
import { deepFreeze } from './deep-freeze.ts';
import type { PlaybookPlaces } from './places.ts';

/** What was learnt from the examples: filed apart, so that a changed line does not train anything again. */
export type Learnt = Pick<Playbook, 'tables' | 'models'>;
/** What was learnt from whole talks, read with all that was learnt before. */
export type LearntGrader = Pick<Playbook, 'grader'>;

/** A playbook as it is filed: what was learnt by its hashes. */
export interface CompiledPlaybook {
  readonly scripts: Scripts;
  readonly learnt: string;
  readonly grader: string;
}

/** The playbook of that version as it was filed, deeply frozen; null when any part of it is not there. */
export function filedPlaybook(version: string, { compiled }: PlaybookPlaces): Playbook | null {
  const playbook = readCompiled<CompiledPlaybook>(compiled, 'playbook', version);
  const learnt = playbook && readCompiled<Learnt>(compiled, 'models', playbook.learnt);
  const grader = playbook && readCompiled<LearntGrader>(compiled, 'grader', playbook.grader);
  return playbook && learnt && grader
    ? deepFreeze({ ...playbook.scripts, version, ...learnt, ...grader })
    : null;
}
