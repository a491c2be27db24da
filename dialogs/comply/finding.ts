import type { Category, Emotion, Language, Severity } from '../../scripts/vocabulary.ts';
import type { ApprovedText } from './approved-text.ts';

/** What the guard knows of the moment in which a line would be said. */
export interface Situation {
  readonly customer?: string;
  readonly category?: Category;
  readonly emotion?: Emotion;
  readonly lang?: Language;
  /** a person answers for the wording: only the patterns of the red lines can fault it */
  readonly reviewed?: boolean;
  /** the reviewed line that the text says in other words: what models suspect in that one too is no reason */
  readonly rewords?: string;
}

/** One red line crossed: the exact words (UTF-16 offsets), why, and what to say instead. */
export interface Finding {
  readonly rule: string;
  readonly severity: Severity;
  readonly start: number;
  readonly end: number;
  readonly quote: string;
  readonly why: string;
  readonly instead: string;
}

export type Verdict =
  | { readonly ok: true; readonly approved: ApprovedText }
  | { readonly ok: false; readonly findings: readonly Finding[] };
