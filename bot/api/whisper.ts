import { z } from 'zod';
import { talkStateSchema } from './live.ts';

/** A supervisor beside a live talk: she sees it move, puts a line on the clerk's card, or takes it over. */

/** Body of `POST /api/talks/:id/whisper`. `id` is made by the page and kept over retries: done once. */
export const whisperSchema = z.strictObject({
  id: z.uuid(),
  /** one breath: the clerk reads it with a customer in front of her */
  text: z.string().trim().min(1).max(120),
});

/** Body of `POST /api/talks/:id/take-over`. */
export const takeOverSchema = z.strictObject({ id: z.uuid() });

/** A live talk as it stands. `data:` of each event of `GET /api/talks/:id/stream`; also answers both POSTs. */
export const watchedTalkSchema = z.object({
  id: z.string(),
  branch: z.string(),
  /** counts the saves: a lower one is older */
  version: z.int(),
  /** null before the first word */
  state: talkStateSchema.nullable(),
  /** the line on the clerk's card */
  line: z.string().nullable(),
  /** the supervisor's word that is on the card now */
  whisper: z.string().nullable(),
  /** whether whoever watches handles it herself by now */
  mine: z.boolean(),
  open: z.boolean(),
});
export type WatchedTalk = z.infer<typeof watchedTalkSchema>;
