import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ReviewAct, ReviewEvent } from '../../../bot/review/events.ts';
import { agreementOf } from '../../../bot/review/kappa.ts';
import { type ReviewStatus, reviewStatus } from '../../../bot/review/status.ts';
import { DIMENSIONS } from '../../../scripts/vocabulary.ts';
import { MORNING } from '../../support/desk.ts';

const DAY = 24 * 60 * 60_000;
const OPTIONS = { now: MORNING + DAY, appealDays: 5 };

type Deed = readonly [by: string, act: ReviewAct, daysLater?: number];

/** A log of what people did, one after the other. */
const log = (...acts: readonly Deed[]): readonly ReviewEvent[] =>
  acts.map(([by, act, days], i) => ({ id: `e${i}`, by, act, at: MORNING + (days ?? 0) * DAY }));
const status = (...acts: readonly Deed[]): ReviewStatus => reviewStatus(log(...acts), OPTIONS);

const reviewed: ReviewAct = { kind: 'reviewed' };
const acknowledge: ReviewAct = { kind: 'acknowledge' };
const appeal: ReviewAct = { kind: 'appeal', dimension: 'D-01', reason: '我道过歉' };
const granted: ReviewAct = { kind: 'answer-appeal', granted: true, reason: '确实' };
const override = (level: number | null, dimension: 'D-01' | 'D-02' = 'D-01'): ReviewAct => ({
  kind: 'override',
  dimension,
  level,
  reason: '听录音',
});

describe('the status of a review', () => {
  it('goes from waiting to reviewed, acknowledged, appealed and settled', () => {
    const course: readonly (readonly [string, ReviewAct])[] = [
      ['zhao', reviewed],
      ['li', acknowledge],
      ['li', appeal],
      ['chen', granted],
    ];
    const states = [0, 1, 2, 3, 4].map((n) => status(...course.slice(0, n)).state);
    expect(states).toEqual(['waiting', 'reviewed', 'acknowledged', 'appealed', 'settled']);
    expect(status(...course).appeal).toMatchObject({ by: 'li', answer: { by: 'chen', granted: true } });
    expect(status(...course, ['zhao', reviewed])).toMatchObject({ state: 'reviewed', appeal: null });
  });

  it('takes neither an appeal before the review nor one after its days', () => {
    expect(status(['li', appeal]).state).toBe('waiting');
    expect(status(['zhao', reviewed], ['li', appeal, 5]).state).toBe('appealed');
    expect(status(['zhao', reviewed], ['li', appeal, 5.01]).state).toBe('reviewed');
    expect(status(['zhao', reviewed], ['chen', granted]).state).toBe('reviewed');
  });

  it('says until when one may appeal', () => {
    const events = log(['zhao', reviewed]);
    expect(reviewStatus(events, OPTIONS).appealUntil).toBe(MORNING + 5 * DAY);
    expect(reviewStatus(events, { ...OPTIONS, now: MORNING + 6 * DAY }).appealUntil).toBeNull();
    expect(status(['zhao', reviewed], ['li', appeal]).appealUntil).toBeNull();
    expect(status().appealUntil).toBeNull();
  });

  it('keeps the newest of what people put right, beside the machine', () => {
    const correct = (value: 0 | 3): ReviewAct => ({
      kind: 'correct',
      turn: 2,
      label: { field: 'emotion', value },
    });
    const { overrides, corrections } = status(
      ['zhao', override(1)],
      ['chen', override(3)],
      ['zhao', correct(0)],
      ['zhao', correct(3)],
    );
    expect(overrides).toMatchObject({ 'D-01': { level: 3, by: 'chen', reason: '听录音' } });
    expect(corrections).toMatchObject([{ turn: 2, label: { field: 'emotion', value: 3 } }]);
  });

  it('shows blind grades only when two people are in, and then how far they agree', () => {
    const blind = (a: number, b: number): ReviewAct => ({
      kind: 'blind-grade',
      levels: { 'D-01': a, 'D-02': b },
    });
    expect(status(['zhao', blind(1, 2)]).calibration, 'nobody asked').toBeNull();
    const asked = [['zhao', { kind: 'calibrate' }]] as const;
    const one = status(...asked, ['zhao', blind(0, 0)], ['zhao', blind(1, 2)]).calibration;
    expect(one).toEqual({ kind: 'open', askedBy: 'zhao', askedAt: MORNING, in: ['zhao'] });
    expect(JSON.stringify(one)).not.toContain('D-01');
    const both = [...asked, ['zhao', blind(1, 2)], ['chen', blind(1, 3)]] as const;
    const done = status(...both).calibration;
    expect(done).toMatchObject({
      kind: 'done',
      grades: [
        { by: 'zhao', levels: { 'D-01': 1, 'D-02': 2 } },
        { by: 'chen', levels: { 'D-01': 1, 'D-02': 3 } },
      ],
      agreement: { compared: 2 },
    });
    expect(status(...both, ['zhao', blind(3, 3)], ['wu', blind(0, 0)]).calibration).toEqual(done);
    expect(status(...both, ['wu', { kind: 'calibrate' }]).calibration).toMatchObject({
      kind: 'open',
      in: [],
    });
  });

  it('counts a repeated event once, wherever it is repeated', () => {
    fc.assert(
      fc.property(fc.array(anyAct, { maxLength: 12 }), fc.nat(), fc.nat(), (acts, which, where) => {
        const events = log(...acts);
        const again = events[which % Math.max(1, events.length)];
        if (!again) return;
        const at = events.indexOf(again) + 1 + (where % (events.length - events.indexOf(again)));
        const repeated = [...events.slice(0, at), again, ...events.slice(at)];
        expect(reviewStatus(repeated, OPTIONS)).toEqual(reviewStatus(events, OPTIONS));
      }),
    );
  });

  it('does not mind the order of things that have nothing to do with each other', () => {
    const apart: readonly fc.Arbitrary<readonly [string, ReviewAct]>[] = [
      act({ kind: fc.constant('flag'), on: fc.boolean() }),
      act({ kind: fc.constant('tag'), tag: fc.constant('a'), on: fc.boolean() }),
      act({ kind: fc.constant('hold'), on: fc.boolean(), reason: fc.constant('r') }),
      fc.constant(['zhao', override(1, 'D-02')] as const),
      fc.constant(['zhao', reviewed] as const),
    ];
    fc.assert(
      fc.property(
        fc.tuple(...apart),
        fc.shuffledSubarray([0, 1, 2, 3, 4], { minLength: 5 }),
        (acts, order) => {
          const events = log(...acts);
          const shuffled = order.flatMap((i) => events[i] ?? []);
          expect(reviewStatus(shuffled, OPTIONS)).toEqual(reviewStatus(events, OPTIONS));
        },
      ),
    );
  });

  it('is as before when something is switched on and off again', () => {
    const off = fc.constantFrom<readonly [ReviewAct, ReviewAct]>(
      [
        { kind: 'flag', on: true },
        { kind: 'flag', on: false },
      ],
      [
        { kind: 'tag', tag: 'x', on: true },
        { kind: 'tag', tag: 'x', on: false },
      ],
      [override(3), override(null)],
      [
        { kind: 'hold', on: true, reason: '诉讼' },
        { kind: 'hold', on: false, reason: '结案' },
      ],
    );
    fc.assert(
      fc.property(off, ([on, undo]) => {
        const before = status(['zhao', reviewed], ['zhao', override(2, 'D-02')]);
        const after = status(['zhao', reviewed], ['zhao', override(2, 'D-02')], ['wu', on], ['wu', undo]);
        const during = status(['zhao', reviewed], ['zhao', override(2, 'D-02')], ['wu', on]);
        expect(after).toEqual(before);
        expect(during).not.toEqual(before);
      }),
    );
  });
});

