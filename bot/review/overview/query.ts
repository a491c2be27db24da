import type { FilterQuery } from '../../api/review/queue.ts';
import type { TalkFilter } from '../../storage/review/ports.ts';

type Given<T> = { [K in keyof T]: Exclude<T[K], undefined> };

/** What is set of some conditions. */
export const given = <T extends object>(conditions: T): Given<T> =>
  Object.fromEntries(Object.entries(conditions).filter(([, value]) => value !== undefined)) as Given<T>;

/** The conditions of a query, with `now` for what is overdue now (epoch milliseconds). */
export function filterOf({ overdue, ...query }: FilterQuery, now: number): TalkFilter {
  return { ...given(query), ...(overdue ? { overdueAt: now } : {}) };
}

/** A query string of the queue that lists the talks behind a number. Later conditions overlay earlier ones. */
export function queryString(...queries: readonly FilterQuery[]): string {
  const merged: FilterQuery = Object.assign({}, ...queries);
  const params = new URLSearchParams();
  for (const [key, value] of Object.entries(merged)) {
    if (value !== undefined) params.set(key, Array.isArray(value) ? value.join(',') : String(value));
  }
  return params.toString();
}
