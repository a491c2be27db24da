import { canonicalJson, sha256 } from './canonical.ts';

/** What the first talk of a file is chained to. */
export const NOTHING_BEFORE = '0'.repeat(64);

/**
 * Binds a talk to itself and to the talk before it in the file. Every link is the sha-256 of the link before it and of
 * what it stands for: `start` for everything said about the talk (its playbook version among it), then one link for each
 * entry, then one for each review event. `head` is the last of them.
 */
export interface Chain {
  /** 1-based place in the file */
  readonly number: number;
  /** nothing follows: a file that was cut short has no such talk */
  readonly last: boolean;
  /** head of the talk before */
  readonly before: string;
  readonly start: string;
  readonly entries: readonly string[];
  readonly events: readonly string[];
  readonly head: string;
}

/** A talk as it is chained: two lists that grew, and all the rest. */
export interface Chainable {
  readonly entries: readonly unknown[];
  readonly events: readonly unknown[];
}

/** The chain of a talk. Pure. */
export function chainOf(
  { entries, events, ...about }: Chainable,
  { number, last, before }: Pick<Chain, 'number' | 'last' | 'before'>,
): Chain {
  const start = sha256(canonicalJson([before, number, last, about]));
  const ofEntries = links(start, entries);
  const ofEvents = links(ofEntries.at(-1) ?? start, events);
  const head = ofEvents.at(-1) ?? ofEntries.at(-1) ?? start;
  return { number, last, before, start, entries: ofEntries, events: ofEvents, head };
}

function links(from: string, things: readonly unknown[]): readonly string[] {
  const all: string[] = [];
  for (const thing of things) all.push(sha256(canonicalJson([all.at(-1) ?? from, thing])));
  return all;
}

/** Where a chain and what it is said to bind part. Null: they do not. */
export type Break =
  | { readonly part: 'talk' | 'order' }
  /** `index` is 0-based among the entries or events of the talk */
  | { readonly part: 'entry' | 'event'; readonly index: number };

/** Compares a chain that was found with the one it should be. */
export function breakOf(found: Chain, due: Chain): Break | null {
  if (found.number !== due.number || found.before !== due.before || found.last !== due.last)
    return { part: 'order' };
  if (found.start !== due.start) return { part: 'talk' };
  const entry = firstDifference(found.entries, due.entries);
  if (entry !== null) return { part: 'entry', index: entry };
  const event = firstDifference(found.events, due.events);
  if (event !== null) return { part: 'event', index: event };
  return found.head === due.head ? null : { part: 'talk' };
}

function firstDifference(a: readonly string[], b: readonly string[]): number | null {
  const length = Math.max(a.length, b.length);
  for (let i = 0; i < length; i++) if (a[i] !== b[i]) return i;
  return null;
}
