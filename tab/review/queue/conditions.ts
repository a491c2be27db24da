import { startOfDay } from '../../shared/time.ts';

/** The conditions of the queue as a query string: the address carries it, so a link opens the queue narrowed. */

/** The values of one condition; lists are comma-separated. */
export const valuesOf = (query: string, name: string): readonly string[] =>
  (new URLSearchParams(query).get(name) ?? '').split(',').filter((value) => value !== '');

export const conditionOf = (query: string, name: string): string | null =>
  new URLSearchParams(query).get(name) || null;

/** The query with some conditions set otherwise; null and an empty list take one away. */
export function withConditions(
  query: string,
  changes: Readonly<Record<string, string | readonly string[] | null>>,
): string {
  const params = new URLSearchParams(query);
  for (const [name, value] of Object.entries(changes)) {
    const text = typeof value === 'string' ? value : (value ?? []).join(',');
    if (text === '') params.delete(name);
    else params.set(name, text);
  }
  return params.toString();
}

/** The query with a value of a list switched on or off. */
export function toggled(query: string, name: string, value: string): string {
  const values = valuesOf(query, name);
  return withConditions(query, {
    [name]: values.includes(value) ? values.filter((one) => one !== value) : [...values, value],
  });
}

/** Whether anything but the order narrows it. */
export const isNarrowed = (query: string): boolean =>
  [...new URLSearchParams(query).keys()].some((name) => name !== 'sort');

/** The order when none is asked for. */
export const USUAL_SORT = 'needs-first';

/** Whether two queries list the same talks in the same order. */
export function sameQuery(one: string, other: string): boolean {
  const sorted = (query: string) => {
    const params = new URLSearchParams(query);
    if (params.get('sort') === USUAL_SORT) params.delete('sort');
    params.sort();
    return params.toString();
  };
  return sorted(one) === sorted(other);
}

const DAY = 24 * 3_600_000;
export const PERIODS = { today: 0, week: 7, fortnight: 14, months: 60 } as const;
export type Period = keyof typeof PERIODS;

/** The first moment of a period that ends now; epoch milliseconds. */
export function periodStart(period: Period, now: number): number {
  return startOfDay(now - PERIODS[period] * DAY);
}

/** The period that the query asks for, if it is one of those offered. */
export function periodOf(query: string, now: number): Period | null {
  const from = conditionOf(query, 'from');
  if (from === null || conditionOf(query, 'to') !== null) return null;
  const names = Object.keys(PERIODS) as readonly Period[];
  return names.find((period) => periodStart(period, now) === Number(from)) ?? null;
}
