import type { DimensionId } from '../../scripts/vocabulary.ts';
import { type Calibration, calibrationOf } from './calibration.ts';
import type { ReviewAct, ReviewEvent } from './events.ts';
import type { CalibrationState, ReviewState } from './vocabulary.ts';

type Act<K extends ReviewAct['kind']> = Extract<ReviewAct, { readonly kind: K }>;
export type Correction = Act<'correct'>['label'];

interface Done {
  readonly by: string;
  readonly at: number;
}

/** What people made of a talk so far. Derived from its events, never edited. Times are epoch milliseconds. */
export interface ReviewStatus {
  readonly state: ReviewState;
  /** who reviewed it last */
  readonly reviewed: Done | null;
  readonly acknowledged: Done | null;
  readonly appeal:
    | (Done & {
        readonly dimension: DimensionId | null;
        readonly reason: string;
        readonly answer: (Done & { readonly granted: boolean; readonly reason: string }) | null;
      })
    | null;
  /** until when the staff member may appeal; null: not reviewed, appealed already, or past */
  readonly appealUntil: number | null;
  readonly flagged: boolean;
  readonly tags: readonly string[];
  /** in order; `turn` is an index into the spoken turns, null: about the talk */
  readonly comments: readonly (Done & {
    readonly id: string;
    readonly kind: 'comment' | 'coach';
    readonly turn: number | null;
    readonly text: string;
  })[];
  /** the newest label of each field of a turn, beside what the machine read */
  readonly corrections: readonly (Done & { readonly turn: number; readonly label: Correction })[];
  /** people's levels that stand, beside the machine's */
  readonly overrides: Readonly<
    Partial<Record<DimensionId, Done & { readonly level: number; readonly reason: string }>>
  >;
  readonly calibration: Calibration | null;
  /** how the review itself was judged */
  readonly marks: readonly (Done & {
    readonly mark: Act<'grade-review'>['mark'];
    readonly reason: string;
  })[];
  /** promises that were kept, by the turn they were made in */
  readonly kept: readonly (Done & { readonly turn: number })[];
  /** legal hold; null: none */
  readonly held: (Done & { readonly reason: string }) | null;
}

export interface StatusOptions {
  /** epoch milliseconds */
  readonly now: number;
  /** days after the review within which the staff member may appeal */
  readonly appealDays: number;
}

const DAY = 24 * 60 * 60_000;

/**
 * The status that a talk's events add up to, in the order of the log; a repeated id counts once. An appeal counts only
 * after a review and within its days; everything a person can switch on she can switch off again. Pure.
 */
export function reviewStatus(log: readonly ReviewEvent[], options: StatusOptions): ReviewStatus {
  const events = once(log);
  const course = courseOf(events, options.appealDays);
  const until = course.reviewed ? course.reviewed.at + options.appealDays * DAY : null;
  return {
    ...course,
    appealUntil: course.appeal || until === null || until < options.now ? null : until,
    flagged: last(events, 'flag')?.act.on ?? false,
    tags: tagsOf(events),
    comments: events.flatMap(({ id, by, at, act }) =>
      act.kind === 'comment' || act.kind === 'coach'
        ? [{ id, by, at, kind: act.kind, turn: act.turn, text: act.text }]
        : [],
    ),
    corrections: newest(all(events, 'correct'), ({ turn, label }) => `${turn} ${label.field}`).map(
      ({ by, at, act }) => ({ by, at, turn: act.turn, label: act.label }),
    ),
    overrides: overridesOf(events),
    calibration: calibrationOf(events),
    marks: newest(all(events, 'grade-review'), (_, by) => by).map(({ by, at, act }) => ({
      by,
      at,
      mark: act.mark,
      reason: act.reason,
    })),
    kept: newest(all(events, 'kept-promise'), ({ turn }) => String(turn)).map(({ by, at, act }) => ({
      by,
      at,
      turn: act.turn,
    })),
    held: holdOf(events),
  };
}

/** What the queue shows of a calibration. */
export const calibrationState = ({ calibration }: ReviewStatus): CalibrationState =>
  calibration?.kind ?? 'none';

type Course = Pick<ReviewStatus, 'state' | 'reviewed' | 'acknowledged' | 'appeal'>;

const UNSEEN: Course = { state: 'waiting', reviewed: null, acknowledged: null, appeal: null };

/** The way of a review: reviewed, read by the staff member, perhaps appealed and settled. A new review begins it anew. */
function courseOf(events: readonly ReviewEvent[], appealDays: number): Course {
  let course = UNSEEN;
  for (const event of events) course = onward(course, event, appealDays);
  return course;
}

function onward(course: Course, { by, at, act }: ReviewEvent, appealDays: number): Course {
  const { state, reviewed, appeal, acknowledged } = course;
  if (act.kind === 'reviewed') return { ...UNSEEN, state: 'reviewed', reviewed: { by, at } };
  if (!reviewed) return course;
  if (act.kind === 'acknowledge') {
    const next = state === 'reviewed' ? 'acknowledged' : state;
    return { ...course, state: next, acknowledged: acknowledged ?? { by, at } };
  }
  if (act.kind === 'appeal' && !appeal && at <= reviewed.at + appealDays * DAY) {
    const { dimension, reason } = act;
    return { ...course, state: 'appealed', appeal: { by, at, dimension, reason, answer: null } };
  }
  if (act.kind === 'answer-appeal' && appeal && !appeal.answer) {
    const { granted, reason } = act;
    return { ...course, state: 'settled', appeal: { ...appeal, answer: { by, at, granted, reason } } };
  }
  return course;
}

function tagsOf(events: readonly ReviewEvent[]): readonly string[] {
  const standing = newest(all(events, 'tag'), ({ tag }) => tag);
  return standing.flatMap(({ act }) => (act.on ? [act.tag] : [])).sort();
}

function overridesOf(events: readonly ReviewEvent[]): ReviewStatus['overrides'] {
  const standing = newest(all(events, 'override'), ({ dimension }) => dimension);
  return Object.fromEntries(
    standing.flatMap(({ by, at, act: { dimension, level, reason } }) =>
      level === null ? [] : [[dimension, { by, at, level, reason }]],
    ),
  );
}

function holdOf(events: readonly ReviewEvent[]): ReviewStatus['held'] {
  const hold = last(events, 'hold');
  return hold?.act.on ? { by: hold.by, at: hold.at, reason: hold.act.reason } : null;
}

function once(log: readonly ReviewEvent[]): readonly ReviewEvent[] {
  const seen = new Set<string>();
  return log.filter(({ id }) => !seen.has(id) && seen.add(id));
}

type EventOf<K extends ReviewAct['kind']> = ReviewEvent & { readonly act: Act<K> };

function all<K extends ReviewAct['kind']>(events: readonly ReviewEvent[], kind: K): readonly EventOf<K>[] {
  return events.filter((event): event is EventOf<K> => event.act.kind === kind);
}

const last = <K extends ReviewAct['kind']>(events: readonly ReviewEvent[], kind: K) =>
  all(events, kind).at(-1);

/** The newest event of each key, in the order in which the keys came up. */
function newest<E extends ReviewEvent>(
  events: readonly E[],
  keyOf: (act: E['act'], by: string) => string,
): readonly E[] {
  const byKey = new Map<string, E>();
  for (const event of events) byKey.set(keyOf(event.act, event.by), event);
  return [...byKey.values()];
}
