import { z } from 'zod';
import { CATEGORIES, CHANNELS, EMOTIONS, SIGNALS, STAFF_ACTS, STAGES } from './vocabulary.ts';

/** The shape of examples/dialogues: whole talks that teach stage, temper and grade. */

const stage = z.enum(STAGES);
const rule = z.string().regex(/^F-\d{2}$/);
const turnSchema = z.discriminatedUnion('by', [
  z.strictObject({
    by: z.literal('customer'),
    text: z.string().min(1),
    stage,
    emotion: z.literal(EMOTIONS),
    signals: z.array(z.enum(SIGNALS)).default([]),
  }),
  z.strictObject({
    by: z.literal('staff'),
    text: z.string().min(1),
    stage,
    acts: z.array(z.enum(STAFF_ACTS)).default([]),
    rules: z.array(rule).default([]),
  }),
]);

export const dialogueSchema = z.strictObject({
  id: z.string().regex(/^[a-z]+-\d+$/),
  title: z.string().min(1),
  category: z.enum(CATEGORIES),
  channel: z.enum(CHANNELS),
  /** 0–100, as a strict but fair inspector of service would grade the staff */
  grade: z.int().min(0).max(100),
  reasons: z.array(z.string().min(1)).min(1),
  turns: z.array(turnSchema).min(2),
});
export const dialoguesFileSchema = z.strictObject({ dialogues: z.array(dialogueSchema).min(1) });

export type LabelledTalk = z.infer<typeof dialogueSchema>;
export type LabelledTurn = LabelledTalk['turns'][number];
