import { z } from 'zod';
import { triggerSchema } from './scenario-schema.ts';
import { DIMENSIONS, STAGES } from './vocabulary.ts';

/** The rule table of role-play (practice.yaml) and the model talks (scenarios/exemplars.yaml). */

/** What a trainee's line can do to the customer. Closed: the engine knows how to find each of them. */
export const BEHAVIOURS = [
  // what the case itself names
  'inflames',
  'calms',
  'meets-point',
  'asks-open-point',
  'asks-again',
  'wave-heard',
  'wave-missed',
  // red lines
  'red-line',
  'grave-red-line',
  // what the words do
  'names-trouble',
  'formula-empathy',
  'specific-apology',
  'empty-apology',
  'owns',
  'calming-offer',
  'paraphrases',
  'asks-the-matter',
  'asks',
  'explains',
  'plain-figures',
  'teach-back',
  'options-with-choice',
  'named-next-step',
  'vague-next-step',
  'admits-unknown',
  'asks-what-is-open',
  'ends-talk',
  'shunts',
  'blames',
  'dismisses',
  'cuts-in',
  'pitches',
  'jargon',
  'over-promises',
  // what the talk makes of them
  'lectures',
  'repeats-self',
  'ignores-core-ask',
  'waits-in-vain',
  // hardly words at all
  'silence',
  'nonsense',
  'other-language',
  'floods',
] as const;
export type Behaviour = (typeof BEHAVIOURS)[number];

const bilingual = z.strictObject({ zh: z.string().min(1), en: z.string().min(1) });
const move = z.int().min(-30).max(30);

/** What a behaviour does, at these tempers and from this time on; the first that fits counts. */
const effectSchema = z.strictObject({
  at: z.tuple([z.int().min(0).max(4), z.int().min(0).max(4)]).default([0, 4]),
  /** the how-manieth time it must be at least */
  from: z.int().min(1).default(1),
  temper: z.int().min(-2).max(2).default(0),
  trust: move.default(0),
  clarity: move.default(0),
  face: move.default(0),
});

const behaviourSchema = z.strictObject({
  /** words that do it; without any the engine works it out from the talk */
  when: triggerSchema.optional(),
  /** words that undo it in the same line */
  unless: z
    .strictObject({ zh: z.array(z.string()).default([]), en: z.array(z.string()).default([]) })
    .optional(),
  effects: z.array(effectSchema).default([]),
  cause: bilingual,
  good: bilingual.optional(),
  missed: bilingual.optional(),
  why: bilingual.optional(),
  /** the skill it shows, or the lack of it */
  dimension: z.enum(DIMENSIONS).optional(),
});

/** A reply that any customer may give, by mood as in a case. */
const repliesSchema = z.strictObject({
  calm: z.array(bilingual).min(3),
  annoyed: z.array(bilingual).min(3),
  furious: z.array(bilingual).min(3),
});

export const REPLIES = [
  'silence',
  'nonsense',
  'other-language',
  'floods',
  'asked-again',
  'red-line',
  'promise',
  'chooses',
  'unfinished',
] as const;

export const practiceSchema = z.strictObject({
  limits: z.strictObject({
    /** staff turns after which the talk has gone round too long */
    turns: z.int().min(10).max(40),
    /** staff turns after which an unanswered core ask drives her out */
    coreAsk: z.int().min(5).max(20),
    /** turns without a step forward before she grows impatient */
    patience: z.int().min(2).max(6),
    drill: z.int().min(3).max(12),
    /** characters (Chinese) and words (English) of one breath; beyond twice that nobody listens */
    breath: z.strictObject({ zh: z.int().min(20), en: z.int().min(10) }),
    /** trust she needs to leave content */
    trust: z.int().min(0).max(100),
    /** points of the scorecard that a hint costs */
    hintCost: z.int().min(0).max(20),
  }),
  /** how often she pushes back though the line was decent: by temper, and what difficulty and trust add; 0–1 */
  pushBack: z.strictObject({
    byTemper: z.array(z.number().min(0).max(1)).length(5),
    perDifficulty: z.number().min(0).max(0.5),
    perTrust: z.number().min(0).max(0.02),
  }),
  measures: z.strictObject({ temper: bilingual, trust: bilingual, clarity: bilingual, face: bilingual }),
  /** names of the five tempers */
  tempers: z.array(bilingual).length(5),
  still: bilingual,
  behaviours: z.record(z.enum(BEHAVIOURS), behaviourSchema),
  /** things that trouble people: what makes empathy or an apology concrete */
  concrete: z.strictObject({ zh: z.array(z.string()).min(1), en: z.array(z.string()).min(1) }),
  replies: z.record(z.enum(REPLIES), repliesSchema),
  hints: z.strictObject({
    wave: bilingual,
    calm: bilingual,
    ask: bilingual,
    point: bilingual,
    close: bilingual,
    exam: bilingual,
  }),
  /** where the drill of a skill begins */
  drills: z.record(z.enum(DIMENSIONS), z.enum(STAGES)),
});

/** A model clerk's line; `or` holds other wordings of it. */
export const exemplarSchema = z.strictObject({
  zh: z.string().min(1),
  en: z.string().min(1).optional(),
  or: z.array(z.string().min(1)).default([]),
});
export const exemplarsSchema = z.record(
  z.string().regex(/^SC-\d{2}$/),
  z.array(exemplarSchema).min(6).max(16),
);

export type PracticeRules = z.infer<typeof practiceSchema>;
export type BehaviourRule = z.infer<typeof behaviourSchema>;
export type Effect = z.infer<typeof effectSchema>;
export type ReplyKind = (typeof REPLIES)[number];
export type Exemplar = z.infer<typeof exemplarSchema>;
