import type { DimensionId, Signal } from '../../scripts/vocabulary.ts';
import type { Weighed } from './measures.ts';
import type { ReadTalk } from './read-talk.ts';
import { hasTrace } from './traces.ts';

/** From this temper on there is something to be sorry for, and something to calm. */
const UPSET = 2;
const TROUBLED: readonly Signal[] = ['repeat-visit', 'bereavement', 'vulnerable'];

/** Whether the talk gave an occasion to show a skill: a calm question needs no calming, and not all is handed over. */
export function occasionFor(
  id: DimensionId,
  { turns, category }: ReadTalk,
  { staff, temper }: Weighed,
): boolean {
  if (staff.length === 0) return true;
  const upset = temper.some((level) => level >= UPSET);
  const troubled = turns.some(
    (t) => t.by === 'customer' && t.heard.signals.some((s) => TROUBLED.includes(s)),
  );
  switch (id) {
    case 'D-05':
      return upset || troubled || hasTrace(id, staff);
    case 'D-08':
      return (
        category === 'referral' ||
        staff.some(({ shows }) => shows.has('warm-transfer') || shows.has('passes-on'))
      );
    case 'D-10':
      return upset;
    default:
      return true;
  }
}
