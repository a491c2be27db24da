import { z } from 'zod';
import {
  type Category,
  type Channel,
  DIMENSIONS,
  type DimensionId,
  type Emotion,
  LANGUAGES,
  type Language,
  STAGES,
  type Stage,
} from '../../scripts/vocabulary.ts';
import type { DebriefView } from './debrief.ts';

/**
 * What the practice pages and the server say to each other. The page imports the types only. All texts come worded
 * in the language of the practice. Times are epoch milliseconds. Turns count from 1.
 */

const practiceId = z.uuid();
const drillSchema = z.union([
  z.strictObject({ stage: z.enum(STAGES) }),
  z.strictObject({ dimension: z.enum(DIMENSIONS) }),
]);

/** Body of `POST /local/practice`: opens a case. `id` is made by the page and kept over retries: a repeat opens nothing new. */
export const openPracticeSchema = z.strictObject({
  id: practiceId,
  /** SC-xx, or `recall:<id>` to play a recalled talk again */
  scenario: z.string().min(1).max(60),
  variant: z.string().max(10).nullish(),
  /** a supervisor may read an official try; private practice is the trainee's own */
  official: z.boolean().default(false),
  /** no feedback and no hints before the end */
  exam: z.boolean().default(false),
  drill: drillSchema.nullish(),
  lang: z.enum(LANGUAGES),
});

/** Body of `POST /local/practice/:id/acts`. `id` is kept over retries; the answer is always the PracticeView after it. */
export const practiceActSchema = z.discriminatedUnion('act', [
  z.strictObject({ id: z.uuid(), act: z.literal('say'), text: z.string().max(5000) }),
  z.strictObject({ id: z.uuid(), act: z.literal('hint') }),
  /** says a turn again, better: both reactions stand side by side until one is kept */
  z.strictObject({ id: z.uuid(), act: z.literal('retry'), turn: z.int().min(1), text: z.string().max(5000) }),
  z.strictObject({ id: z.uuid(), act: z.literal('keep'), which: z.enum(['first', 'second']) }),
  z.strictObject({ id: z.uuid(), act: z.literal('pause') }),
  z.strictObject({ id: z.uuid(), act: z.literal('end') }),
]);

/** `GET /local/practice?lang=`: the cases to choose from and one's own practice. */
export interface PracticeList {
  readonly recommended: { readonly scenario: string; readonly why: string } | null;
  readonly cases: readonly CaseRow[];
  /** newest first; paused ones can be taken up again */
  readonly own: readonly PracticeRow[];
}

export interface CaseRow {
  readonly id: string;
  readonly title: string;
  readonly category: Category;
  readonly categoryName: string;
  readonly channel: Channel;
  readonly difficulty: 1 | 2 | 3;
  readonly startEmotion: Emotion;
  /** who comes in: name, age, occupation */
  readonly person: string;
  readonly focus: readonly { readonly id: DimensionId; readonly name: string }[];
  readonly variants: readonly { readonly id: string; readonly title: string }[];
  /** times brought to an end by this person, and the best total */
  readonly done: number;
  readonly best: number | null;
}

export interface PracticeRow {
  readonly id: string;
  readonly scenario: string;
  readonly title: string;
  readonly updatedAt: number;
  readonly turns: number;
  readonly official: boolean;
  readonly ending: EndingView;
  readonly total: number | null;
}

export type EndingView = 'open' | 'resolved' | 'unresolved' | 'walked-out' | 'escalated' | 'safety';

/** `GET /local/practice/:id`: the room, or the debrief once it has ended. */
export interface PracticeView {
  readonly id: string;
  readonly lang: Language;
  readonly scenario: string;
  readonly title: string;
  /** name, initial and what stands under the title: age, occupation, manner */
  readonly customer: { readonly name: string; readonly initial: string; readonly about: string };
  /** what the trainee can see before the first word */
  readonly sees: string;
  /** what she has been told beforehand */
  readonly known: readonly string[];
  readonly official: boolean;
  readonly exam: boolean;
  readonly drill: string | null;
  /** what opens the same once more; never official by itself */
  readonly again: Pick<OpenPractice, 'scenario' | 'variant' | 'exam' | 'drill'>;
  readonly opening: { readonly text: string; readonly emotion: Emotion };
  readonly mood: MoodView;
  readonly stage: Stage | 'closed';
  readonly turns: readonly PracticeTurnView[];
  readonly revealed: readonly string[];
  /** how many facts she has not told yet; null in an exam */
  readonly hiddenLeft: number | null;
  readonly hints: { readonly used: number; readonly cost: number; readonly latest: string | null };
  /** two reactions side by side, while the trainee has not chosen */
  readonly alternative: AlternativeView | null;
  readonly ending: EndingView;
  readonly paused: boolean;
  readonly debrief: DebriefView | null;
}

export interface MoodView {
  readonly emotion: Emotion;
  /** 0–100 */
  readonly trust: number;
  readonly clarity: number;
  readonly face: number;
}

export interface PracticeTurnView {
  readonly turn: number;
  readonly staff: string;
  /** null after an ending */
  readonly customer: string | null;
  readonly emotion: Emotion;
  readonly mood: MoodView;
  readonly stage: Stage | 'closed';
  readonly revealed: readonly string[];
  /** null in an exam before its end */
  readonly feedback: FeedbackView | null;
}

export interface FeedbackView {
  /** 愤怒 → 不满，信任 18 → 30 */
  readonly moved: string;
  readonly points: readonly {
    readonly kind: 'good' | 'missed' | 'bad';
    readonly text: string;
    readonly quote: string | null;
    /** 信任 +8 情绪 −1; empty when nothing moved */
    readonly effect: string;
  }[];
  /** one better sentence in this very situation */
  readonly better: string | null;
  readonly why: string | null;
}

export interface AlternativeView {
  readonly turn: number;
  readonly first: PracticeTurnView;
  readonly second: PracticeTurnView;
}

export type OpenPractice = z.infer<typeof openPracticeSchema>;
export type PracticeAct = z.infer<typeof practiceActSchema>;
export type Drill = z.infer<typeof drillSchema>;
