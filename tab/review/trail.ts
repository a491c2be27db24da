/** The list that a talk was opened from: where she came from, what comes next. Kept as long as the page. */
export interface Trail {
  readonly query: string;
  readonly ids: readonly string[];
  /** all talks of the query, loaded or not */
  readonly total: number;
}

let trail: Trail = { query: '', ids: [], total: 0 };

export function keepTrail(next: Trail): void {
  trail = next;
}

export const lastTrail = (): Trail => trail;

/** Place of a talk in the trail, from 1, and the one after it; null when it was not opened from a list. */
export function placeIn({ ids, total }: Trail, id: string) {
  const index = ids.indexOf(id);
  return index < 0
    ? null
    : { number: index + 1, of: Math.max(total, ids.length), next: ids[index + 1] ?? null };
}
