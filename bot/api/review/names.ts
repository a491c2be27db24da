import { z } from 'zod';
import {
  CATEGORIES,
  DIMENSIONS,
  SEVERITIES,
  SIGNALS,
  STAFF_ACTS,
  STAGES,
} from '../../../scripts/vocabulary.ts';
import { TALK_OUTCOMES } from '../../review/vocabulary.ts';

const named = <T extends z.ZodType>(id: T) => z.array(z.object({ id, name: z.string() }));

/** `GET /api/review/names`: what the ids of a talk are called, in the asker's language. */
export const namesSchema = z.object({
  categories: named(z.enum(CATEGORIES)),
  signals: named(z.enum(SIGNALS)),
  acts: named(z.enum(STAFF_ACTS)),
  stages: named(z.enum([...STAGES, 'closed'])),
  outcomes: named(z.enum(TALK_OUTCOMES)),
  dimensions: named(z.enum(DIMENSIONS)),
  rules: z.array(z.object({ id: z.string(), name: z.string(), severity: z.enum(SEVERITIES) })),
});

export type Names = z.infer<typeof namesSchema>;
