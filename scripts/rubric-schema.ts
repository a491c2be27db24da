import { z } from 'zod';
import { CRITICAL_FAILS, DIMENSIONS, STAGES } from './vocabulary.ts';

/** The shape of rubric.yaml: how a talk is graded (domain §5), in words that a trainer edits. */

const bilingual = z.strictObject({ zh: z.string().min(1), en: z.string().min(1) });
const rule = z.string().regex(/^F-\d{2}$/);

/** What a staff line can be seen to do or fail to do, by its wording; the grader counts these. */
export const EVIDENCE = [
  'names-trouble',
  'owns',
  'formula',
  'asks',
  'asks-want',
  'asks-history',
  'asks-deadline',
  'verifies',
  'logs',
  'sorry-specific',
  'figures',
  'teach-back',
  'two-ways',
  'choice',
  'together',
  'warm-transfer',
  'passes-on',
  'who',
  'when',
  'channel',
  'no-promise',
  'vague',
  'refuses',
  'still-open',
  'remedies',
  'farewell',
  'calms',
  'protects',
  'safeguards',
  'abrupt',
] as const;
export type EvidenceId = (typeof EVIDENCE)[number];

const anchor = z.strictObject({ ...bilingual.shape, line: bilingual });

const dimensionSchema = z.strictObject({
  name: bilingual,
  stage: z.enum([...STAGES, 'all']),
  /** points of the hundred; all twelve together make 100 */
  weight: z.int().min(1).max(50),
  /** red lines that count against it: two of one id cap it at level 1 */
  rules: z.array(rule),
  /** levels 0 to 3: what it looks like, and a line that shows it */
  anchors: z.tuple([anchor, anchor, anchor, anchor]),
  /** said of it when it was a strength */
  praise: bilingual,
  /** what to try next time */
  practise: bilingual,
});

export const rubricSchema = z.strictObject({
  passMark: z.int().min(0).max(100),
  /** a critical fail leaves at most this */
  cap: z.int().min(0).max(100),
  dimensions: z.record(z.enum(DIMENSIONS), dimensionSchema),
  criticalFails: z.record(
    z.enum(CRITICAL_FAILS),
    z.strictObject({ name: bilingual, why: bilingual, rules: z.array(rule).min(1) }),
  ),
  /** said of the turn where it was won or lost */
  turning: z.strictObject({ calmed: bilingual, flared: bilingual }),
  /** regular expressions over the normalised staff line; any one is enough */
  evidence: z.record(
    z.enum(EVIDENCE),
    z.strictObject({ zh: z.array(z.string()).min(1), en: z.array(z.string()).min(1) }),
  ),
});

export type Rubric = z.infer<typeof rubricSchema>;
export type RubricDimension = z.infer<typeof dimensionSchema>;
