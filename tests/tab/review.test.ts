import { describe, expect, it } from 'vitest';
import type { TalkTurn } from '../../bot/api/review/talk.ts';
import { spread } from '../../tab/review/overview/red-lines.tsx';
import { scaleOf } from '../../tab/review/overview/scale.tsx';
import { placesFor } from '../../tab/review/places.ts';
import {
  isNarrowed,
  periodOf,
  periodStart,
  sameQuery,
  toggled,
  withConditions,
} from '../../tab/review/queue/conditions.ts';
import { roundNumber, roundsOf, stretchesOf, turnToShow } from '../../tab/review/talk/rounds.ts';
import { placeIn } from '../../tab/review/trail.ts';
import { reviewAddress, routeOf } from '../../tab/route.ts';
import { placeOfSubPage } from '../../tab/teams/sub-page.ts';

const BLOCK = {
  rule: 'F-19',
  name: '',
  severity: 'block',
  start: 0,
  end: 1,
  quote: '',
  why: '',
  instead: '',
} as const;

const turn = (speaker: TalkTurn['speaker'], change: Partial<TalkTurn> = {}): TalkTurn => ({
  speaker,
  by: null,
  text: '话',
  at: null,
  stage: 'needs-understanding',
  emotion: speaker === 'customer' ? 2 : null,
  signals: [],
  acts: [],
  findings: [],
  because: [],
  corrections: [],
  suggested: null,
  generated: false,
  comments: [],
  ...change,
});

describe('the address of a talk under review', () => {
  it('names the talk, the turn and the conditions of the queue, and is read back as it was', () => {
    const address = reviewAddress('talk', { id: 'a/b 号', turn: 7, query: 'text=溢缴款&sort=newest' });
    const route = { page: 'review', place: 'talk', id: 'a/b 号', turn: 7, query: 'text=溢缴款&sort=newest' };
    expect(routeOf(address)).toEqual(route);
  });

  it('comes from a link in Teams; what is no place of the review opens nothing', () => {
    expect(placeOfSubPage('talk/3f0/12')).toBe('#/review/talk/3f0/12');
    expect(placeOfSubPage('talk/3f0')).toBe('#/review/talk/3f0');
    expect(placeOfSubPage('https://elsewhere.example')).toBeNull();
    expect(placeOfSubPage('')).toBeNull();
  });
});

describe('the conditions of the queue', () => {
  it('switch a value of a list on and off again', () => {
    const one = toggled('sort=newest', 'categories', 'fee');
    const two = toggled(one, 'categories', 'queue');
    expect(new URLSearchParams(two).get('categories')).toBe('fee,queue');
    expect(sameQuery(toggled(toggled(two, 'categories', 'queue'), 'categories', 'fee'), 'sort=newest')).toBe(
      true,
    );
  });

  it('are the same in any order, and the order alone narrows nothing', () => {
    expect(sameQuery('a=1&b=2', 'b=2&a=1')).toBe(true);
    expect(sameQuery('a=1&sort=needs-first', 'a=1')).toBe(true);
    expect(sameQuery('a=1&sort=newest', 'a=1')).toBe(false);
    expect(isNarrowed('sort=oldest')).toBe(false);
    expect(isNarrowed(withConditions('sort=oldest', { text: '溢缴' }))).toBe(true);
  });

  it('know their period again on the same day, and not once it has an end', () => {
    const now = new Date(2026, 10, 21, 9, 30).getTime();
    const query = `from=${periodStart('fortnight', now)}`;
    expect(periodOf(query, now + 3_600_000)).toBe('fortnight');
    expect(periodOf(`${query}&to=${now}`, now)).toBeNull();
  });
});

describe('the rounds of a talk', () => {
  const turns = [
    turn('staff'),
    turn('customer', { emotion: 3 }),
    turn('customer', { emotion: 2 }),
    turn('staff'),
    turn('customer', { stage: 'issue-collection', emotion: 4 }),
    turn('staff', { stage: 'issue-collection', findings: [BLOCK] }),
    turn('staff', { stage: 'issue-collection' }),
  ];
  const rounds = roundsOf(turns);

  it('begin with what she says; several things she says in a row are one', () => {
    expect(rounds.map((round) => round.turns)).toEqual([
      [0, 1, 2, 3],
      [4, 5, 6],
    ]);
    expect(rounds.map(({ emotion }) => emotion)).toEqual([2, 4]);
    expect(roundNumber(rounds, 6)).toBe(2);
  });

  it('show the line at fault first, and know where a red line was crossed', () => {
    expect(rounds.map(({ crossed }) => crossed)).toEqual([false, true]);
    expect(rounds.map((round) => turnToShow(round, turns))).toEqual([0, 5]);
  });

  it('lie in stretches of one stage', () => {
    expect(stretchesOf(rounds)).toEqual([
      { from: 1, stage: 'needs-understanding', length: 1 },
      { from: 2, stage: 'issue-collection', length: 1 },
    ]);
  });
});

describe('the bar of the review', () => {
  it('shows a supervisor the queue first and keeps her own reviews in her menu', () => {
    const may = ['own-review.read', 'review.list', 'overview.read', 'morning.read', 'talk.export'];
    expect(placesFor(may)).toEqual(['queue', 'overview', 'morning', 'export']);
  });

  it('shows a trainer the drafts and the examples, and nobody else the examples', () => {
    expect(placesFor(['case.make', 'case.edit', 'morning.read'])).toEqual(['cases', 'examples', 'morning']);
    expect(placesFor(['case.make'])).toEqual(['cases']);
  });

  it('shows staff what was said about their own talks', () => {
    expect(placesFor(['self.read', 'own-review.read', 'morning.read'])).toEqual(['mine', 'morning']);
  });
});

describe('the way from talk to talk', () => {
  it('leads to the next of the list that was open, and nowhere from its end', () => {
    const trail = { query: '', ids: ['a', 'b'], total: 10 };
    expect(placeIn(trail, 'a')).toEqual({ number: 1, of: 10, next: 'b' });
    expect(placeIn(trail, 'b')?.next).toBeNull();
    expect(placeIn(trail, 'c')).toBeNull();
  });
});

describe('the scales of the charts', () => {
  it('hold their greatest number, in round steps', () => {
    for (const most of [1, 2, 7, 31, 50, 51, 440]) {
      const { top, ticks } = scaleOf(most);
      expect(top).toBeGreaterThanOrEqual(most);
      expect(ticks.every(Number.isInteger)).toBe(true);
    }
    expect(scaleOf(50).ticks).toEqual([0, 25, 50]);
  });

  it('keep names of lines apart', () => {
    const placed = [...spread([100, 101, 40, 149])].sort((a, b) => a - b);
    const gaps = placed.slice(1).map((height, i) => height - (placed[i] ?? 0));
    expect(Math.min(...gaps)).toBeGreaterThanOrEqual(17);
  });
});
