import { z } from 'zod';
import type { DimensionId } from '../../scripts/vocabulary.ts';

/** `GET /local/progress?lang=`: a person's own page. A training aid, not for pay or promotion. */
export interface ProgressView {
  readonly done: number;
  readonly minutes: number;
  readonly dimensions: readonly {
    readonly id: DimensionId;
    readonly name: string;
    /** oldest first */
    readonly points: readonly { readonly at: number; readonly level: number; readonly practice: string }[];
    /** when spaced repetition wants it again */
    readonly due: number | null;
    /** 0–1, how likely it is still there today; null before the first try */
    readonly retention: number | null;
  }[];
  readonly weakest: { readonly id: DimensionId; readonly name: string } | null;
  readonly results: readonly {
    readonly practice: string;
    readonly scenario: string;
    readonly title: string;
    readonly at: number;
    readonly total: number;
    readonly passed: boolean;
    readonly official: boolean;
  }[];
  readonly next: { readonly scenario: string; readonly title: string; readonly why: string } | null;
  readonly mentor: MentorView;
}

/** A named mentor, her notes, and the trainee's daily line of what was tried. Both may read it. */
export interface MentorView {
  readonly name: string | null;
  readonly notes: readonly {
    readonly at: number;
    readonly by: 'mentor' | 'trainee';
    readonly text: string;
  }[];
}

/** Body of `POST /local/mentor`. */
export const mentorActSchema = z.discriminatedUnion('act', [
  z.strictObject({ id: z.uuid(), act: z.literal('name'), name: z.string().trim().max(20) }),
  z.strictObject({
    id: z.uuid(),
    act: z.literal('note'),
    by: z.enum(['mentor', 'trainee']),
    text: z.string().trim().min(1).max(500),
  }),
]);

export type MentorAct = z.infer<typeof mentorActSchema>;