describe('the agreement of two reviewers', () => {
  it('is that of the textbook', () => {
    // agreed on 35 of 50, by chance on 25
    const table = [
      [0, 0, 20],
      [0, 1, 5],
      [1, 0, 10],
      [1, 1, 15],
    ] as const;
    const pairs = table.flatMap(([a, b, n]) => Array.from({ length: n }, () => [a, b] as const));
    expect(agreementOf(pairs, 2)?.kappa).toBeCloseTo(0.4, 10);
    expect(agreementOf(pairs, 2)?.weighted).toBeCloseTo(0.4, 10);
  });

  it('is 1 for those who always agree, at most 1 for all, and none where nothing is compared', () => {
    expect(agreementOf([], 4)).toBeNull();
    const level = fc.integer({ min: 0, max: 3 });
    fc.assert(
      fc.property(fc.array(fc.tuple(level, level), { minLength: 1 }), (pairs) => {
        const both = agreementOf(pairs, 4);
        expect(both?.kappa).toBeLessThanOrEqual(1);
        expect(both?.weighted).toBeLessThanOrEqual(1);
        expect(
          agreementOf(
            pairs.map(([a]) => [a, a]),
            4,
          ),
        ).toMatchObject({ kappa: 1, weighted: 1 });
      }),
    );
  });

  it('weighs one level apart less than three', () => {
    const near = agreementOf(
      [
        [0, 1],
        [1, 2],
        [2, 2],
        [3, 3],
      ],
      4,
    );
    const far = agreementOf(
      [
        [0, 3],
        [3, 0],
        [2, 2],
        [3, 3],
      ],
      4,
    );
    expect(near?.weighted ?? 0).toBeGreaterThan(near?.kappa ?? 0);
    expect(far?.weighted ?? 1).toBeLessThan(near?.weighted ?? 0);
  });
});

function act(shape: { readonly [K: string]: fc.Arbitrary<unknown> }) {
  return fc.record(shape).map((one) => ['zhao', one as unknown as ReviewAct] as const);
}

const who = fc.constantFrom('zhao', 'chen', 'li');
const anyAct: fc.Arbitrary<readonly [string, ReviewAct]> = fc.tuple(
  who,
  fc.oneof(
    fc.constantFrom<ReviewAct>(reviewed, acknowledge, appeal, granted, { kind: 'calibrate' }),
    fc.boolean().map((on): ReviewAct => ({ kind: 'flag', on })),
    fc.boolean().map((on): ReviewAct => ({ kind: 'tag', tag: 'x', on })),
    fc.option(fc.integer({ min: 0, max: 3 })).map((level) => override(level)),
    fc
      .dictionary(fc.constantFrom(...DIMENSIONS), fc.integer({ min: 0, max: 3 }))
      .map((levels) => ({ kind: 'blind-grade', levels }) as ReviewAct),
    fc.nat({ max: 3 }).map((turn): ReviewAct => ({ kind: 'kept-promise', turn })),
    fc.nat({ max: 3 }).map((turn): ReviewAct => ({ kind: 'comment', turn, text: '好' })),
  ),
);
