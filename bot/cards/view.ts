import type { ApprovedText, Suggestion } from '../../dialogs/index.ts';
import type { Category, Language } from '../../scripts/vocabulary.ts';

/** The turn a card belongs to; its buttons carry it, so that a tap on an old card is known as stale. */
export interface CardPlace {
  readonly conversation: string;
  readonly turn: number;
  readonly lang: Language;
}

/** Everything the card of live help shows. */
export interface LiveCardView extends CardPlace {
  readonly suggestion: Suggestion;
  readonly covered: boolean;
  /** a colleague has been called, or not */
  readonly help: 'none' | 'called';
  /** `shared`: others read the chat too, so the customer's own words stay off the card */
  readonly audience: 'personal' | 'shared';
  /** what was read last, masked */
  readonly heardText: string;
  /** the card of a step that is past: one row without buttons */
  readonly stale?: boolean;
}

/** One sentence of the coach about the coach, with buttons that send commands as if typed. */
export interface NoticeCardView {
  readonly lang: Language;
  readonly title: string;
  readonly text: string;
  readonly buttons: readonly { readonly title: string; readonly says: string }[];
}

export interface WelcomeCardView {
  readonly lang: Language;
  /** what is kept, for how long and who reads it */
  readonly keeping: string;
  /** what to say before looking down to type */
  readonly opening: ApprovedText | null;
}

/** Pick another topic; `likely` comes first, as buttons. */
export interface CategoryCardView extends CardPlace {
  readonly likely: readonly Category[];
}

/** The answer to “may I say this?”: for the asker alone, kept nowhere. */
export interface DraftCardView {
  readonly lang: Language;
  readonly verdict: 'ok' | 'warn' | 'block';
  readonly findings: readonly { readonly rule: string; readonly quote: string; readonly why: string }[];
  /** what to say instead; null when the draft is fine */
  readonly instead: ApprovedText | null;
}

/** The end of a talk: promised what, by whom, when. Times are epoch milliseconds. */
export interface SummaryCardView extends CardPlace {
  readonly title: string;
  readonly commitments: readonly {
    readonly what: string;
    readonly by: string | null;
    readonly due: number | null;
  }[];
  /** what stayed open */
  readonly open: readonly string[];
  readonly handedTo: string | null;
  /** IANA name of the branch's time zone */
  readonly timeZone: string;
}
