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
