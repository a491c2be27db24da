import type { TalkSummary } from '../storage/review/ports.ts';

/** How much a talk needs a reviewer, higher first: a sort key, not a judgement of anybody. */
const WEIGHTS = {
  appealed: 2000,
  waiting: 1000,
  calibrating: 500,
  /** before everything else that waits */
  safety: 800,
  grave: 300,
  flagged: 150,
  promised: 100,
  failed: 60,
  crossed: 40,
  /** a level of temper */
  temper: 20,
  /** a talk with a real customer before a practised one */
  live: 10,
} as const;

/** A talk that has been dealt with counts only for what is still open in it. */
export function needOf(talk: TalkSummary): number {
  const open =
    (talk.state === 'appealed' ? WEIGHTS.appealed : 0) +
    (talk.state === 'waiting' ? WEIGHTS.waiting : 0) +
    (talk.calibration === 'open' ? WEIGHTS.calibrating : 0) +
    (talk.flagged ? WEIGHTS.flagged : 0) +
    (talk.dueAt === null ? 0 : WEIGHTS.promised);
  if (open === 0) return 0;
  return (
    open +
    (talk.outcome === 'safety' ? WEIGHTS.safety : 0) +
    (talk.grave.length > 0 ? WEIGHTS.grave : 0) +
    (talk.passed === false ? WEIGHTS.failed : 0) +
    (talk.rules.length > 0 ? WEIGHTS.crossed : 0) +
    talk.temperPeak * WEIGHTS.temper +
    (talk.kind === 'live' ? WEIGHTS.live : 0)
  );
}
