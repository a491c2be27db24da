import { z } from 'zod';
import { CATEGORIES, DIMENSIONS, EMOTIONS, SIGNALS, STAFF_ACTS, STAGES } from '../../scripts/vocabulary.ts';

const level = z.int().min(0).max(3);
const words = z.string().trim().min(1).max(2000);
const turn = z.int().min(0);

/** What a person does to a talk under review. `turn` is an index into the talk's spoken turns. */
export const reviewActSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('comment'), turn: turn.nullable(), text: words }),
  /** goes to the staff member's chat, too */
  z.object({ kind: z.literal('coach'), turn: turn.nullable(), text: words }),
  z.object({ kind: z.literal('flag'), on: z.boolean() }),
  z.object({ kind: z.literal('tag'), tag: z.string().trim().min(1).max(30), on: z.boolean() }),
  z.object({
    kind: z.literal('correct'),
    turn,
    label: z.discriminatedUnion('field', [
      z.object({ field: z.literal('category'), value: z.enum(CATEGORIES) }),
      z.object({ field: z.literal('stage'), value: z.enum(STAGES) }),
      z.object({ field: z.literal('emotion'), value: z.literal(EMOTIONS) }),
      z.object({ field: z.literal('signals'), value: z.array(z.enum(SIGNALS)) }),
      z.object({ field: z.literal('acts'), value: z.array(z.enum(STAFF_ACTS)) }),
    ]),
  }),
  /** a reviewer's level beside the machine's; null takes it back */
  z.object({
    kind: z.literal('override'),
    dimension: z.enum(DIMENSIONS),
    level: level.nullable(),
    reason: words,
  }),
  z.object({ kind: z.literal('reviewed') }),
  /** the staff member has read it */
  z.object({ kind: z.literal('acknowledge') }),
  z.object({ kind: z.literal('appeal'), dimension: z.enum(DIMENSIONS).nullable(), reason: words }),
  z.object({ kind: z.literal('answer-appeal'), granted: z.boolean(), reason: words }),
  /** asks a second person to grade it blind */
  z.object({ kind: z.literal('calibrate') }),
  /** one reviewer's blind levels; shown to the other only when both are in */
  z.object({ kind: z.literal('blind-grade'), levels: z.partialRecord(z.enum(DIMENSIONS), level) }),
  /** somebody above looks at how it was reviewed */
  z.object({
    kind: z.literal('grade-review'),
    mark: z.enum(['fair', 'too-strict', 'too-mild', 'unclear']),
    reason: words,
  }),
  z.object({ kind: z.literal('kept-promise'), turn }),
  /** legal hold: no rule may delete it */
  z.object({ kind: z.literal('hold'), on: z.boolean(), reason: words }),
]);
export type ReviewAct = z.infer<typeof reviewActSchema>;

/** One entry of a talk's review log. `id` is made by whoever acts and kept over retries. `at` is epoch milliseconds. */
export interface ReviewEvent {
  readonly id: string;
  readonly at: number;
  readonly by: string;
  readonly act: ReviewAct;
}
