import { z } from 'zod';
import { DIMENSIONS, EMOTIONS, STAGES } from '../../scripts/vocabulary.ts';
import { drillSchema } from './practice.ts';
import { listOf, viewOf } from './readonly.ts';

const emotion = z.literal(EMOTIONS);
const turn = z.int().nullable();
const reason = viewOf({ name: z.string(), turn, quote: z.string(), why: z.string() });

/** `GET /api/practice/:id` after the end. */
export const debriefViewSchema = viewOf({
  total: z.number(),
  passed: z.boolean(),
  /** points taken off for hints, already in the total */
  hintCost: z.number(),
  rating: z.number().nullable(),
  minutes: z.number(),
  verdict: z.string(),
  criticalFails: listOf(reason),
  stages: listOf(
    viewOf({
      stage: z.enum(STAGES),
      name: z.string(),
      points: z.number(),
      of: z.number(),
      standard: z.number(),
    }),
  ),
  compliance: viewOf({ points: z.number(), of: z.number() }),
  /** the temper before the first word and after each turn */
  curve: listOf(emotion),
  /** where it was won or lost */
  turningPoint: viewOf({
    turn: z.int(),
    title: z.string(),
    quote: z.string(),
    from: emotion,
    to: emotion,
    why: z.string(),
  }).nullable(),
  strengths: listOf(reason),
  priorities: listOf(
    viewOf({
      dimension: z.enum(DIMENSIONS),
      name: z.string(),
      turn,
      quote: z.string().nullable(),
      better: z.string(),
      why: z.string(),
    }),
  ),
  dimensions: listOf(
    viewOf({
      id: z.enum(DIMENSIONS),
      name: z.string(),
      /** 0–3; null where the talk gave no occasion */
      level: z.number().nullable(),
      before: z.number().nullable(),
      turn,
      quote: z.string(),
    }),
  ),
  outcome: viewOf({
    finalEmotion: emotion,
    hiddenFound: z.int(),
    hiddenAll: z.int(),
    questionsBeforeSolution: z.int(),
    commitments: z.int(),
    redLines: z.int(),
  }),
  commitments: listOf(viewOf({ what: z.string(), due: z.number().nullable(), turn: z.int() })),
  /** the one drill to do next */
  drill: viewOf({
    title: z.string(),
    about: z.string(),
    scenario: z.string(),
    drill: drillSchema,
  }).nullable(),
  /** a later case, by spaced repetition */
  next: viewOf({ scenario: z.string(), title: z.string(), at: z.number(), why: z.string() }).nullable(),
  /** how a model clerk would have talked, line by line */
  exemplar: listOf(z.string()),
});

export type DebriefView = z.infer<typeof debriefViewSchema>;
