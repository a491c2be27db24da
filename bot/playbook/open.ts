import type { Playbook } from '../../scripts/playbook.ts';
import { filedPlaybook } from './filed.ts';
import { PLACES, type PlaybookPlaces, playbookVersion } from './places.ts';

/**
 * The playbook for a program that starts: the same as `loadPlaybook`, but the compiler and all that it needs are
 * imported only when there is something to compile. Rejects with BrokenPlaybook.
 */
export async function openPlaybook(
  notice: (text: string) => void,
  places: PlaybookPlaces = PLACES,
): Promise<Playbook> {
  const filed = filedPlaybook(playbookVersion(places), places);
  if (filed) return filed;
  const { loadPlaybook } = await import('./load.ts');
  return loadPlaybook(notice, places);
}
