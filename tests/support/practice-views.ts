import fc from 'fast-check';
import type { DebriefView } from '../../bot/api/debrief.ts';
import type { CaseRow, PracticeList, PracticeTurnView, PracticeView } from '../../bot/api/practice-views.ts';
import type { ProgressView } from '../../bot/api/progress.ts';
import type { RecallView } from '../../bot/api/recall.ts';
import { CATEGORIES, CHANNELS, DIMENSIONS, EMOTIONS, STAGES } from '../../scripts/vocabulary.ts';

/** Any view that practice could show, with words of any kind in it: empty, markdown, emoji. */

const text = fc.string({ minLength: 1, maxLength: 40, unit: 'grapheme' });
const maybe = fc.string({ maxLength: 40, unit: 'grapheme' });
const orNull = <T>(one: fc.Arbitrary<T>) => fc.option(one, { nil: null });
const percent = fc.nat(100);
const emotion = fc.constantFrom(...EMOTIONS);
const stage = fc.constantFrom(...STAGES);
const stageOrEnd = fc.constantFrom(...STAGES, 'closed' as const);
const dimension = fc.constantFrom(...DIMENSIONS);
const at = fc.integer({ min: 1_700_000_000_000, max: 1_900_000_000_000 });
const mood = fc.record({ emotion, trust: percent, clarity: percent, face: percent });
const ending = fc.constantFrom(
  'resolved' as const,
  'unresolved' as const,
  'walked-out' as const,
  'escalated' as const,
  'safety' as const,
);

const turnView = (turn: number): fc.Arbitrary<PracticeTurnView> =>
  fc.record({
    turn: fc.constant(turn),
    staff: maybe,
    customer: orNull(text),
    emotion,
    mood,
    stage: stageOrEnd,
    revealed: fc.array(text, { maxLength: 2 }),
    feedback: orNull(
      fc.record({
        moved: maybe,
        points: fc.array(
          fc.record({
            kind: fc.constantFrom('good' as const, 'missed' as const, 'bad' as const),
            text,
            quote: orNull(text),
            effect: maybe,
          }),
          { maxLength: 4 },
        ),
        better: orNull(text),
        why: orNull(text),
      }),
    ),
  });

const judged = { name: text, turn: orNull(fc.integer({ min: 1, max: 20 })), quote: maybe, why: maybe };
const debrief: fc.Arbitrary<DebriefView> = fc.record({
  total: percent,
  passed: fc.boolean(),
  hintCost: fc.nat(12),
  rating: orNull(fc.integer({ min: 1, max: 5 })),
  minutes: fc.integer({ min: 1, max: 60 }),
  verdict: text,
  criticalFails: fc.array(fc.record(judged), { maxLength: 2 }),
  stages: fc
    .record({ points: fc.double({ min: 0, max: 36, noNaN: true }) })
    .map(({ points }) => STAGES.map((id) => ({ stage: id, name: id, points, of: 36, standard: 24 }))),
  compliance: fc.constant({ points: 7, of: 10 }),
  curve: fc.array(emotion, { maxLength: 20 }),
  turningPoint: orNull(
    fc.record({
      turn: fc.integer({ min: 1, max: 20 }),
      title: text,
      quote: maybe,
      from: emotion,
      to: emotion,
      why: maybe,
    }),
  ),
  strengths: fc.array(fc.record(judged), { maxLength: 2 }),
  priorities: fc.array(fc.record({ ...judged, dimension, better: text }), { maxLength: 2 }),
  dimensions: fc.constant([]),
  outcome: fc.constant({
    finalEmotion: 0 as const,
    hiddenFound: 1,
    hiddenAll: 3,
    questionsBeforeSolution: 2,
    commitments: 1,
    redLines: 0,
  }),
  commitments: fc.constant([]),
  drill: orNull(
    fc.record({ title: text, about: text, scenario: fc.constant('SC-03'), drill: fc.record({ dimension }) }),
  ),
  next: orNull(fc.record({ scenario: fc.constant('SC-01'), title: text, at, why: text })),
  exemplar: fc.array(text, { maxLength: 14 }),
});

