import type { Bank } from '../scripts/schema.ts';
import type { Store } from './storage/ports.ts';
import type { ConversationRecord } from './storage/records.ts';

const DAY = 24 * 60 * 60_000;
const USUAL_DAYS = 90;
const USUAL_APPEAL_DAYS = 5;
/** A channel repeats an activity within minutes; after this nobody asks for the answer again. */
const ANSWER_DAYS = 2;

/** How many days a talk is kept at most, and what people are told: the bank's setting `retention-days`. */
export const retentionDays = (bank: Bank): number => days(bank, 'retention-days') ?? USUAL_DAYS;

/** Days after a review within which the staff member may appeal: the bank's setting `appeal-days`. */
export const appealDays = (bank: Bank): number => days(bank, 'appeal-days') ?? USUAL_APPEAL_DAYS;

/** How many days each kind of talk is kept. What people were told about their own talks is never exceeded. */
export function retentionRules(bank: Bank): Readonly<Record<ConversationRecord['mode'], number>> {
  const told = retentionDays(bank);
  const atMost = (setting: string) => Math.min(told, days(bank, setting) ?? told);
  const practice = atMost('retention-days-practice');
  const recall = atMost('retention-days-recall');
  return {
    live: told,
    'private-practice': practice,
    'official-practice': practice,
    recall,
    'shared-recall': recall,
    imported: days(bank, 'retention-days-imported') ?? told,
  };
}

function days(bank: Bank, setting: string): number | null {
  const value = Number(bank.settings[setting]?.zh);
  return Number.isInteger(value) && value > 0 ? value : null;
}

export interface Purge {
  /** Stops, and resolves once nothing is being deleted any more. */
  readonly stop: () => Promise<void>;
}

/** Deletes what is older than people were told, and wipes it from the file: at start and once a day. */
export function purgeDaily(
  store: Pick<Store, 'purge' | 'scrub'>,
  rules: ReturnType<typeof retentionRules>,
  now: () => number,
  onFault: (fault: unknown) => void,
): Purge {
  const stopping = new AbortController();
  let running: Promise<void> = Promise.resolve();
  const purge = async () => {
    const at = now();
    const entries = Object.entries(rules).map(([kind, kept]) => [kind, at - kept * DAY] as const);
    await store.purge({
      talks: at - Math.max(...Object.values(rules)) * DAY,
      kinds: Object.fromEntries(entries),
      answers: at - ANSWER_DAYS * DAY,
    });
    await store.scrub(stopping.signal);
  };
  const run = () => {
    running = running.then(purge).catch(onFault);
  };
  run();
  const timer = setInterval(run, DAY);
  timer.unref();
  return {
    stop: () => {
      clearInterval(timer);
      stopping.abort();
      return running;
    },
  };
}
