import type { Bank } from '../../scripts/schema.ts';
import type { Language } from '../../scripts/vocabulary.ts';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

const setting = (bank: Bank, name: string, fallback: number): number => {
  const value = Number(bank.settings[name]?.zh);
  return Number.isFinite(value) ? value : fallback;
};

/**
 * A clock time that staff can keep: now plus the bank's `callback-minutes`, rounded up to the half hour, inside
 * `service-from`…`service-to` (hours of day at `utc-offset`), else the next morning. `at` is epoch milliseconds.
 */
export function callbackTime(at: number, bank: Bank, lang: Language): string {
  const due = callbackDue(at, bank);
  const offset = setting(bank, 'utc-offset', 8) * 60 * MINUTE;
  const days = Math.floor((due + offset) / DAY) - Math.floor((at + offset) / DAY);
  const clock = new Date(due + offset).toISOString().slice(11, 16);
  if (days === 0) return clock;
  return lang === 'zh-CN' ? `明天${clock}` : `${clock} tomorrow`;
}

/** The same moment in epoch milliseconds. */
export function callbackDue(at: number, bank: Bank): number {
  const offset = setting(bank, 'utc-offset', 8) * 60 * MINUTE;
  const half = 30 * MINUTE;
  const wanted = Math.ceil((at + setting(bank, 'callback-minutes', 120) * MINUTE) / half) * half;
  const day = Math.floor((at + offset) / DAY) * DAY - offset;
  const closing = day + setting(bank, 'service-to', 17) * 60 * MINUTE;
  const opening = day + setting(bank, 'service-from', 9) * 60 * MINUTE;
  if (wanted <= opening) return opening + 60 * MINUTE;
  return wanted <= closing ? wanted : opening + DAY + 60 * MINUTE;
}
