import { beforeAll, describe, expect, it } from 'vitest';
import { grade, inspect, type Scorecard, type SpokenTurn } from '../../../dialogs/index.ts';
import { DIMENSIONS, STAGES } from '../../../scripts/vocabulary.ts';
import { realPlaybook } from '../../support/playbook.ts';
import { TALKS } from './talks.ts';

beforeAll(() => {
  realPlaybook();
});

const graded = (turns: readonly SpokenTurn[]): Scorecard => grade(turns, realPlaybook());
const total = (name: keyof typeof TALKS) => graded(TALKS[name]).total;
const fails = (name: keyof typeof TALKS) => graded(TALKS[name]).criticalFails.map(({ id }) => id);

describe('a scorecard', () => {
  it.each(Object.keys(TALKS) as (keyof typeof TALKS)[])('of the %s talk keeps the contract', (name) => {
    const turns = TALKS[name];
    const card = graded(turns);
    expect(card.total).toBe(Math.round(card.total));
    expect(card.dimensions.map(({ id }) => id)).toEqual([...DIMENSIONS]);
    expect(card.turns).toHaveLength(turns.length);
    card.turns.forEach((turn, i) => {
      expect(STAGES).toContain(turn.stage);
      expect(turn.emotion !== undefined).toBe(turns[i]?.speaker === 'customer');
      expect(turn.acts !== undefined).toBe(turns[i]?.speaker === 'staff');
    });
    for (const { turn, quote } of [...card.dimensions, ...card.strengths, ...card.priorities]) {
      if (turn === null) expect(quote).toBe('');
      else expect(turns[turn]).toMatchObject({ speaker: 'staff', text: expect.stringContaining(quote) });
    }
    for (const { turn, quote } of card.criticalFails) expect(turns[turn]?.text).toContain(quote);
    expect(card.priorities).toHaveLength(2);
    expect(card.strengths.length).toBeLessThanOrEqual(2);
  });

  it('adds up: the points of the stages make the total, of the weights of the rubric', () => {
    const { total: sum, stageScores } = graded(TALKS.warm);
    const of = Object.values(stageScores).map((stage) => stage.of);
    expect(of).toEqual([26, 15, 36, 13, 10]);
    const points = Object.values(stageScores).reduce((all, stage) => all + stage.points, 0);
    expect(Math.abs(points - sum)).toBeLessThanOrEqual(1);
  });

  it('offers only lines that the guard lets pass', () => {
    for (const turns of Object.values(TALKS)) {
      const card = graded(turns);
      const lines = [...card.priorities, ...card.dimensions].flatMap(({ better }) => better ?? []);
      for (const line of lines) expect(inspect(line, realPlaybook()), line).toEqual([]);
    }
  });

  it('keeps what was promised, with the turn and the hour', () => {
    const at = Date.UTC(2026, 10, 20, 2);
    const card = graded(TALKS.warm.map((turn) => ({ ...turn, at })));
    expect(card.commitments).toEqual([
      { what: expect.stringContaining('下午四点前'), due: Date.UTC(2026, 10, 20, 8), turn: 7 },
    ]);
  });

  it('knows the category of the case that was played', () => {
    expect(grade(TALKS.warm, realPlaybook(), { scenario: 'SC-03' }).category).toBe('investment-loss');
    expect(grade(TALKS.warm, realPlaybook(), { category: 'fee' }).category).toBe('fee');
  });

  it('grades English talks in English', () => {
    const card = graded([
      { speaker: 'customer', text: 'This is my third visit and nobody can give me my overpaid money back!' },
      {
        speaker: 'staff',
        text: 'Three visits and still nothing, I am sorry. My name is Li and I will see this through. Which card should the money go to?',
      },
      { speaker: 'customer', text: 'My salary card. I need it by Friday.' },
      {
        speaker: 'staff',
        text: 'There are two ways: at the counter today for a fee of five yuan, or by phone tomorrow for free. Which would you like?',
      },
      { speaker: 'customer', text: 'The counter, please.' },
      {
        speaker: 'staff',
        text: 'Done. I will text you before four today. Is there anything else still open?',
      },
      { speaker: 'customer', text: 'No, thank you.' },
    ]);
    expect(card.total).toBeGreaterThanOrEqual(65);
    expect(card.dimensions[0]?.name).toBe('Empathy first');
  });
});

describe('the traps', () => {
  it('pass a warm, concrete, correct talk', () => {
    const card = graded(TALKS.warm);
    expect(card).toMatchObject({ passed: true, criticalFails: [] });
    expect(card.total).toBeGreaterThanOrEqual(80);
    expect(card.strengths).toHaveLength(2);
  });

  it('keep good work good though she leaves unhappy', () => {
    expect(graded(TALKS.warmButUnhappy)).toMatchObject({ passed: true });
    expect(total('warmButUnhappy')).toBeGreaterThan(total('happyAfterPromise') + 25);
  });

  it('cap a forbidden promise at 40 though she leaves happy', () => {
    expect(total('happyAfterPromise')).toBeLessThanOrEqual(40);
    expect(fails('happyAfterPromise')).toContain('CF1');
    expect(graded(TALKS.happyAfterPromise).dimensions[8]).toMatchObject({ id: 'D-09', level: 0 });
    expect(graded(TALKS.happyAfterPromise).priorities[0]?.dimension).toBe('D-09');
  });

  it('do not pass politeness that does nothing, nor a rude solution', () => {
    for (const name of ['politeButEmpty', 'rudeButSolved'] as const) {
      expect(graded(TALKS[name]).passed, name).toBe(false);
      expect(total(name)).toBeLessThanOrEqual(50);
    }
  });

  it('tell a warm handover from being sent away', () => {
    expect(total('handedOver')).toBeGreaterThan(total('shunted') + 40);
    expect(graded(TALKS.shunted).dimensions[7]?.level).toBeLessThanOrEqual(1);
    expect(graded(TALKS.handedOver).dimensions[7]).toMatchObject({ id: 'D-08', level: 3 });
  });

  it('fail a talk that passes over despair', () => {
    expect(fails('despairPassedOver')).toContain('CF6');
    expect(total('despairPassedOver')).toBeLessThanOrEqual(20);
  });
});
