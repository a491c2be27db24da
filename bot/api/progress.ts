import { z } from 'zod';

/** Body of `POST /api/mentor`. */
export const mentorActSchema = z.discriminatedUnion('act', [
  z.strictObject({ id: z.uuid(), act: z.literal('name'), name: z.string().trim().max(20) }),
  z.strictObject({
    id: z.uuid(),
    act: z.literal('note'),
    by: z.enum(['mentor', 'trainee']),
    text: z.string().trim().min(1).max(500),
  }),
]);

export type MentorAct = z.infer<typeof mentorActSchema>;
export type { MentorView, ProgressView } from './progress-views.ts';
