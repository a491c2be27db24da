import type { Bank } from '../../scripts/schema.ts';
import { parseNumber } from '../recognise/numerals.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const HALF_DAY = 12 * HOUR;
const DAY = 2 * HALF_DAY;
const N = '(\\d+(?:\\.\\d+)?|[一二两三四五六七八九十半]+|an?|one|two|three|four|five)';

const WITHIN: readonly (readonly [RegExp, number])[] = [
  [new RegExp(`${N}个?半?(?:小时|钟头|hours?)`, 'u'), HOUR],
  [new RegExp(`${N} hours?`, 'u'), HOUR],
  [new RegExp(`${N} ?(?:分钟|minutes?)`, 'u'), MINUTE],
  [new RegExp(`${N}(?:天|日)(?:之?内|以内)|within ${N} days?`, 'u'), DAY],
];
const DAYS: readonly (readonly [RegExp, number])[] = [
  [/大后天/u, 3],
  [/后天|day after tomorrow/u, 2],
  [/明(?:天|日|儿|早|晚)|tomorrow/u, 1],
  [/今(?:天|日|儿|晚)|today|tonight/u, 0],
];
const WEEKDAY =
  /(下|这|本)?(?:个)?(?:周|星期|礼拜)([一二三四五六日天])|(next )?(mon|tues|wednes|thurs|fri|satur|sun)day/u;
const WEEKDAYS = ['mon', 'tues', 'wednes', 'thurs', 'fri', 'satur', 'sun'];
const DATE =
  /(?:(\d{1,2}|[一二三四五六七八九十]+)月)?(\d{1,2}|[一二三四五六七八九十]+)[号日](?!线|楼|窗|柜)/u;
const CLOCK =
  /(凌晨|早上|早晨|上午|中午|下午|傍晚|晚上|今晚|明晚|明早)?(?:的)?(?<![早晚快慢有多少差好])(\d{1,2}|[一二两三四五六七八九十]+)(?:点钟?(半|一刻|三刻|(\d{1,2}|[一二三四五六七八九十]+)分?)?|:(\d{2}))|(?<!\d)(\d{1,2})(?::(\d{2}))? ?(am|pm|o'clock)/u;
const QUARTERS: Readonly<Record<string, number>> = { 一刻: 15, 半: 30, 三刻: 45 };
const PART_OF_DAY: readonly (readonly [RegExp, number])[] = [
  [/中午|noon/u, 12],
  [/上午|早上|明早|morning/u, 12],
  [/下午|afternoon/u, 17],
  [/晚上|今晚|明晚|evening|tonight/u, 20],
];

/** The moment that a sentence of plain text names, as epoch milliseconds; null when it names none. */
export function dueTime(text: string, at: number, bank: Bank): number | null {
  for (const [pattern, unit] of WITHIN) {
    const match = pattern.exec(text);
    const count = match && amount(match[1] ?? match[2] ?? '');
    if (count) return at + (count + (/个半/u.test(match[0]) ? 0.5 : 0)) * unit;
  }
  const offset = hours(bank, 'utc-offset', 8);
  const midnight = Math.floor((at + offset) / DAY) * DAY - offset;
  const day = dayOf(text, midnight + offset);
  const clock = clockOf(text);
  if (day === null && clock === null) return null;
  const due = midnight + (day ?? 0) * DAY + (clock ?? hours(bank, 'service-to', 17));
  if (day !== null || due > at) return due;
  // an hour of today that is past: the same hour after noon, else tomorrow's
  return due + HALF_DAY > at && (clock ?? HALF_DAY) < HALF_DAY ? due + HALF_DAY : due + DAY;
}

function hours(bank: Bank, setting: string, otherwise: number): number {
  const value = Number(bank.settings[setting]?.zh);
  return (Number.isFinite(value) ? value : otherwise) * HOUR;
}

/** Days from today; `local` is today's midnight as if the zone were UTC. */
function dayOf(text: string, local: number): number | null {
  for (const [pattern, days] of DAYS) if (pattern.test(text)) return days;
  const weekday = WEEKDAY.exec(text);
  if (weekday) {
    const [, which, zh, next, en] = weekday;
    const wanted = zh ? '一二三四五六日天'.indexOf(zh) % 7 : WEEKDAYS.indexOf(en ?? '');
    const index = zh === '天' ? 6 : wanted;
    const today = (new Date(local).getUTCDay() + 6) % 7;
    if (which === '下' || next) return 7 - today + index;
    return (index - today + 7) % 7;
  }
  const date = DATE.exec(text);
  const dayOfMonth = date?.[2] ? amount(date[2]) : null;
  if (!dayOfMonth || dayOfMonth > 31) return null;
  const now = new Date(local);
  const month = date?.[1] ? (amount(date[1]) ?? 1) - 1 : now.getUTCMonth();
  const wanted = Date.UTC(now.getUTCFullYear(), month, dayOfMonth);
  const later = date?.[1]
    ? Date.UTC(now.getUTCFullYear() + 1, month, dayOfMonth)
    : Date.UTC(now.getUTCFullYear(), month + 1, dayOfMonth);
  return Math.round(((wanted >= local ? wanted : later) - local) / DAY);
}

/** Milliseconds after midnight. A bare hour from one to seven is in the afternoon: that is when a bank is open. */
function clockOf(text: string): number | null {
  const match = CLOCK.exec(text);
  if (!match) return partOfDay(text);
  const [, part = '', zh, minuteWord, , colon, en, enMinutes, half] = match;
  const hour = amount(zh ?? en ?? '') ?? 0;
  const late = /下午|傍晚|晚/u.test(part) || half === 'pm' || (part === '中午' && hour < 10);
  const early = /凌晨|早|上午/u.test(part) || half === 'am';
  const afternoon = hour < 12 && (late || (!early && hour >= 1 && hour <= 7));
  const minutes = QUARTERS[minuteWord ?? ''] ?? amount(minuteWord ?? colon ?? enMinutes ?? '') ?? 0;
  return (hour + (afternoon ? 12 : 0)) * HOUR + minutes * MINUTE;
}

function partOfDay(text: string): number | null {
  const hour = PART_OF_DAY.find(([pattern]) => pattern.test(text))?.[1];
  return hour === undefined ? null : hour * HOUR;
}

function amount(words: string): number | null {
  return /^an?$/u.test(words) ? 1 : parseNumber(words);
}
