import { z } from 'zod';
import {
  CATEGORIES,
  CHANNELS,
  CUSTOMER_ACTS,
  EMOTIONS,
  FACT_STATUSES,
  LANGUAGES,
  SEVERITIES,
  SIGNALS,
  STAFF_ACTS,
  STAGES,
  STEPS,
  TALK_MODES,
  TONES,
} from './vocabulary.ts';

/** The zod shape of every file under scripts/. Types are inferred from it, never written twice. */

const id = z.string().regex(/^[a-z0-9]+([.-][a-z0-9]+)*$/);
const ruleId = z.string().regex(/^F-\d{2}$/);
const category = z.enum(CATEGORIES);
const signal = z.enum(SIGNALS);
const emotion = z.literal(EMOTIONS);

/** One text in both languages, on adjacent lines. */
export const bilingual = z.strictObject({ zh: z.string().min(1), en: z.string().min(1) });

/** When a line or step fits. Every condition must hold; more conditions make it more specific. */
export const conditionSchema = z.strictObject({
  emotion: z.tuple([emotion, emotion]).optional(),
  signals: z.array(signal).min(1).optional(),
  without: z.array(signal).min(1).optional(),
  channel: z.array(z.enum(CHANNELS)).min(1).optional(),
  known: z.array(id).min(1).optional(),
  unknown: z.array(id).min(1).optional(),
  /** slot id → value ids, any of which must be known */
  is: z.record(id, z.array(id).min(1)).optional(),
  /** the words of the customer's last turn that this line answers, any of them */
  heard: z.array(z.string().min(1)).optional(),
});

export const lineSchema = z.strictObject({
  id,
  stage: z.enum(STAGES),
  step: z.enum(STEPS),
  category: z.array(category).min(1).optional(),
  act: z.enum(STAFF_ACTS),
  tone: z.enum(TONES).default('warm'),
  /** the slot that a question fills; required for step `ask` */
  slot: id.optional(),
  when: conditionSchema.optional(),
  zh: z.string().min(1),
  en: z.string().min(1),
  why: bilingual.optional(),
});
export const linesFileSchema = z.strictObject({ lines: z.array(lineSchema).min(1) });

const slotValueSchema = z.strictObject({
  zh: z.string().min(1),
  en: z.string().min(1),
  /** words or regular expressions in the normalised utterance that mean this value */
  hears: z.array(z.string().min(1)).min(1),
});
export const slotSchema = z.strictObject({
  zh: z.string().min(1),
  en: z.string().min(1),
  required: z.boolean().default(false),
  /** an entity type of the recogniser that fills the slot */
  entity: z.string().optional(),
  /** a moment still to come: a past one does not fill it */
  future: z.boolean().default(false),
  values: z.record(id, slotValueSchema).optional(),
});
export const complaintSchema = z.strictObject({
  category,
  zh: z.string().min(1),
  en: z.string().min(1),
  depth: z.enum(['full', 'general']),
  /** who owns the matter inside the bank */
  owner: bilingual,
  /** after this many questions the talk goes on with what is known */
  askAtMost: z.int().min(1).max(6),
  /** the order of the solution steps in this kind of complaint */
  solution: z
    .array(z.enum(['explain', 'propose', 'transfer', 'commit']))
    .min(1)
    .default(['propose', 'transfer', 'commit']),
  /** in the order in which they are asked */
  slots: z.record(id, slotSchema),
  /** what the clerk does, shown as steps */
  steps: z
    .array(z.strictObject({ id, zh: z.string(), en: z.string(), when: conditionSchema.optional() }))
    .min(1),
  avoid: z
    .array(
      z.strictObject({
        rule: ruleId.optional(),
        zh: z.string(),
        en: z.string(),
        why: bilingual,
        when: conditionSchema.optional(),
      }),
    )
    .min(1),
  /** ids of the rule cards that the lines lean on */
  cards: z.array(z.string().regex(/^R-\d{2}$/)).default([]),
});

export const redLineSchema = z.strictObject({
  id: ruleId,
  zh: z.string().min(1),
  en: z.string().min(1),
  severity: z.enum(SEVERITIES),
  /** rule cards it rests on */
  rests: z.array(z.string()).default([]),
  why: bilingual,
  /** regular expressions over the normalised text; any match is a candidate */
  patterns: z.strictObject({ zh: z.array(z.string()), en: z.array(z.string()) }),
  /** a candidate that also matches one of these in the same clause is fine */
  fine: z.strictObject({ zh: z.array(z.string()), en: z.array(z.string()) }).optional(),
  /** wordings that cross the line only after such words of the customer; same form as `patterns` */
  after: z
    .array(z.strictObject({ heard: z.string().min(1), says: z.array(z.string().min(1)).min(1) }))
    .optional(),
  instead: bilingual,
  /** better lines for some categories */
  insteadFor: z.partialRecord(category, bilingual).optional(),
});
export const redLinesFileSchema = z.strictObject({ redLines: z.array(redLineSchema).min(1) });

