import { z } from 'zod';
import { CATEGORIES, DIMENSIONS, EMOTIONS } from '../../../scripts/vocabulary.ts';

/** Numbers over many talks. Every number has the `query` of the queue that lists the talks behind it. No person is counted. */

const counted = z.object({ count: z.int(), query: z.string() });
const week = z.object({ from: z.number(), to: z.number() });

/** `GET /api/review/overview?<filter>`; without from/to: the last eight weeks. */
export const overviewSchema = z.object({
  from: z.number(),
  to: z.number(),
  total: counted,
  /** findings worded as headlines of the charts, in the asker's language */
  headlines: z.object({
    causes: z.string(),
    temper: z.string(),
    redLines: z.string(),
    promises: z.string(),
    skills: z.string(),
    outcomes: z.string(),
  }),
  /** most frequent first; `before`: in the period of the same length before */
  causes: z.array(counted.extend({ key: z.string(), name: z.string(), before: z.int() })),
  categories: z.array(counted.extend({ category: z.enum(CATEGORIES), name: z.string(), before: z.int() })),
  temper: z.array(week.extend({ peaks: z.array(counted.extend({ level: z.literal(EMOTIONS) })) })),
  redLines: z.array(
    z.object({
      rule: z.string(),
      name: z.string(),
      weeks: z.array(week.extend(counted.shape)),
      total: z.int(),
    }),
  ),
  outcomes: z.array(counted.extend({ outcome: z.string(), name: z.string() })),
  repeatVisits: z.array(week.extend(counted.shape)),
  promises: z.object({ kept: counted, late: counted, overdue: counted, open: counted }),
  /** mean level 0–3 of practice and of live talks; null where nobody had the occasion */
  skills: z.array(
    z.object({
      dimension: z.enum(DIMENSIONS),
      name: z.string(),
      practice: z.number().nullable(),
      live: z.number().nullable(),
      practiceTalks: counted,
      liveTalks: counted,
    }),
  ),
});

/** `GET /api/review/causes?<filter>`: for putting things right at the root (溯源整改). */
export const causesSchema = z.object({
  causes: z.array(
    counted.extend({
      key: z.string(),
      name: z.string(),
      before: z.int(),
      quotes: z.array(z.object({ talk: z.string(), text: z.string() })),
      /** what each side cares about (CAP-19), and the step that restores trust */
      customer: z.string(),
      regulator: z.string(),
      public: z.string(),
      firstStep: z.string(),
    }),
  ),
});

/** `GET /api/review/morning`: one anonymised page for the Monday meeting; null: no talk to learn from yet. */
export const morningSchema = z.object({
  page: z
    .object({
      /** Monday of the week, epoch milliseconds */
      week: z.number(),
      title: z.string(),
      opening: z.string(),
      wentWrong: z.array(z.object({ said: z.string(), why: z.string(), instead: z.string() })),
      pairs: z.array(z.string()),
      /** the case to practise it with */
      scenario: z.object({ id: z.string(), title: z.string() }),
    })
    .nullable(),
});

export type Overview = z.infer<typeof overviewSchema>;
export type Causes = z.infer<typeof causesSchema>;
export type Morning = z.infer<typeof morningSchema>;
