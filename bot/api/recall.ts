import { z } from 'zod';
import { LANGUAGES } from '../../scripts/vocabulary.ts';

/** Body of `POST /api/recall/:id/acts`: a talk told from memory. The first act opens it. */
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

export type RecallAct = z.infer<typeof recallActSchema>;
export type { RecallDebrief, RecallList, RecallView } from './recall-views.ts';
