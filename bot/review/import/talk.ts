import { z } from 'zod';
import { CHANNELS, LANGUAGES } from '../../../scripts/vocabulary.ts';
import type { ImportFault } from './strings.ts';

/** A talk as a file tells it, before it is masked. */
export interface ToldTalk {
  /** where in the file it begins, 1-based */
  readonly row: number;
  /** as the file calls it */
  readonly id: string;
  /** it comes from an export of ours and keeps its id */
  readonly own: boolean;
  readonly turns: readonly ToldTurn[];
  readonly lang: z.infer<typeof langSchema> | null;
  readonly channel: z.infer<typeof channelSchema> | null;
  readonly branch: string | null;
  readonly person: string | null;
  readonly caseNumber: string | null;
}

export interface ToldTurn {
  readonly speaker: 'customer' | 'staff';
  readonly text: string;
  /** epoch milliseconds; null where the file does not say */
  readonly at: number | null;
}

/** What reading a file gives, piece by piece. */
export type Read =
  | { readonly kind: 'talk'; readonly talk: ToldTalk }
  | { readonly kind: 'bad'; readonly row: number; readonly fault: ImportFault };

export const bad = (row: number, fault: ImportFault): Read => ({ kind: 'bad', row, fault });

export const langSchema = z.enum(LANGUAGES);
export const channelSchema = z.enum(CHANNELS);
/** Ids of people and branches: a name is none. */
export const personSchema = z.string().regex(/^[\w.:-]{1,100}$/u);

export const LONGEST_TEXT = 4000;
export const MOST_TURNS = 400;

const ZONED = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})$/u;
const LOCAL = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})[ T](\d{1,2}):(\d{2})(?::(\d{2}))?$/u;

/** A moment as a file writes it (without a zone: the bank's clocks, `offset` hours east of Greenwich); null: none. */
export function readMoment(text: string, offset: number): number | null {
  if (ZONED.test(text)) {
    const at = Date.parse(text);
    return Number.isNaN(at) ? null : at;
  }
  const [, year, month, day, hour, minute, second] = LOCAL.exec(text) ?? [];
  if (year === undefined) return null;
  const at = Date.UTC(
    Number(year),
    Number(month) - 1,
    Number(day),
    Number(hour),
    Number(minute),
    Number(second ?? 0),
  );
  return Number.isNaN(at) ? null : at - offset * 3_600_000;
}