export const ruleCardSchema = z.strictObject({
  id: z.string().regex(/^R-\d{2}$/),
  zh: z.string().min(1),
  en: z.string().min(1),
  status: z.enum(FACT_STATUSES),
  source: z.string().min(1),
  checkedOn: z.iso.date(),
  effectiveFrom: z.iso.date().optional(),
  effectiveTo: z.iso.date().optional(),
});
export const rulesFileSchema = z.strictObject({ cards: z.array(ruleCardSchema).min(1) });

/** A lane overrules the business: what is done, in order, and what must not be said. */
export const laneSchema = z.strictObject({
  id,
  mode: z.enum(TALK_MODES),
  when: conditionSchema,
  steps: z.array(bilingual).min(1),
  avoid: z.array(z.strictObject({ rule: ruleId.optional(), ...bilingual.shape, why: bilingual })).default([]),
});
export const lanesFileSchema = z.strictObject({ lanes: z.array(laneSchema).min(1) });

const settingSchema = z.strictObject({
  zh: z.string().min(1),
  en: z.string().min(1).optional(),
  status: z.enum(FACT_STATUSES),
  source: z.string().min(1),
  checkedOn: z.iso.date(),
});
export const bankSchema = z.strictObject({
  name: bilingual,
  /** placeholders that lines may use: {staff}, {hotline}, … */
  settings: z.record(id, settingSchema),
  escalation: z.array(
    z.strictObject({
      id,
      zh: z.string(),
      en: z.string(),
      withinMinutes: z.int().min(0),
      when: conditionSchema,
      why: bilingual,
    }),
  ),
});

/** Regular expressions over the normalised text that say a thing, and those that undo it in the same utterance. */
const wordingSchema = z.strictObject({
  says: z.array(z.string()).min(1),
  not: z.array(z.string()).default([]),
});

/** Words and patterns, by what they tell. */
export const lexiconSchema = z.strictObject({
  /** written form → normal form: homophones, pinyin initials, dialect */
  spellings: z.record(z.string(), z.string()).optional(),
  /** what people say while they think; left out before anything is compared */
  fillers: z.array(z.string()).optional(),
  signals: z.partialRecord(signal, wordingSchema).optional(),
  /** danger beyond words: fire, petrol, a weapon in the hand, doors blocked */
  danger: wordingSchema.optional(),
  /** wordings of at least this temper */
  emotion: z.array(z.strictObject({ level: emotion, says: z.array(z.string()).min(1) })).optional(),
  categories: z.partialRecord(category, z.array(z.string()).min(1)).optional(),
  /** words of one meaning: Chinese ones with spaces between, English ones with commas */
  concepts: z.record(id, z.strictObject({ zh: z.string(), en: z.string() })).optional(),
  /** what the customer's utterance does */
  acts: z.partialRecord(z.enum(CUSTOMER_ACTS), wordingSchema).optional(),
  /** the steps of the talk that a staff line takes */
  steps: z.partialRecord(z.enum(STEPS), wordingSchema).optional(),
  /** entity type → what it looks like; the first group, where there is one, is its text */
  entities: z.record(z.string(), z.array(z.string()).min(1)).optional(),
});

export const customerExampleSchema = z.strictObject({
  text: z.string().min(1),
  category: category.optional(),
  also: z.array(category).default([]),
  emotion,
  signals: z.array(signal).default([]),
  note: z.boolean().optional(),
});
export const customerFileSchema = z.strictObject({
  category,
  lang: z.enum(LANGUAGES),
  notes: z.array(customerExampleSchema),
  speech: z.array(customerExampleSchema),
});
export const signalFileSchema = z.strictObject({
  signal,
  lang: z.enum(LANGUAGES),
  positive: z.array(customerExampleSchema.required({ category: true })),
  lookalike: z.array(customerExampleSchema.required({ category: true })),
});
export const staffExampleSchema = z.strictObject({
  text: z.string().min(1),
  customer: z.string().optional(),
  verdict: z.enum(['ok', 'warn', 'block']).optional(),
  acts: z.array(z.enum(STAFF_ACTS)),
  'also-rules': z.array(ruleId).default([]),
});
export const staffFileSchema = z.strictObject({
  rule: z.union([ruleId, z.literal('none')]),
  lang: z.enum(LANGUAGES),
  says: z.array(staffExampleSchema).default([]),
  fine: z.array(staffExampleSchema).default([]),
});

export type Condition = z.infer<typeof conditionSchema>;
export type ScriptLine = z.infer<typeof lineSchema>;
export type SlotDefinition = z.infer<typeof slotSchema>;
export type Complaint = z.infer<typeof complaintSchema>;
export type RedLine = z.infer<typeof redLineSchema>;
export type RuleCard = z.infer<typeof ruleCardSchema>;
export type Bank = z.infer<typeof bankSchema>;
export type Lane = z.infer<typeof laneSchema>;
export type Lexicon = z.infer<typeof lexiconSchema>;
export type CustomerExample = z.infer<typeof customerExampleSchema>;
export type StaffExample = z.infer<typeof staffExampleSchema>;
export type Bilingual = z.infer<typeof bilingual>;
