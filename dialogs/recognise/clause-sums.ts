import type { LinearModel } from '../../scripts/playbook.ts';
import type { Span } from './clauses.ts';

/** Where a feature counts: in the whole, in every part, inside a clause, or between a clause and the next. */
export const NOWHERE = -1;
export const WHOLE = 0;
export const EVERYWHERE = 1;
export const inside = (clause: number): number => 2 + 2 * clause;
export const between = (clause: number): number => 3 + 2 * clause;

/** The weights of an utterance's features summed up by place, in one flat buffer: this is the hottest loop. */
export class ClauseSums {
  readonly #length: number;
  readonly #width: number;
  readonly #sums: Float64Array;
  /** squares of the lengths of the vectors */
  readonly #squares: Float64Array;
  /** which clause each position belongs to; a pause belongs to the clause before it */
  readonly #clauseAt: Uint8Array | null;

  constructor(clauses: readonly Span[], length: number, width: number) {
    const places = 2 + 2 * clauses.length;
    this.#length = length;
    this.#width = width;
    this.#sums = new Float64Array(places * width);
    this.#squares = new Float64Array(places);
    this.#clauseAt = clauses.length > 1 ? new Uint8Array(length) : null;
    clauses.forEach(({ start }, clause) => {
      this.#clauseAt?.fill(clause, start);
    });
  }

  placeOf(start: number, end: number): number {
    const clauseAt = this.#clauseAt;
    if (clauseAt === null) return NOWHERE;
    if (start === 0 && end === this.#length) return EVERYWHERE;
    const first = clauseAt[start] as number;
    const last = clauseAt[end > start ? end - 1 : start] as number;
    if (first === last) return inside(first);
    return first + 1 === last ? between(first) : NOWHERE;
  }

  /** Adds the row of signed bytes that starts there, so many times. */
  add(place: number, weights: Int8Array, row: number, times: number): void {
    const sums = this.#sums;
    const width = this.#width;
    const to = place * width;
    for (let k = 0; k < width; k++) sums[to + k] = (sums[to + k] as number) + times * (weights[row + k] as number);
    this.#squares[place] = (this.#squares[place] as number) + times * times;
  }

  /** Log-odds of every class in these places together, their features taken as one vector of unit length. */
  scores(places: readonly number[], { bias, scale }: Pick<LinearModel, 'bias' | 'scale'>): Float64Array {
    const scores = new Float64Array(this.#width);
    let square = 0;
    for (const place of places) {
      square += this.#squares[place] as number;
      const from = place * this.#width;
      for (let k = 0; k < scores.length; k++) scores[k] = (scores[k] as number) + (this.#sums[from + k] as number);
    }
    const norm = square > 0 ? 1 / Math.sqrt(square) : 0;
    for (let k = 0; k < scores.length; k++) {
      scores[k] = (bias[k] as number) + (scale[k] as number) * norm * (scores[k] as number);
    }
    return scores;
  }
}
