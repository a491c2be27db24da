import type { Playbook } from '../../scripts/playbook.ts';
import { compilePlaybook } from './compile.ts';
import { writeCompiled } from './compiled-files.ts';
import { filedPlaybook } from './filed.ts';
import { PLACES, type PlaybookPlaces, playbookVersion } from './places.ts';

export { BrokenPlaybook } from './broken.ts';
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
  const filed = filedPlaybook(version, places);
  if (filed) return filed;
  notice('compiling the playbook from scripts/ …');
  writeCompiled(places.compiled, 'playbook', version, compilePlaybook(places));
  const fresh = filedPlaybook(version, places);
  if (!fresh) throw new Error(`the compiled playbook ${version} vanished from ${places.compiled}`);
  return fresh;
}
