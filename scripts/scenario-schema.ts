import { z } from 'zod';
import { CATEGORIES, CHANNELS, DIMENSIONS, EMOTIONS, STAFF_ACTS } from './vocabulary.ts';

/** The shape of a role-play case: one simulated customer a file (domain of scenarios/SC-xx.yaml). */

const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/);
const bilingual = z.strictObject({ zh: z.string().min(1), en: z.string().min(1) });
const spoken = (least: number) => z.array(bilingual).min(least);

/** Regular expressions over the normalised staff line; acts and rules of the reading count too. Any one is enough. */
export const triggerSchema = z.strictObject({
  zh: z.array(z.string()).default([]),
  en: z.array(z.string()).default([]),
  acts: z.array(z.enum(STAFF_ACTS)).default([]),
  rules: z.array(z.string().regex(/^F-\d{2}$/)).default([]),
});

/** What she says in one mood, by the move she makes. */
const movesSchema = z.strictObject({
  /** lets it out, nobody asked */
  vent: spoken(3),
  /** insists on the core ask */
  press: spoken(3),
  /** answers a question that touches no hidden fact */
  answer: spoken(3),
  /** does not believe or not follow an explanation or offer */
  doubt: spoken(3),
  /** her point was passed over: says it again, shorter */
  repeat: spoken(2),
  /** gives a little way */
  soften: spoken(2),
});

export const scenarioSchema = z.strictObject({
  /** two digits for the scripts' own, three for those that a bank makes from its talks */
  id: z.string().regex(/^SC-\d{2,3}$/),
  title: bilingual,
  category: z.enum(CATEGORIES),
  channel: z.enum(CHANNELS),
  difficulty: z.union([z.literal(1), z.literal(2), z.literal(3)]),
  startEmotion: z.literal(EMOTIONS),
  /** 0–100: how far she trusts, sees clear, feels respected, at the start */
  start: z.strictObject({
    trust: z.int().min(0).max(100),
    clarity: z.int().min(0).max(100),
    face: z.int().min(0).max(100),
  }),
  focus: z.array(z.enum(DIMENSIONS)).min(1),
  persona: z.strictObject({
    name: bilingual,
    age: z.int().min(16).max(99),
    /** occupation and temperament */
    who: bilingual,
    /** how she talks */
    speaks: bilingual,
    /** what the trainee can see before the first word; nothing hidden */
    sees: bilingual,
  }),
  openings: z.array(z.strictObject({ ...bilingual.shape, emotion: z.literal(EMOTIONS).optional() })).min(3),
  known: z.array(z.strictObject({ id, ...bilingual.shape })).min(1),
  hidden: z
    .array(
      z.strictObject({
        id,
        /** the fact, as the debrief tells it */
        ...bilingual.shape,
        asks: triggerSchema,
        reveals: spoken(2),
      }),
    )
    .min(2),
  inflamers: z
    .array(
      z.strictObject({
        id,
        ...bilingual.shape,
        when: triggerSchema,
        delta: z.union([z.literal(1), z.literal(2)]),
        criticalFail: z
          .string()
          .regex(/^CF\d{1,2}$/)
          .optional(),
        replies: spoken(2),
      }),
    )
    .min(3),
  calmers: z
    .array(
      z.strictObject({
        id,
        ...bilingual.shape,
        when: triggerSchema,
        delta: z.literal(-1),
        replies: spoken(2),
      }),
    )
    .min(3),
  /** what a fair resolution needs; all of them and she leaves content */
  fair: z.array(z.strictObject({ id, ...bilingual.shape, when: triggerSchema })).min(2),
  mustNot: z.array(bilingual).min(1),
  moods: z.strictObject({
    /** temper 0–1 */
    calm: movesSchema,
    /** temper 2 */
    annoyed: movesSchema,
    /** temper 3–4 */
    furious: movesSchema,
  }),
  /** the second wave: the chance she gives once to have her point heard (SC-01) */
  secondWave: z.strictObject({ says: spoken(2), owed: triggerSchema, delta: z.literal(2) }).optional(),
  endings: z.strictObject({
    resolved: spoken(3),
    unresolved: spoken(2),
    'walked-out': spoken(2),
    escalated: spoken(2),
    safety: spoken(1).optional(),
  }),
  /** what safety ending stands for, if the case has one */
  safety: bilingual.optional(),
  parameters: z.record(z.string(), z.union([z.string(), z.number()])).default({}),
  variants: z
    .array(
      z.strictObject({
        id: z.string().regex(/^\d{2}[a-d]$/),
        title: bilingual,
        opening: bilingual,
        known: z.array(z.strictObject({ id, ...bilingual.shape })).default([]),
        startEmotion: z.literal(EMOTIONS).optional(),
      }),
    )
    .default([]),
});

export type Scenario = z.infer<typeof scenarioSchema>;
export type Trigger = z.infer<typeof triggerSchema>;
