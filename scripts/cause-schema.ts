import { z } from 'zod';
import { bilingual } from './schema.ts';
import { CATEGORIES } from './vocabulary.ts';

/** Why people complain, finer than the category: what overviews count and what is put right at the root. */
export const causeSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9]+([.-][a-z0-9]+)*$/),
  category: z.enum(CATEGORIES),
  ...bilingual.shape,
  /** patterns over the normalised words of the customer; without them it takes what no other cause of the category takes */
  hears: z.array(z.string().min(1)).min(1).optional(),
  /** what each side cares about (CAP-19) */
  customer: bilingual,
  regulator: bilingual,
  public: bilingual,
  /** the step that restores trust soonest */
  firstStep: bilingual,
});
export const causesFileSchema = z.strictObject({ causes: z.array(causeSchema).min(1) });

export type Cause = z.infer<typeof causeSchema>;
