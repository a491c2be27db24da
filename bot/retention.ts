import type { Bank } from '../scripts/schema.ts';
import type { Store } from './storage/ports.ts';

const DAY = 24 * 60 * 60_000;
const USUAL_DAYS = 90;
/** A channel repeats an activity within minutes; after this nobody asks for the answer again. */
const ANSWER_DAYS = 2;

/** How many days a talk is kept: the bank's setting `retention-days`. */
export function retentionDays(bank: Bank): number {
  const days = Number(bank.settings['retention-days']?.zh);
  return Number.isInteger(days) && days > 0 ? days : USUAL_DAYS;
}

export interface Purge {
  readonly stop: () => void;
}

/** Deletes what is older than people were told, at start and once a day. */
export function purgeDaily(
  store: Store,
  days: number,
  now: () => number,
  onFault: (fault: unknown) => void,
): Purge {
  const run = () => {
    const at = now();
    store.purge({ talks: at - days * DAY, answers: at - ANSWER_DAYS * DAY }).catch(onFault);
  };
  run();
  const timer = setInterval(run, DAY);
  timer.unref();
  return { stop: () => clearInterval(timer) };
}
