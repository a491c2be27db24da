import { z } from 'zod';

/** What a message will be about. Ids and times; of words only what a supervisor wrote, masked. */
export const matterSchema = z.discriminatedUnion('kind', [
  /** a talk needs somebody more: who it is, and in which turn it turned */
  z.object({ kind: z.literal('alert'), mode: z.enum(['supervisor', 'safety']), turn: z.int() }),
  /** promises that fall due at this moment */
  z.object({ kind: z.literal('promise'), due: z.number(), when: z.enum(['before', 'due']) }),
  /** a time set by rule: days to answer a complaint, hours to report a leak */
  z.object({ kind: z.literal('clock'), clock: z.enum(['answer', 'leak']), deadline: z.number() }),
  /** a supervisor's word about a turn; null: about the whole talk */
  z.object({ kind: z.literal('coaching'), text: z.string(), turn: z.int().nullable() }),
]);
export type Matter = z.infer<typeof matterSchema>;

/** Something to be told once: whoever plans the same `id` again changes nothing. Times are epoch milliseconds. */
export interface OutboxItem {
  readonly id: string;
  readonly conversation: string;
  /** whoever handles the talk, or the branch's manager */
  readonly recipient: 'staff' | 'manager';
  /** goes out in quiet hours too */
  readonly urgent: boolean;
  readonly dueAt: number;
  readonly matter: Matter;
}

export interface ClaimedItem extends OutboxItem {
  /** how often it was taken up, this time included */
  readonly tries: number;
}

export type Settlement =
  | { readonly kind: 'sent' | 'dropped' | 'given-up'; readonly at: number }
  | { readonly kind: 'later'; readonly dueAt: number };

export interface OutboxStore {
  plan(items: readonly OutboxItem[]): Promise<void>;
  /** Takes up what is due, oldest first. Until the lease ends nobody else gets it. */
  claim(claim: {
    readonly by: string;
    readonly now: number;
    readonly until: number;
    readonly urgentOnly: boolean;
    readonly most: number;
  }): Promise<readonly ClaimedItem[]>;
  /** What became of an item; without effect when somebody else has it by now. */
  settle(id: string, by: string, settlement: Settlement): Promise<void>;
  /** how many wait whose time has come */
  waiting(now: number): Promise<number>;
  personalChat(tenant: string, person: string): Promise<string | null>;
  rememberPersonalChat(tenant: string, person: string, chat: string): Promise<void>;
}
