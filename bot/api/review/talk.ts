import { z } from 'zod';
import {
  CATEGORIES,
  CHANNELS,
  DIMENSIONS,
  EMOTIONS,
  LANGUAGES,
  SIGNALS,
  STAFF_ACTS,
  STAGES,
} from '../../../scripts/vocabulary.ts';
import { reviewActSchema } from '../../review/events.ts';
import { REVIEW_STATES, REVIEWED_KINDS } from '../../review/vocabulary.ts';

/** A talk under review, as it went. `turn` is an index into `turns`. Times are epoch milliseconds. */

const finding = z.object({
  rule: z.string(),
  name: z.string(),
  severity: z.enum(['warn', 'block']),
  start: z.int(),
  end: z.int(),
  quote: z.string(),
  why: z.string(),
  instead: z.string(),
});

export const talkTurnSchema = z.object({
  speaker: z.enum(['customer', 'staff']),
  /** who of the staff, when more than one spoke */
  by: z.string().nullable(),
  text: z.string(),
  at: z.number().nullable(),
  stage: z.enum(STAGES),
  emotion: z.literal(EMOTIONS).nullable(),
  signals: z.array(z.enum(SIGNALS)),
  acts: z.array(z.enum(STAFF_ACTS)),
  findings: z.array(finding),
  /** the words that carried the reading, for “why?” */
  because: z.array(z.object({ label: z.string(), words: z.array(z.string()) })),
  /** what a person corrected, beside what the machine read */
  corrections: z.array(
    z.object({ field: z.string(), machine: z.string(), human: z.string(), by: z.string(), at: z.number() }),
  ),
  /** what stood on the card before a staff turn, and what became of it */
  suggested: z
    .object({
      outcome: z.enum(['used', 'edited', 'ignored', 'not-confirmed']),
      lines: z.array(z.object({ line: z.string(), text: z.string() })),
      playbook: z.string(),
    })
    .nullable(),
  /** the wording came from a model */
  generated: z.boolean(),
  comments: z.array(
    z.object({
      id: z.string(),
      kind: z.enum(['comment', 'coach']),
      text: z.string(),
      by: z.string(),
      at: z.number(),
    }),
  ),
});

const levelled = z.object({
  id: z.enum(DIMENSIONS),
  name: z.string(),
  /** the machine's */
  level: z.int(),
  occasion: z.boolean(),
  turn: z.int().nullable(),
  quote: z.string(),
  why: z.string(),
  better: z.string().nullable(),
  override: z.object({ level: z.int(), reason: z.string(), by: z.string(), at: z.number() }).nullable(),
});

const summaryLine = z.object({ text: z.string(), turn: z.int() });

/** `GET /api/review/talks/:id`, and the answer to every act. */
export const talkViewSchema = z.object({
  id: z.string(),
  kind: z.enum(REVIEWED_KINDS),
  branch: z.string(),
  staff: z.string(),
  channel: z.enum(CHANNELS),
  lang: z.enum(LANGUAGES),
  caseNumber: z.string().nullable(),
  scenario: z.object({ id: z.string(), title: z.string() }).nullable(),
  category: z.enum(CATEGORIES),
  title: z.string(),
  playbook: z.string(),
  startedAt: z.number(),
  closedAt: z.number().nullable(),
  turns: z.array(talkTurnSchema),
  /** things that happened between turns: help called, handed over, covered, undone */
  notes: z.array(z.object({ afterTurn: z.int(), at: z.number(), text: z.string() })),
  /** null while too little was said to grade */
  scorecard: z
    .object({
      total: z.int(),
      /** with the overrides laid over the machine's levels */
      totalReviewed: z.int(),
      passed: z.boolean(),
      rubric: z.string(),
      criticalFails: z.array(
        z.object({ id: z.string(), name: z.string(), turn: z.int(), quote: z.string(), why: z.string() }),
      ),
      dimensions: z.array(levelled),
      stageScores: z.array(z.object({ stage: z.string(), points: z.number(), of: z.number() })),
      priorities: z.array(
        z.object({
          name: z.string(),
          turn: z.int().nullable(),
          quote: z.string(),
          why: z.string(),
          better: z.string(),
        }),
      ),
    })
    .nullable(),
  commitments: z.array(
    z.object({
      what: z.string(),
      due: z.number().nullable(),
      turn: z.int(),
      state: z.enum(['open', 'overdue', 'kept']),
    }),
  ),
  handovers: z.array(z.object({ to: z.string(), why: z.string(), called: z.boolean() })),
  /** three lines, each backed by a turn */
  summary: z.array(summaryLine),
  /** a model may put them better: ask for `…/summary` */
  summaryToCome: z.boolean(),
  review: z.object({
    state: z.enum(REVIEW_STATES),
    flagged: z.boolean(),
    held: z.boolean(),
    tags: z.array(z.string()),
    /** general comments, of no turn */
    comments: talkTurnSchema.shape.comments,
    appeal: z
      .object({
        dimension: z.enum(DIMENSIONS).nullable(),
        reason: z.string(),
        answer: z.object({ granted: z.boolean(), reason: z.string() }).nullable(),
      })
      .nullable(),
    /** until when the staff member may appeal; null: not reviewed yet, or past */
    appealUntil: z.number().nullable(),
    calibration: z
      .object({
        graders: z.int(),
        mine: z.boolean(),
        /** quadratic-weighted kappa, once both are in */
        kappa: z.number().nullable(),
        levels: z.array(
          z.object({ dimension: z.enum(DIMENSIONS), machine: z.int(), people: z.array(z.int()) }),
        ),
      })
      .nullable(),
    marks: z.array(
      z.object({
        mark: z.enum(['fair', 'too-strict', 'too-mild', 'unclear']),
        reason: z.string(),
        by: z.string(),
      }),
    ),
    /** what was done, oldest first, worded */
    log: z.array(z.object({ at: z.number(), by: z.string(), text: z.string() })),
  }),
  /** what the person who reads may do with it: kinds of review acts, `make-case`, `export`, `whisper` */
  may: z.array(z.string()),
  /** neighbours in the queue she came from are the page's business */
  live: z.boolean(),
});

/** `GET /api/review/talks/:id/summary`: the three lines, put better by a model where one may and can. */
export const summedTalkSchema = z.object({
  lines: z.array(summaryLine),
  /** a model worded them */
  generated: z.boolean(),
  /** how many turns the talk had: with more, the lines are of an earlier state */
  turns: z.int(),
});

/** `POST /api/review/talks/:id/acts`; `id` is kept over retries so that a repeat is done once. */
export const postedReviewActSchema = z.object({ id: z.uuid(), act: reviewActSchema });

export type TalkTurn = z.infer<typeof talkTurnSchema>;
export type TalkView = z.infer<typeof talkViewSchema>;
export type SummedTalk = z.infer<typeof summedTalkSchema>;
export type PostedReviewAct = z.infer<typeof postedReviewActSchema>;
export type { ReviewAct } from '../../review/events.ts';
