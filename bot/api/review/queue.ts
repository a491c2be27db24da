import { z } from 'zod';
import { CATEGORIES, CHANNELS, EMOTIONS, LANGUAGES, SIGNALS, STAGES } from '../../../scripts/vocabulary.ts';
import {
  CALIBRATION_STATES,
  REVIEW_STATES,
  REVIEWED_KINDS,
  TALK_OUTCOMES,
  TALK_SORTS,
} from '../../review/vocabulary.ts';

/** What the queue and the server say to each other. Times are epoch milliseconds. */

const stage = z.enum([...STAGES, 'closed']);
const list = <T extends z.ZodType<string>>(item: T) =>
  z
    .preprocess(
      (value) => (typeof value === 'string' ? value.split(',') : value),
      z.array(item).min(1).max(40).readonly(),
    )
    .optional();
const whole = (from: number, to: number) => z.coerce.number().int().min(from).max(to).optional();
const time = z.coerce.number().int().min(0).optional();
const flag = z
  .enum(['true', 'false'])
  .transform((value) => value === 'true')
  .optional();

/** The conditions, as query parameters; lists are comma-separated. The same ones narrow queue, overview and export. */
export const filterQuerySchema = z.object({
  kinds: list(z.enum(REVIEWED_KINDS)),
  branches: list(z.string().min(1).max(100)),
  person: z.string().min(1).max(200).optional(),
  categories: list(z.enum(CATEGORIES)),
  stages: list(stage),
  temperFrom: whole(0, 4),
  temperTo: whole(0, 4),
  signals: list(z.enum(SIGNALS)),
  rules: list(z.string().regex(/^F-\d+$/u)),
  crossed: flag,
  scoreFrom: whole(0, 100),
  scoreTo: whole(0, 100),
  outcomes: list(z.enum(TALK_OUTCOMES)),
  states: list(z.enum(REVIEW_STATES)),
  calibrations: list(z.enum(CALIBRATION_STATES)),
  flagged: flag,
  tag: z.string().min(1).max(30).optional(),
  /** drawn by chance */
  sampled: z
    .literal('true')
    .transform(() => true as const)
    .optional(),
  cause: z.string().min(1).max(60).optional(),
  /** promises that are overdue now */
  overdue: flag,
  visitsFrom: whole(1, 99),
  caseNumber: z.string().min(1).max(60).optional(),
  from: time,
  to: time,
  text: z.string().trim().min(1).max(100).optional(),
});

/** `GET /api/review/queue` */
export const queueQuerySchema = filterQuerySchema.extend({
  sort: z.enum(TALK_SORTS).default('needs-first'),
  cursor: z.string().max(400).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(50),
});

export const queueRowSchema = z.object({
  id: z.string(),
  kind: z.enum(REVIEWED_KINDS),
  branch: z.string(),
  /** a name of the directory, or the id */
  staff: z.string(),
  channel: z.enum(CHANNELS),
  lang: z.enum(LANGUAGES),
  category: z.enum(CATEGORIES),
  stage,
  temperPeak: z.literal(EMOTIONS),
  signals: z.array(z.enum(SIGNALS)),
  visits: z.int(),
  rules: z.array(z.object({ id: z.string(), name: z.string(), severity: z.enum(['warn', 'block']) })),
  score: z.int().nullable(),
  passed: z.boolean().nullable(),
  outcome: z.enum(TALK_OUTCOMES),
  state: z.enum(REVIEW_STATES),
  flagged: z.boolean(),
  tags: z.array(z.string()),
  /** the telling sentence, or the turn that holds the words searched for; `marks` are UTF-16 places in it */
  quote: z.object({
    turn: z.int().nullable(),
    text: z.string(),
    marks: z.array(z.tuple([z.int(), z.int()])),
  }),
  dueAt: z.number().nullable(),
  startedAt: z.number(),
  /** why it stands in the queue, most pressing first */
  needs: z.array(z.enum(['safety', 'red-line', 'overdue', 'appeal', 'calibrate', 'sample'])),
});

export const queuePageSchema = z.object({
  rows: z.array(queueRowSchema),
  next: z.string().nullable(),
  total: z.int(),
  /** there are more than `total` */
  capped: z.boolean(),
});

/** `GET /api/review/today`: what needs her, each count with the filter that lists it. */
export const todaySchema = z.object({
  /** talks that need her, each counted once, whatever it needs her for */
  talks: z.int(),
  needs: z.array(
    z.object({
      need: z.enum(['safety', 'red-line', 'overdue', 'sample', 'appeal', 'calibrate', 'review-review']),
      count: z.int(),
      /** query string of the queue that lists them */
      query: z.string(),
      /** one fact about them, worded */
      note: z.string(),
    }),
  ),
  /** blind gradings that wait for her levels, newest talk first */
  blind: z.array(
    z.object({ talk: z.string(), category: z.enum(CATEGORIES), askedBy: z.string(), askedAt: z.number() }),
  ),
  kinds: z.array(z.object({ kind: z.enum(REVIEWED_KINDS), count: z.int() })),
  /** a talk of the reviewer's own is reviewed by somebody else: said when there are some */
  ownHidden: z.int(),
});

/** `GET /api/review/views` · `PUT /api/review/views/:id` · `DELETE /api/review/views/:id` */
export const savedViewSchema = z.object({
  name: z.string().trim().min(1).max(30),
  query: z.string().max(1000),
});
export const savedViewsSchema = z.object({
  views: z.array(savedViewSchema.extend({ id: z.string(), count: z.int() })),
});

export type FilterQuery = z.infer<typeof filterQuerySchema>;
export type QueueQuery = z.infer<typeof queueQuerySchema>;
export type QueueRow = z.infer<typeof queueRowSchema>;
export type QueuePage = z.infer<typeof queuePageSchema>;
export type Today = z.infer<typeof todaySchema>;
export type SavedViews = z.infer<typeof savedViewsSchema>;
