import { z } from 'zod';
import { LANGUAGES } from '../../../scripts/vocabulary.ts';

/** From a supervisor's correction to an example that teaches the recogniser. */

export const candidateSchema = z.object({
  id: z.string(),
  /** whose words: they teach different readings */
  kind: z.enum(['customer', 'staff']),
  lang: z.enum(LANGUAGES),
  /** anonymised: the words of the example */
  text: z.string(),
  /** what a person corrected, field by field, worded */
  corrected: z.array(z.object({ field: z.string(), machine: z.string(), human: z.string() })),
  by: z.string(),
  at: z.number(),
  talk: z.string(),
  turn: z.int(),
  decision: z.object({ accepted: z.boolean(), by: z.string(), at: z.number() }).nullable(),
});

/** `GET /api/candidates`, and the answer to every decision: newest first. */
export const candidateListSchema = z.object({
  candidates: z.array(candidateSchema),
  /** there are more than these */
  capped: z.boolean(),
});

/** `POST /api/candidates/:id`; a later decision counts */
export const candidateDecisionSchema = z.strictObject({ act: z.enum(['accept', 'decline']) });

export type Candidate = z.infer<typeof candidateSchema>;
export type CandidateList = z.infer<typeof candidateListSchema>;
