import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Practice, play, rewind } from '../../../dialogs/index.ts';
import {
  ALL_SORTS,
  begin,
  MODELLED,
  modelLines,
  NONSENSE,
  playbook,
  sayAll,
  scenario,
} from '../../support/practice.ts';

const anyCase = fc.constantFrom(...MODELLED.map(({ id }) => id));
const anySeed = fc.integer({ min: 1, max: 10_000 });
const anyLines = fc.array(fc.constantFrom(...ALL_SORTS), { minLength: 1, maxLength: 7 });
const RUNS = { numRuns: 30, seed: 20261122 };

const crossed = (did: readonly string[]) => did.some((done) => /^(?:grave-)?red-line$/u.test(done));

describe('the simulated customer', () => {
  it('moves by at most two levels of temper a turn, and every change adds up to where she stands', () => {
    fc.assert(
      fc.property(anyCase, anySeed, anyLines, (id, seed, lines) => {
        let before = begin(id, { seed });
        for (const text of lines) {
          const after = play(before, { text }, playbook);
          const turn = after.turns.at(-1);
          expect(Math.abs(after.mood.temper - before.mood.temper)).toBeLessThanOrEqual(2);
          for (const what of ['temper', 'trust', 'clarity', 'face'] as const) {
            const moved = (turn?.changes ?? []).filter((change) => change.what === what);
            const sum = moved.reduce((all, { delta }) => all + delta, 0);
            expect(sum).toBe(after.mood[what] - before.mood[what]);
          }
          before = after;
        }
      }),
      RUNS,
    );
  });

  it('is never calmer nor more trusting after a red line, whatever else the line does', () => {
    fc.assert(
      fc.property(anyCase, anySeed, anyLines, (id, seed, lines) => {
        const start = begin(id, { seed });
        const { turns } = sayAll(start, lines);
        turns.forEach(({ did, mood }, i) => {
          const before = turns[i - 1]?.mood ?? start.mood;
          if (!crossed(did)) return;
          expect(mood.temper).toBeGreaterThanOrEqual(before.temper);
          expect(mood.trust).toBeLessThanOrEqual(before.trust);
        });
      }),
      RUNS,
    );
  });

  it('takes a kind word joined to a red line no better than the red line alone', () => {
    for (const { id } of MODELLED) {
      const start = begin(id, { seed: 3 });
      const promise = '我保证明天一定到账，损失我们全赔。';
      const { mood } = play(start, { text: `${modelLines(id)[0]}${promise}` }, playbook);
      expect(mood.temper, id).toBeGreaterThanOrEqual(start.mood.temper);
      expect(mood.trust, id).toBeLessThanOrEqual(start.mood.trust);
    }
  });

  it('is never angrier after a model line than after a mere “好的” at the same moment', () => {
    fc.assert(
      fc.property(anyCase, anySeed, anyLines, fc.nat(), (id, seed, lines, which) => {
        const before = sayAll(begin(id, { seed }), lines.slice(0, 5));
        const model = modelLines(id).filter((line) => !lines.includes(line));
        const text = model[which % model.length];
        if (before.ending !== 'open' || !text) return;
        const after = play(before, { text }, playbook);
        const neutral = play(before, { text: '好的，我知道了。' }, playbook);
        expect(after.mood.temper, text).toBeLessThanOrEqual(neutral.mood.temper);
      }),
      { ...RUNS, numRuns: 60 },
    );
  });

  it('tells nothing hidden before she is asked', () => {
    fc.assert(
      fc.property(anyCase, anySeed, anyLines, (id, seed, lines) => {
        const practice = sayAll(begin(id, { seed }), lines);
        let told: readonly string[] = [];
        for (const turn of practice.turns) {
          told = [...told, ...turn.revealed];
          for (const fact of scenario(id).hidden) {
            const leaks = fact.reveals.some(({ zh }) => turn.customer?.includes(zh));
            if (leaks) expect(told).toContain(fact.id);
          }
        }
        expect(practice.revealed).toEqual(told);
      }),
      RUNS,
    );
  });

  it('says the same to the same words, byte for byte, also after a restart', () => {
    fc.assert(
      fc.property(anyCase, anySeed, anyLines, (id, seed, lines) => {
        const stored = (practice: Practice) => JSON.parse(JSON.stringify(practice)) as Practice;
        const once = sayAll(begin(id, { seed }), lines);
        const again = lines.reduce(
          (talk, text) => play(stored(talk), { text }, playbook),
          stored(begin(id, { seed })),
        );
        expect(JSON.stringify(again)).toBe(JSON.stringify(once));
      }),
      { ...RUNS, numRuns: 12 },
    );
  });

  it('goes on as before when a turn is taken back and said again', () => {
    fc.assert(
      fc.property(anyCase, anySeed, anyLines, fc.nat(), (id, seed, lines, at) => {
        const practice = sayAll(begin(id, { seed }), lines);
        const turn = at % lines.length;
        const before = rewind(practice, turn, playbook);
        expect(before.turns).toHaveLength(turn);
        expect(sayAll(before, lines.slice(turn))).toEqual(practice);
      }),
      { ...RUNS, numRuns: 12 },
    );
  });

  it('answers nonsense in words until the talk ends', () => {
    fc.assert(
      fc.property(
        anyCase,
        anySeed,
        fc.array(fc.constantFrom(...NONSENSE), { maxLength: 8 }),
        (id, seed, lines) => {
          for (const { customer } of sayAll(begin(id, { seed }), lines).turns.filter(
            (t) => t.did.length > 0,
          )) {
            expect(customer?.trim()).toBeTruthy();
          }
        },
      ),
      RUNS,
    );
  });

  it('says nothing twice in a talk of eight turns', () => {
    for (const { id } of MODELLED) {
      const { turns } = sayAll(begin(id, { seed: 11 }), modelLines(id).slice(0, 8));
      const said = turns.map(({ customer }) => customer);
      expect(new Set(said).size, id).toBe(said.length);
    }
  });

  it('does not read alike in five runs of one case', () => {
    for (const { id } of MODELLED) {
      const runs = [1, 2, 3, 4, 5].map((seed) =>
        sayAll(begin(id, { seed }), modelLines(id).slice(0, 8)).turns.map(({ customer }) => customer),
      );
      const pairs = runs.flatMap((a, i) => runs.slice(i + 1).map((b) => [a, b] as const));
      const shares = pairs.map(([a, b]) => a.filter((line, i) => line === b[i]).length / a.length);
      const mean = shares.reduce((sum, share) => sum + share, 0) / shares.length;
      expect(mean, id).toBeLessThan(0.4);
    }
  });
});
