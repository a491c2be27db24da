import { z } from 'zod';
import { EMOTIONS, LANGUAGES, STAGES } from '../../scripts/vocabulary.ts';
import { listOf, viewOf } from './readonly.ts';

const recallDebriefSchema = viewOf({
  /** the line after which she flared up, the second wave, what was missing: in reading order */
  moments: listOf(
    viewOf({
      turn: z.int(),
      kind: z.enum(['inflamed', 'second-wave', 'missed', 'good']),
      title: z.string(),
      quote: z.string(),
      why: z.string(),
      instead: z.string().nullable(),
    }),
  ),
  curve: listOf(z.literal(EMOTIONS).nullable()),
  /** a case that plays it again */
  replay: viewOf({ scenario: z.string(), title: z.string() }).nullable(),
});

/** `GET /api/recall/:id` and the answer of every act. */
export const recallViewSchema = viewOf({
  id: z.string(),
  lang: z.enum(LANGUAGES),
  /** what to tell next; null once done */
  question: z.string().nullable(),
  asks: z.enum(['customer', 'staff', 'turning-point', 'outcome']).nullable(),
  /** rebuilt, marked as told from memory */
  turns: listOf(
    viewOf({
      turn: z.int(),
      speaker: z.enum(['customer', 'staff']),
      text: z.string(),
      emotion: z.literal(EMOTIONS).nullable(),
      stage: z.enum([...STAGES, 'closed']),
      /** which words inflamed or broke a rule, why, and what to say instead */
      findings: listOf(viewOf({ quote: z.string(), why: z.string(), instead: z.string() })),
    }),
  ),
  shared: z.boolean(),
  debrief: recallDebriefSchema.nullable(),
});

/** What an act is answered with: the talk as it stands, and a sentence when nothing changed. */
export const recallAnswerSchema = viewOf({ view: recallViewSchema, message: z.string().nullable() });

/** `GET /api/recall` */
export const recallListSchema = viewOf({
  own: listOf(
    viewOf({
      id: z.string(),
      title: z.string(),
      updatedAt: z.number(),
      turns: z.int(),
      done: z.boolean(),
      shared: z.boolean(),
    }),
  ),
});

export type RecallDebrief = z.infer<typeof recallDebriefSchema>;
export type RecallView = z.infer<typeof recallViewSchema>;
export type RecallList = z.infer<typeof recallListSchema>;
