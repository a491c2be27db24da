import { z } from 'zod';
import { DIMENSIONS } from '../../scripts/vocabulary.ts';
import { listOf, viewOf } from './readonly.ts';

const dimension = { id: z.enum(DIMENSIONS), name: z.string() };

/** A named mentor, her notes, and the trainee's daily line of what was tried. Both may read it. */
export const mentorViewSchema = viewOf({
  name: z.string().nullable(),
  notes: listOf(viewOf({ at: z.number(), by: z.enum(['mentor', 'trainee']), text: z.string() })),
});

/** `GET /api/progress?lang=`: a person's own page. A training aid, not for pay or promotion. */
export const progressViewSchema = viewOf({
  done: z.int(),
  minutes: z.number(),
  dimensions: listOf(
    viewOf({
      ...dimension,
      /** oldest first */
      points: listOf(viewOf({ at: z.number(), level: z.number(), practice: z.string() })),
      /** when spaced repetition wants it again */
      due: z.number().nullable(),
      /** 0–1, how likely it is still there today; null before the first try */
      retention: z.number().nullable(),
    }),
  ),
  weakest: viewOf(dimension).nullable(),
  results: listOf(
    viewOf({
      practice: z.string(),
      scenario: z.string(),
      title: z.string(),
      at: z.number(),
      total: z.number(),
      passed: z.boolean(),
      official: z.boolean(),
    }),
  ),
  next: viewOf({ scenario: z.string(), title: z.string(), why: z.string() }).nullable(),
  mentor: mentorViewSchema,
});

export type MentorView = z.infer<typeof mentorViewSchema>;
export type ProgressView = z.infer<typeof progressViewSchema>;
