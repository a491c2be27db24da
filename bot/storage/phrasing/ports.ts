import type { ApprovedText } from '../../../dialogs/index.ts';

/** Other words for the first line of a card. */
export interface GeneratedWording {
  /** id of the generated line */
  readonly id: string;
  /** id of the scripted line that it stands for */
  readonly line: string;
  readonly text: ApprovedText;
}

/** What the trainee of a role-play reads in the place of scripted words: a reply of the customer, a reason of the coach. */
export interface WordedReply {
  /** id of the generated line */
  readonly id: string;
  readonly scripted: string;
  readonly text: string;
}

/** What was asked of a model and what became of it. Times are epoch milliseconds. */
export interface GeneratedLine {
  readonly id: string;
  readonly tenant: string;
  readonly conversation: string;
  readonly turn: number;
  readonly kind: 'live' | 'practice' | 'feedback' | 'summary';
  readonly at: number;
  readonly model: string;
  /** version of the instructions */
  readonly prompt: string;
  readonly latencyMs: number;
  readonly tokensIn: number;
  readonly tokensOut: number;
  readonly verdict:
    | { readonly kind: 'accepted'; readonly script: string; readonly text: string }
    | { readonly kind: 'refused' | 'failed'; readonly reason: string };
}

/** What one of the staff thinks of a generated line. */
export interface LineRating {
  readonly rating: string;
  /** in her own words, masked */
  readonly reason: string | null;
  readonly by: string;
  readonly at: number;
}

export interface PhrasingStore {
  add(line: GeneratedLine): Promise<void>;
  /** what a bank has used since a moment */
  spent(tenant: string, since: number): Promise<{ readonly requests: number; readonly tokens: number }>;
  /** The newest rating of a line counts. False: no such accepted line in that talk. */
  rate(conversation: string, id: string, rating: LineRating): Promise<boolean>;
  /** oldest first */
  linesOf(conversation: string): Promise<readonly (GeneratedLine & { readonly rated: LineRating | null })[]>;
}
