import type { Bank } from '../../scripts/schema.ts';

const HOUR = 60 * 60_000;
const DAY = 24 * HOUR;

/**
 * Tells whether a moment (epoch milliseconds) lies in the quiet hours, `21:00-07:30` in the bank's own time
 * (`utc-offset`); the same time twice means that there are none.
 */
export function quietHours(hours: string, bank: Bank): (at: number) => boolean {
  const [from = 0, to = 0] = hours.split('-').map(sinceMidnight);
  const offset = Number(bank.settings['utc-offset']?.zh ?? 8) * HOUR;
  return (at) => {
    const time = (((at + offset) % DAY) + DAY) % DAY;
    return from <= to ? time >= from && time < to : time >= from || time < to;
  };
}

function sinceMidnight(time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return hours * HOUR + minutes * 60_000;
}
