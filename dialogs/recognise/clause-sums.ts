import type { Span } from './clauses.ts';
import { lengthOf } from './features.ts';

/** Where a feature counts: in the whole, in every part, inside a clause, or between a clause and the next. */
export const NOWHERE = -1;
export const WHOLE = 0;
export const EVERYWHERE = 1;
export const inside = (clause: number): number => 2 + 2 * clause;
export const between = (clause: number): number => 3 + 2 * clause;

/** The weights of an utterance's features summed up by place, in one flat buffer: this is the hottest loop. */
export interface ClauseSums {
  readonly length: number;
  readonly width: number;
  readonly sums: Float64Array;
  /** squares of the lengths of the vectors */
  readonly squares: Float64Array;
  /** which clause each position belongs to, a pause to the clause before it; empty when there is but one */
  readonly clauseAt: Uint8Array;
}

export function clauseSums(clauses: readonly Span[], length: number, width: number): ClauseSums {
  const places = 2 + 2 * clauses.length;
  const clauseAt = new Uint8Array(clauses.length > 1 ? length : 0);
  for (let c = 0; c < clauses.length; c++) clauseAt.fill(c, clauses[c]?.start);
  return {
    length,
    width,
    sums: new Float64Array(places * width),
    squares: new Float64Array(places),
    clauseAt,
  };
}

/** Where a feature that came from these characters counts, besides the whole. */
export function placeOf({ clauseAt, length }: ClauseSums, start: number, end: number): number {
  if (clauseAt.length === 0) return NOWHERE;
  if (start === 0 && end === length) return EVERYWHERE;
  const first = clauseAt[Math.min(start, length - 1)] as number;
  const last = clauseAt[end > start ? end - 1 : Math.min(start, length - 1)] as number;
  if (first === last) return inside(first);
  return first + 1 === last ? between(first) : NOWHERE;
}

/** Adds the row of signed bytes that starts there, from a class on, for a feature of such a weight. */
export function addRow(
  to: ClauseSums,
  place: number,
  weights: Int8Array,
  row: number,
  weight: number,
  from: number,
): void {
  const { sums, squares, width } = to;
  const first = place * width;
  for (let k = from; k < width; k++) {
    sums[first + k] = (sums[first + k] as number) + (weights[row + k] as number);
  }
  squares[place] = (squares[place] as number) + weight * weight;
}

/** What turns sums of rounded weights into log-odds, by class. */
export interface Scale {
  readonly bias: Float64Array;
  readonly scale: Float64Array;
}

/** Log-odds of every class from `from` in these places together, their features taken as one vector of unit length. */
export function scoresAt(
  { sums, squares, width }: ClauseSums,
  places: readonly number[],
  { bias, scale }: Scale,
  from: number,
): Float64Array {
  const scores = new Float64Array(width);
  let square = 0;
  for (const place of places) {
    square += squares[place] as number;
    const first = place * width;
    for (let k = from; k < width; k++) scores[k] = (scores[k] as number) + (sums[first + k] as number);
  }
  const norm = 1 / lengthOf(square);
  for (let k = from; k < width; k++) {
    scores[k] = (bias[k] as number) + (scale[k] as number) * norm * (scores[k] as number);
  }
  return scores;
}
