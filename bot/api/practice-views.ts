import { z } from 'zod';
import { CATEGORIES, CHANNELS, DIMENSIONS, EMOTIONS, LANGUAGES, STAGES } from '../../scripts/vocabulary.ts';
import { debriefViewSchema } from './debrief.ts';
import { openPracticeSchema } from './practice.ts';
import { listOf, viewOf } from './readonly.ts';

/**
 * What the practice pages are told. All texts come worded in the language of the practice. Times are epoch
 * milliseconds. Turns count from 1.
 */

const emotion = z.literal(EMOTIONS);
const stage = z.enum([...STAGES, 'closed']);
const ending = z.enum(['open', 'resolved', 'unresolved', 'walked-out', 'escalated', 'safety']);

const caseRowSchema = viewOf({
  id: z.string(),
  title: z.string(),
  category: z.enum(CATEGORIES),
  categoryName: z.string(),
  channel: z.enum(CHANNELS),
  difficulty: z.literal([1, 2, 3]),
  startEmotion: emotion,
  /** who comes in: name, age, occupation */
  person: z.string(),
  focus: listOf(viewOf({ id: z.enum(DIMENSIONS), name: z.string() })),
  variants: listOf(viewOf({ id: z.string(), title: z.string() })),
  /** times brought to an end by this person, and the best total */
  done: z.int(),
  best: z.number().nullable(),
});

const practiceRowSchema = viewOf({
  id: z.string(),
  scenario: z.string(),
  title: z.string(),
  updatedAt: z.number(),
  turns: z.int(),
  official: z.boolean(),
  ending,
  total: z.number().nullable(),
});

/** `GET /api/practice?lang=`: the cases to choose from and one's own practice. */
export const practiceListSchema = viewOf({
  recommended: viewOf({ scenario: z.string(), why: z.string() }).nullable(),
  cases: listOf(caseRowSchema),
  /** newest first; paused ones can be taken up again */
  own: listOf(practiceRowSchema),
});

const moodSchema = viewOf({
  emotion,
  /** 0–100 */
  trust: z.number(),
  clarity: z.number(),
  face: z.number(),
});

const feedbackSchema = viewOf({
  /** 愤怒 → 不满，信任 18 → 30 */
  moved: z.string(),
  points: listOf(
    viewOf({
      kind: z.enum(['good', 'missed', 'bad']),
      text: z.string(),
      quote: z.string().nullable(),
      /** 信任 +8 情绪 −1; empty when nothing moved */
      effect: z.string(),
    }),
  ),
  /** one better sentence in this very situation */
  better: z.string().nullable(),
  why: z.string().nullable(),
  /** a model worded `why` */
  generated: z.literal(true).exactOptional(),
});

const turnSchema = viewOf({
  turn: z.int(),
  staff: z.string(),
  /** who said it, where a group plays together */
  speaker: z.string().exactOptional(),
  /** null after an ending */
  customer: z.string().nullable(),
  /** a model worded her reply; what she feels, knows and does is the engine's */
  generated: z.literal(true).exactOptional(),
  emotion,
  mood: moodSchema,
  stage,
  revealed: listOf(z.string()),
  /** null in an exam before its end */
  feedback: feedbackSchema.nullable(),
});

const alternativeSchema = viewOf({ turn: z.int(), first: turnSchema, second: turnSchema });

/** `GET /api/practice/:id`: the room, or the debrief once it has ended. */
export const practiceViewSchema = viewOf({
  id: z.string(),
  lang: z.enum(LANGUAGES),
  scenario: z.string(),
  title: z.string(),
  /** name, initial and what stands under the title: age, occupation, manner */
  customer: viewOf({ name: z.string(), initial: z.string(), about: z.string() }),
  /** what the trainee can see before the first word */
  sees: z.string(),
  /** what she has been told beforehand */
  known: listOf(z.string()),
  official: z.boolean(),
  /** a group plays it in turns */
  together: z.literal(true).exactOptional(),
  exam: z.boolean(),
  drill: z.string().nullable(),
  /** what opens the same once more; never official by itself */
  again: viewOf(openPracticeSchema.pick({ scenario: true, variant: true, exam: true, drill: true }).shape),
  opening: viewOf({ text: z.string(), emotion }),
  mood: moodSchema,
  stage,
  turns: listOf(turnSchema),
  revealed: listOf(z.string()),
  /** how many facts she has not told yet; null in an exam */
  hiddenLeft: z.int().nullable(),
  hints: viewOf({ used: z.int(), cost: z.number(), latest: z.string().nullable() }),
  /** two reactions side by side, while the trainee has not chosen */
  alternative: alternativeSchema.nullable(),
  ending,
  paused: z.boolean(),
  debrief: debriefViewSchema.nullable(),
});

/** What an act is answered with: the room as it stands, and a sentence when nothing changed. */
export const practiceAnswerSchema = viewOf({
  view: practiceViewSchema,
  message: z.string().nullable(),
});

export type PracticeList = z.infer<typeof practiceListSchema>;
export type CaseRow = z.infer<typeof caseRowSchema>;
export type PracticeRow = z.infer<typeof practiceRowSchema>;
export type EndingView = z.infer<typeof ending>;
export type PracticeView = z.infer<typeof practiceViewSchema>;
export type MoodView = z.infer<typeof moodSchema>;
export type PracticeTurnView = z.infer<typeof turnSchema>;
export type FeedbackView = z.infer<typeof feedbackSchema>;
export type AlternativeView = z.infer<typeof alternativeSchema>;
