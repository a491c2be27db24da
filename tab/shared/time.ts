import type { Lang } from './strings.ts';

/** “10:42” of the person's own clock; a day other than today comes with its date. `at` is epoch milliseconds. */
export function clockText(at: number, lang: Lang, now = Date.now()): string {
  const sameDay = new Date(at).toDateString() === new Date(now).toDateString();
  return new Intl.DateTimeFormat(lang, {
    hour: '2-digit',
    minute: '2-digit',
    hour12: false,
    ...(sameDay ? {} : { month: 'numeric', day: 'numeric' }),
  }).format(at);
}

/** “1:24” since a moment, minutes and seconds. */
export function elapsedText(milliseconds: number): string {
  const seconds = Math.max(0, Math.floor(milliseconds / 1000));
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}

const DAY = 24 * 3600 * 1000;

/** A day as people say it: today, tomorrow, a weekday within a week, else the date. `at` is epoch milliseconds. */
export function dayText(at: number, lang: Lang, now = Date.now()): string {
  const days = Math.round((startOfDay(at) - startOfDay(now)) / DAY);
  if (Math.abs(days) <= 1) return new Intl.RelativeTimeFormat(lang, { numeric: 'auto' }).format(days, 'day');
  const style =
    days > 0 && days < 7 ? ({ weekday: 'long' } as const) : ({ month: 'long', day: 'numeric' } as const);
  return new Intl.DateTimeFormat(lang, style).format(at);
}

/** The first moment of a day on the person's own clock; epoch milliseconds. */
export const startOfDay = (at: number): number => new Date(at).setHours(0, 0, 0, 0);

/** “11/22”: a date where there is little room. `at` is epoch milliseconds. */
export const dateText = (at: number, lang: Lang): string =>
  new Intl.DateTimeFormat(lang, { month: 'numeric', day: 'numeric' }).format(at);

/** When something was, short: the clock today, “昨天 16:20”, else the date. `at` is epoch milliseconds. */
export function whenText(at: number, lang: Lang, now = Date.now()): string {
  const days = Math.round((startOfDay(at) - startOfDay(now)) / DAY);
  if (days === 0) return clockText(at, lang, now);
  if (days === -1) return `${dayText(at, lang, now)} ${clockText(at, lang, at)}`;
  return new Intl.DateTimeFormat(lang, { month: 'short', day: 'numeric' }).format(at);
}
