import { z } from 'zod';
import { IDENTIFIER_TYPES } from '../../review/cases/anonymise/kinds.ts';

/** From a talk to a practice case: a draft, anonymised, that a trainer edits and the checker accepts. */

const fault = z.object({ path: z.string(), line: z.int(), message: z.string(), mend: z.string() });

export const caseDraftSchema = z.object({
  id: z.string(),
  title: z.string(),
  /** the scenario file, as YAML */
  text: z.string(),
  /** what was replaced by what, without the originals: kinds and counts */
  replaced: z.array(z.object({ type: z.enum(IDENTIFIER_TYPES), count: z.int() })),
  state: z.enum(['draft', 'published']),
  faults: z.array(fault),
  updatedAt: z.number(),
  /** counts the saves; a save names the one it was read at */
  version: z.int(),
});

/** `POST /api/review/talks/:id/case` → draft · `GET /api/cases` · `GET /api/cases/:id` */
export const caseListSchema = z.object({ cases: z.array(caseDraftSchema.omit({ text: true })) });
/** `PUT /api/cases/:id`; 409 when somebody else saved first */
export const caseEditSchema = z.object({
  title: z.string().trim().min(1).max(60),
  text: z.string().min(1).max(60_000),
  version: z.int(),
});
/** `POST /api/cases/:id/publish`: 422 with the draft and its faults while the checker finds any */
export type CaseDraft = z.infer<typeof caseDraftSchema>;
export type CaseList = z.infer<typeof caseListSchema>;
export type CaseEdit = z.infer<typeof caseEditSchema>;
