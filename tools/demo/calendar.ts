import { draw } from '../scenarios/chance.ts';

const [MINUTE, HOUR, DAY] = [60_000, 3_600_000, 86_400_000];
/** The bank's clocks are eight hours ahead of Greenwich. */
const OFFSET = 8 * HOUR;

/** The demo's time: two months up to now, and the drill three weeks ago. Epoch milliseconds. */
export interface Calendar {
  readonly now: number;
  readonly drill: number;
}
export const calendarOf = (now: number): Calendar => ({ now, drill: now - 21 * DAY });

const DAYS = 60;

/** When talk `i` of `count` began: on a working day, in opening hours, and never in the last hour. */
export function beginningOf({ now }: Calendar, i: number, count: number, seed: number): number {
  const day = Math.floor((now + OFFSET) / DAY) - Math.floor(((count - i) / count) * DAYS);
  // 1970-01-01 was a Thursday: what falls on a weekend is moved to the Friday before it
  const weekday = (day + 3) % 7;
  const open = day - Math.max(0, weekday - 4);
  const at = open * DAY - OFFSET + 9 * HOUR + Math.floor(draw(seed, `at:${i}`) * 7.5 * 60) * MINUTE;
  return Math.min(at, now - HOUR - Math.floor(draw(seed, `late:${i}`) * 3 * 60) * MINUTE);
}
