import { createHash } from 'node:crypto';
import { z } from 'zod';
import { TALK_SORTS, type TalkSort } from '../../review/vocabulary.ts';
import { BadCursor, type ReviewScope, type TalkFilter } from './ports.ts';

/** Where a page ended: the sort key of its last row (null: the sort is by time alone) and its place. */
export interface Position {
  readonly key: number | null;
  readonly place: number;
}

const cursorSchema = z.strictObject({
  /** what it was made for */
  of: z.string(),
  sort: z.enum(TALK_SORTS),
  key: z.int().nullable(),
  place: z.int(),
});

/** What a cursor belongs to. It opens nothing: scope and filter are asked anew with every page. */
export interface CursorOf {
  readonly scope: ReviewScope;
  readonly filter: TalkFilter;
  readonly sort: TalkSort;
}

/** An opaque text for a position. */
export function toCursor(of: CursorOf, { key, place }: Position): string {
  return Buffer.from(JSON.stringify({ of: digest(of), sort: of.sort, key, place })).toString('base64url');
}

/** The position in a cursor. Throws BadCursor when it was not made for this scope, filter and sort. */
export function fromCursor(of: CursorOf, cursor: string): Position {
  const parsed = cursorSchema.safeParse(json(Buffer.from(cursor, 'base64url').toString('utf8')));
  if (!parsed.success) throw new BadCursor('the cursor cannot be read');
  const { of: made, sort, key, place } = parsed.data;
  if (made !== digest(of) || sort !== of.sort) {
    throw new BadCursor('the cursor belongs to another filter or sort');
  }
  if ((key === null) !== (sort === 'newest' || sort === 'oldest')) {
    throw new BadCursor('the cursor cannot be read');
  }
  return { key, place };
}

function json(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function digest({ scope, filter }: CursorOf): string {
  const sorted = (value: object) => Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  const text = JSON.stringify([sorted(scope), sorted(filter).filter(([, value]) => value !== undefined)]);
  return createHash('sha256').update(text).digest('base64url').slice(0, 16);
}
