import { describe, expect, it } from 'vitest';
import { type Ending, endPractice, type Practice, play } from '../../../dialogs/index.ts';
import { TRAINEES } from '../../../tools/scenarios/trainees.ts';
import {
  begin,
  MODELLED,
  modelLines,
  playbook,
  sayAll,
  sayUntilEnd,
  scenario,
} from '../../support/practice.ts';

const LEAVING = ['那就先这样，慢走。', '好了，再见。'];
const SEEDS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];

/** The endings in the list that scripted trainees do not bring a case to. */
function unreached(id: string, listed: readonly string[]): readonly string[] {
  const found = new Set<Ending>([
    sayUntilEnd(begin(id), modelLines(id)).ending,
    sayUntilEnd(begin(id), [...modelLines(id).slice(0, 4), ...LEAVING]).ending,
  ]);
  const left = () => listed.filter((ending) => !found.has(ending as Ending));
  for (const seed of SEEDS) {
    for (const trainee of TRAINEES.filter(({ name }) => ['silent', 'cold', 'promising'].includes(name))) {
      if (left().length === 0) return [];
      found.add(sayUntilEnd(begin(id, { seed }), trainee.lines(scenario(id), seed, playbook)).ending);
    }
  }
  return left();
}

describe('how a role-play ends', () => {
  it.each(MODELLED.map(({ id }) => id))('%s can end in every way that it lists', (id) => {
    expect(unreached(id, Object.keys(scenario(id).endings))).toEqual([]);
  });

  it('ends well for a model talk, and she rates it four or five', () => {
    for (const { id } of MODELLED) {
      const { ending, rating, met } = sayUntilEnd(begin(id, { seed: 4 }), modelLines(id));
      expect(ending, id).toBe('resolved');
      expect(rating, id).toBeGreaterThanOrEqual(4);
      expect([...met].sort()).toEqual(
        scenario(id)
          .fair.map((point) => point.id)
          .sort(),
      );
    }
  });

  it('is not settled by kind words alone', () => {
    const kind = [
      '让您跑了两趟，换谁都急，真对不起。',
      '您的难处我明白，您受累了。',
      '您先坐，喝口水，慢慢说。',
    ];
    const practice = sayUntilEnd(
      begin('SC-01'),
      Array.from({ length: 20 }, (_, i) => kind[i % 3] ?? ''),
    );
    expect(practice.ending).not.toBe('resolved');
    expect(practice.met).toEqual([]);
  });

  it('sends her away after a forbidden promise is repeated', () => {
    const practice = sayAll(begin('SC-05', { seed: 2 }), [
      '利息我保证给您全补上。',
      '您放心，差额我们全赔，我做主。',
    ]);
    expect(['escalated', 'walked-out']).toContain(practice.ending);
  });

  it('does not let the talk be closed while something is open: the first time she objects', () => {
    const practice = sayAll(begin('SC-07', { seed: 5 }), ['慢走，再见。']);
    expect(practice.ending).toBe('open');
    expect(sayAll(practice, ['好了，再见。']).ending).toBe('unresolved');
  });

  it('answers nothing after the end', () => {
    const over = sayUntilEnd(begin('SC-01'), [...modelLines('SC-01'), ...LEAVING]);
    const after = play(over, { text: '还有一句' }, playbook);
    expect(after.turns.at(-1)).toMatchObject({
      customer: null,
      changes: [],
      revealed: [],
      ending: over.ending,
    });
    expect(after).toMatchObject({ ending: over.ending, rating: over.rating, mood: over.mood });
  });

  it('can be left by the trainee at any time: unresolved, or resolved when all is settled', () => {
    const half = sayAll(begin('SC-01'), modelLines('SC-01').slice(0, 3));
    expect(endPractice(half, playbook)).toMatchObject({ ending: 'unresolved', rating: expect.any(Number) });
    const settled = sayAll(begin('SC-01'), modelLines('SC-01').slice(0, -1));
    expect(settled.ending).toBe('open');
    expect(endPractice(settled, playbook).ending).toBe('resolved');
  });

  it('never ends with a good rating for silence', () => {
    const silent = (id: string): Practice =>
      sayUntilEnd(
        begin(id),
        Array.from({ length: 22 }, () => ''),
      );
    for (const { id } of MODELLED) expect(silent(id).rating ?? 0, id).toBeLessThanOrEqual(2);
  });
});
