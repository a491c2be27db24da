import { z } from 'zod';
import { DIMENSIONS, LANGUAGES, STAGES } from '../../scripts/vocabulary.ts';

/**
 * What the practice pages say to the server; what they are told is in practice-views. The page imports the types
 * only. Turns count from 1.
 */

const practiceId = z.uuid();
export const drillSchema = z.union([
  z.strictObject({ stage: z.enum(STAGES) }),
  z.strictObject({ dimension: z.enum(DIMENSIONS) }),
]);

/** Body of `POST /api/practice`: opens a case. `id` is made by the page and kept over retries: a repeat opens nothing new. */
export const openPracticeSchema = z.strictObject({
  id: practiceId,
  /** SC-xx, or `recall:<id>` to play a recalled talk again */
  scenario: z.string().min(1).max(60),
  variant: z.string().max(10).nullish(),
  /** a supervisor may read an official try; private practice is the trainee's own */
  official: z.boolean().default(false),
  /** no feedback and no hints before the end */
  exam: z.boolean().default(false),
  drill: drillSchema.nullish(),
  lang: z.enum(LANGUAGES),
});

/** Body of `POST /api/practice/:id/acts`. `id` is kept over retries; the answer is always the PracticeView after it. */
export const practiceActSchema = z.discriminatedUnion('act', [
  z.strictObject({ id: z.uuid(), act: z.literal('say'), text: z.string().max(5000) }),
  z.strictObject({ id: z.uuid(), act: z.literal('hint') }),
  /** says a turn again, better: both reactions stand side by side until one is kept */
  z.strictObject({ id: z.uuid(), act: z.literal('retry'), turn: z.int().min(1), text: z.string().max(5000) }),
  z.strictObject({ id: z.uuid(), act: z.literal('keep'), which: z.enum(['first', 'second']) }),
  z.strictObject({ id: z.uuid(), act: z.literal('pause') }),
  z.strictObject({ id: z.uuid(), act: z.literal('end') }),
]);

export type OpenPractice = z.infer<typeof openPracticeSchema>;
export type PracticeAct = z.infer<typeof practiceActSchema>;
export type Drill = z.infer<typeof drillSchema>;
