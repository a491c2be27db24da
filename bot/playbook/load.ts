import type { Playbook } from '../../scripts/playbook.ts';
import { type CompiledPlaybook, compilePlaybook, type Learnt, type LearntGrader } from './compile.ts';
import { readCompiled, writeCompiled } from './compiled-files.ts';
import { deepFreeze } from './deep-freeze.ts';
import { PLACES, type PlaybookPlaces, playbookVersion } from './places.ts';

export { BrokenPlaybook } from './compile.ts';
export { PLACES, type PlaybookPlaces } from './places.ts';

/**
 * The playbook of the scripts as they are now, deeply frozen: taken from its compiled form when there is one, else
 * compiled (some seconds; longer when examples changed) and filed. `notice` hears when it compiles. Throws
 * BrokenPlaybook.
 */
export function loadPlaybook(
  notice: (text: string) => void = (text) => process.stderr.write(`${text}\n`),
  places: PlaybookPlaces = PLACES,
): Playbook {
  const version = playbookVersion(places);
  const filed = read(version, places);
  if (filed) return filed;
  notice('compiling the playbook from scripts/ …');
  writeCompiled(places.compiled, 'playbook', version, compilePlaybook(places));
  const fresh = read(version, places);
  if (!fresh) throw new Error(`the compiled playbook ${version} vanished from ${places.compiled}`);
  return fresh;
}

function read(version: string, { compiled }: PlaybookPlaces): Playbook | null {
  const playbook = readCompiled<CompiledPlaybook>(compiled, 'playbook', version);
  const learnt = playbook && readCompiled<Learnt>(compiled, 'models', playbook.learnt);
  const grader = playbook && readCompiled<LearntGrader>(compiled, 'grader', playbook.grader);
  return playbook && learnt && grader
    ? deepFreeze({ ...playbook.scripts, version, ...learnt, ...grader })
    : null;
}
