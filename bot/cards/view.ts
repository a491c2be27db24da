import type { ApprovedText, Suggestion } from '../../dialogs/index.ts';
import type { Category, Language } from '../../scripts/vocabulary.ts';

/** The turn a card belongs to; its buttons carry it, so that a tap on an old card is known as stale. */
export interface CardPlace {
  readonly conversation: string;
  readonly turn: number;
  readonly lang: Language;
}

/** Who reads a chat: one person alone with the coach, or others too. */
export type Audience = 'personal' | 'shared';

/** Everything the card of live help shows. */
export interface LiveCardView extends CardPlace {
  readonly suggestion: Suggestion;
  readonly covered: boolean;
  /** a colleague has been called, or not */
  readonly help: 'none' | 'called';
  /** `shared`: others read the chat too, so the customer's own words stay off the card */
  readonly audience: Audience;
  /** what was read last, masked */
  readonly heardText: string;
  /** other words for the first line, made by a model */
  readonly generated?: { readonly id: string; readonly text: ApprovedText };
  /** the card of a step that is past: one row without buttons */
  readonly stale?: boolean;
  /** a word of the supervisor's for the clerk alone */
  readonly whisper?: string;
  /** who handles the talk, for a colleague who only reads along; null: her surname is not known */
  readonly watching?: { readonly handler: string | null };
  /** who took the customer over from the clerk that reads this; null: her surname is not known */
  readonly takenOver?: { readonly by: string | null };
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

/** Learning how it works: what is shown after each of three taps. Nothing of it is stored. */
export interface TourCardView {
  readonly lang: Language;
  readonly step: 1 | 2 | 3;
  /** what a customer said in the example */
  readonly heard: string;
  /** what the coach would have her say, and then ask */
  readonly line: ApprovedText;
  readonly question: ApprovedText | null;
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

/** How a written message may be answered: read for one person, kept nowhere. */
export interface AnswerCardView {
  readonly lang: Language;
  readonly suggestion: Suggestion;
  /** the message as it was read, masked */
  readonly heard: string;
}

/** A line, or a rule with its source, put into a message. */
export interface EntryCardView {
  readonly lang: Language;
  readonly text: string;
  /** null: the line stands alone */
  readonly source: string | null;
}

/** Told without being asked for. `quote` is somebody's own words, shown to the letter. */
export interface ReminderCardView {
  readonly lang: Language;
  readonly urgent: boolean;
  readonly title: string;
  readonly lines: readonly string[];
  readonly quote: string | null;
  readonly link: { readonly title: string; readonly url: string } | null;
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
