import { z } from 'zod';
import { type Emotion, LANGUAGES, type Language, type Stage } from '../../scripts/vocabulary.ts';

/** Body of `POST /local/recall/:id/acts`: a talk told from memory. The first act opens it. */
export const recallActSchema = z.discriminatedUnion('act', [
  z.strictObject({
    id: z.uuid(),
    act: z.literal('tell'),
    text: z.string().min(1).max(5000),
    lang: z.enum(LANGUAGES),
  }),
  z.strictObject({ id: z.uuid(), act: z.literal('undo') }),
  z.strictObject({ id: z.uuid(), act: z.literal('done') }),
  z.strictObject({ id: z.uuid(), act: z.literal('share'), shared: z.boolean() }),
]);

/** `GET /local/recall/:id` and the answer of every act. */
export interface RecallView {
  readonly id: string;
  readonly lang: Language;
  /** what to tell next; null once done */
  readonly question: string | null;
  readonly asks: 'customer' | 'staff' | 'turning-point' | 'outcome' | null;
  /** rebuilt, marked as told from memory */
  readonly turns: readonly {
    readonly turn: number;
    readonly speaker: 'customer' | 'staff';
    readonly text: string;
    readonly emotion: Emotion | null;
    readonly stage: Stage | 'closed';
    /** which words inflamed or broke a rule, why, and what to say instead */
    readonly findings: readonly { readonly quote: string; readonly why: string; readonly instead: string }[];
  }[];
  readonly shared: boolean;
  readonly debrief: RecallDebrief | null;
}

export interface RecallDebrief {
  /** the line after which she flared up, the second wave, what was missing: in reading order */
  readonly moments: readonly {
    readonly turn: number;
    readonly kind: 'inflamed' | 'second-wave' | 'missed' | 'good';
    readonly title: string;
    readonly quote: string;
    readonly why: string;
    readonly instead: string | null;
  }[];
  readonly curve: readonly (Emotion | null)[];
  /** a case that plays it again */
  readonly replay: { readonly scenario: string; readonly title: string } | null;
}

export interface RecallList {
  readonly own: readonly {
    readonly id: string;
    readonly title: string;
    readonly updatedAt: number;
    readonly turns: number;
    readonly done: boolean;
    readonly shared: boolean;
  }[];
}

export type RecallAct = z.infer<typeof recallActSchema>;