/** The room at any moment; over once it has a debrief. */
export const anyPracticeView: fc.Arbitrary<PracticeView> = fc
  .record({ turns: fc.nat(4), ended: fc.boolean(), twoWays: fc.boolean() })
  .chain(({ turns, ended, twoWays }) =>
    fc.record({
      id: fc.uuid(),
      lang: fc.constantFrom('zh-CN' as const, 'en-US' as const),
      scenario: fc.constant('SC-03'),
      title: text,
      customer: fc.record({ name: text, initial: text, about: text }),
      sees: text,
      known: fc.array(text, { maxLength: 4 }),
      official: fc.boolean(),
      exam: fc.boolean(),
      drill: orNull(text),
      again: fc.record({
        scenario: fc.constant('SC-03'),
        variant: fc.constant(null),
        exam: fc.boolean(),
        drill: fc.constant(null),
      }),
      opening: fc.record({ text, emotion }),
      mood,
      stage: stageOrEnd,
      turns: fc.tuple(...Array.from({ length: turns }, (_, i) => turnView(i + 1))),
      revealed: fc.array(text, { maxLength: 3 }),
      hiddenLeft: orNull(fc.nat(5)),
      hints: fc.record({ used: fc.nat(4), cost: fc.constant(3), latest: orNull(text) }),
      alternative:
        twoWays && turns > 0
          ? fc.record({ turn: fc.constant(1), first: turnView(1), second: turnView(1) })
          : fc.constant(null),
      ending: ended ? ending : fc.constant('open' as const),
      paused: fc.boolean(),
      debrief: ended ? debrief : fc.constant(null),
    }),
  );

const caseRow: fc.Arbitrary<CaseRow> = fc.record({
  id: fc.integer({ min: 1, max: 25 }).map((n) => `SC-${String(n).padStart(2, '0')}`),
  title: text,
  category: fc.constantFrom(...CATEGORIES),
  categoryName: text,
  channel: fc.constantFrom(...CHANNELS),
  difficulty: fc.constantFrom(1 as const, 2 as const, 3 as const),
  startEmotion: emotion,
  person: text,
  focus: fc.constant([]),
  variants: fc.constant([]),
  done: fc.nat(5),
  best: orNull(percent),
});

export const anyPracticeList: fc.Arbitrary<PracticeList> = fc
  .record({
    cases: fc.uniqueArray(caseRow, { maxLength: 25, selector: ({ id }) => id }),
    why: text,
    left: orNull(text),
  })
  .map(({ cases, why, left }) => ({
    recommended: cases[0] ? { scenario: cases[0].id, why } : null,
    cases,
    own: left
      ? [
          {
            id: 'x',
            scenario: 'SC-01',
            title: left,
            updatedAt: 0,
            turns: 1,
            official: false,
            ending: 'open' as const,
            total: null,
          },
        ]
      : [],
  }));

export const anyProgressView: fc.Arbitrary<ProgressView> = fc.record({
  done: fc.nat(40),
  minutes: fc.nat(400),
  dimensions: fc.array(
    fc.record({
      id: dimension,
      name: text,
      points: fc.constant([]),
      due: orNull(at),
      retention: fc.constant(null),
    }),
    { maxLength: 12 },
  ),
  weakest: orNull(fc.record({ id: dimension, name: text })),
  results: fc.array(
    fc.record({
      practice: fc.uuid(),
      scenario: fc.constant('SC-03'),
      title: text,
      at,
      total: percent,
      passed: fc.boolean(),
      official: fc.boolean(),
    }),
    { maxLength: 30 },
  ),
  next: orNull(fc.record({ scenario: fc.constant('SC-01'), title: text, why: text })),
  mentor: fc.record({
    name: orNull(text),
    notes: fc.array(fc.record({ at, by: fc.constantFrom('mentor' as const, 'trainee' as const), text }), {
      maxLength: 3,
    }),
  }),
});

export const anyRecallView: fc.Arbitrary<RecallView> = fc.record({
  id: fc.uuid(),
  lang: fc.constantFrom('zh-CN' as const, 'en-US' as const),
  question: orNull(text),
  asks: fc.constantFrom('customer' as const, null),
  turns: fc.array(
    fc.record({
      turn: fc.integer({ min: 1, max: 30 }),
      speaker: fc.constantFrom('customer' as const, 'staff' as const),
      text,
      emotion: orNull(emotion),
      stage,
      findings: fc.constant([]),
    }),
    { maxLength: 30 },
  ),
  shared: fc.boolean(),
  debrief: orNull(
    fc.record({
      moments: fc.array(
        fc.record({
          turn: fc.integer({ min: 1, max: 30 }),
          kind: fc.constantFrom(
            'inflamed' as const,
            'second-wave' as const,
            'missed' as const,
            'good' as const,
          ),
          title: text,
          quote: maybe,
          why: maybe,
          instead: orNull(text),
        }),
        { maxLength: 12 },
      ),
      curve: fc.constant([]),
      replay: orNull(fc.record({ scenario: fc.constant('SC-03'), title: text })),
    }),
  ),
});
