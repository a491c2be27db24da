import { describe, expect, it } from 'vitest';
import { cardIn, Desk, noticesIn } from '../support/desk.ts';
import {
  ASKING,
  caseInHand,
  casesIn,
  KIND,
  meetsAuntieWang,
  progressIn,
  roomIn,
  UNKIND,
} from '../support/trainee.ts';

const TRIPS = '跑三趟了 信用卡多还的取不出 很凶';

describe('choosing a case', () => {
  it('begins with one for today, the reason, and every case there is', async () => {
    const desk = await Desk.open();
    const { recommended, cases } = casesIn(await desk.types('练习'));
    expect(cases.map(({ id }) => id)).toContain(recommended?.scenario);
    expect(recommended?.why).not.toBe('');
    expect(cases.length).toBeGreaterThan(10);
  });

  it('finds a case by person or matter, and by how hard it is', async () => {
    const desk = await Desk.open();
    expect(casesIn(await desk.types('练习 王大妈')).cases.map(({ id }) => id)).toEqual(['SC-03']);
    const hard = casesIn(await desk.types('练习 难')).cases;
    expect(hard.length).toBeGreaterThan(1);
    expect(hard.every(({ difficulty }) => difficulty === 3)).toBe(true);
    expect(casesIn(await desk.types('练习 外星人')).cases).toEqual([]);
  });

  it('takes one tap, and nothing is kept before it', async () => {
    const desk = await Desk.open();
    const list = await desk.types('练习');
    expect(await desk.store.current(desk.chat)).toBeNull();
    const room = roomIn(await desk.taps(list, '现在就练'));
    expect(room.scenario).toBe(casesIn(list).recommended?.scenario);
    expect(room).toMatchObject({ official: false, exam: false, turns: [], ending: 'open' });
  });

  it('says so when there is no such case', async () => {
    const desk = await Desk.open();
    expect(noticesIn(await desk.types('练习 SC-99'))).toEqual(['noSuchCase']);
    expect(await desk.store.current(desk.chat)).toBeNull();
  });
});

describe('the room', () => {
  it('shows who comes in and what can be seen, and nothing hidden', async () => {
    const room = roomIn(await meetsAuntieWang(await Desk.open()));
    expect(room.customer.name).toBe('王大妈');
    expect(room.known.length).toBeGreaterThan(0);
    expect(room.revealed).toEqual([]);
    expect(room.hiddenLeft).toBeGreaterThan(0);
    expect(room.opening.text).not.toBe('');
  });

  it('answers each line and says what the line did to her', async () => {
    const desk = await Desk.open();
    const before = roomIn(await meetsAuntieWang(desk)).mood;
    const [turn] = roomIn(await desk.types(KIND)).turns;
    expect(turn?.staff).toBe(KIND);
    expect(turn?.customer).not.toBeNull();
    expect(turn?.mood.trust).toBeGreaterThan(before.trust);
    expect(turn?.feedback?.points.some(({ kind }) => kind === 'good')).toBe(true);
    const [, unkind] = roomIn(await desk.types(UNKIND)).turns;
    expect(unkind?.feedback?.points.some(({ kind }) => kind === 'bad')).toBe(true);
    expect(unkind?.mood.trust).toBeLessThan(turn?.mood.trust ?? 0);
  });

  it.each([
    '更生气了',
    '撤销',
    '我说了',
    '1',
    '遮挡',
    '能说吗：您去柜台',
    '算 80万 240期 3.6 3.8',
    'English',
  ])('hears %s as speech: the words of live help mean nothing here', async (words) => {
    const desk = await Desk.open();
    await meetsAuntieWang(desk);
    expect(roomIn(await desk.types(words)).turns.at(-1)?.staff).toBe(words);
  });

  it('keeps no name and no number of what the trainee types', async () => {
    const desk = await Desk.open();
    await meetsAuntieWang(desk);
    await desk.types('王秀英女士您好，您的卡号6222021001123456789，我打13812345678找您');
    await desk.types('结束');
    const kept = JSON.stringify([await caseInHand(desk), await desk.entries()]);
    expect(kept).not.toMatch(/王秀英|6222021001123456789|13812345678/u);
  });

  it('tells on request what can be typed, and answers nonsense in character', async () => {
    const desk = await Desk.open();
    await meetsAuntieWang(desk);
    expect(noticesIn(await desk.types('帮助'))).toEqual(['practiceHelp']);
    for (const words of ['', '？？？', '😀', 'asdfgh', '啊'.repeat(5000), 'what can I do for you']) {
      const room = roomIn(await desk.types(words));
      if (room.ending !== 'open') break;
      expect(room.turns.at(-1)?.customer, words.slice(0, 10)).toBeTruthy();
    }
  });
});

describe('a hint', () => {
  it('is shown, counted, and paid at the end', async () => {
    const [plain, helped] = [await Desk.open(), await Desk.open()];
    for (const desk of [plain, helped]) {
      await meetsAuntieWang(desk);
      await desk.types(KIND);
    }
    const room = roomIn(await helped.types('提示'));
    expect(room.hints).toMatchObject({ used: 1, latest: expect.any(String) });
    const ends = await Promise.all([plain, helped].map((desk) => desk.types('结束')));
    const [without, with1] = ends.map((answer) => roomIn(answer).debrief);
    expect(room.hints.cost).toBeGreaterThan(0);
    expect(with1?.hintCost).toBe(Math.min(room.hints.cost, without?.total ?? 0));
    expect(with1?.total).toBe((without?.total ?? 0) - (with1?.hintCost ?? 0));
  });

  it('moves the talk by nothing', async () => {
    const desk = await Desk.open();
    await meetsAuntieWang(desk);
    const before = roomIn(await desk.types(KIND));
    const after = roomIn(await desk.types('提示'));
    expect({ ...after, hints: null }).toEqual({ ...before, hints: null });
  });
});

describe('an exam', () => {
  it('has no feedback, no hint and no second try before its end', async () => {
    const desk = await Desk.open();
    const opened = await desk.taps(await desk.types('练习'), '考核一次');
    expect(roomIn(opened)).toMatchObject({ exam: true, hiddenLeft: null });
    expect(roomIn(await desk.types(KIND)).turns[0]?.feedback).toBeNull();
    expect(noticesIn(await desk.types('提示'))).toEqual(['noHintInExam']);
    expect(noticesIn(await desk.types('换一句：您先坐'))).toEqual(['noRetryInExam']);
    const room = roomIn(await desk.types('结束'));
    expect(room.turns[0]?.feedback).not.toBeNull();
    expect(room.debrief).not.toBeNull();
  });
});

describe('the end', () => {
  it('comes with 结束: the debrief, with a total and one thing to drill', async () => {
    const desk = await Desk.open();
    await meetsAuntieWang(desk);
    for (const words of [KIND, ASKING]) await desk.types(words);
    const { ending, debrief } = roomIn(await desk.types('结束'));
    expect(ending).not.toBe('open');
    expect(debrief?.total).toBeGreaterThanOrEqual(0);
    expect(debrief?.stages).toHaveLength(4);
    expect(debrief?.curve).toHaveLength(3);
    expect(debrief?.drill?.scenario).toBe('SC-03');
  });

  it('opens the drill with one tap', async () => {
    const desk = await Desk.open();
    await meetsAuntieWang(desk);
    await desk.types(KIND);
    const drill = roomIn(await desk.taps(await desk.types('结束'), '接着练这个'));
    expect(drill.drill).not.toBeNull();
    expect(drill.ending).toBe('open');
  });

  it('leaves a case in which nothing was said yet without a result', async () => {
    const desk = await Desk.open();
    await meetsAuntieWang(desk);
    expect(noticesIn(await desk.types('结束'))).toEqual(['caseLeft']);
    expect(progressIn(await desk.types('我的进步')).done).toBe(0);
    expect(noticesIn(await desk.types('继续练习'))).toEqual(['nothingPaused']);
  });

  it('gives the chat back to live help', async () => {
    const desk = await Desk.open();
    await meetsAuntieWang(desk);
    await desk.types(KIND);
    await desk.types('结束');
    expect(cardIn(await desk.types(TRIPS)).turn).toBe(1);
  });

  it('keeps the words as entries: hers, and the trainee’s with what was read in them', async () => {
    const desk = await Desk.open();
    await meetsAuntieWang(desk);
    await desk.types(KIND);
    await desk.types('结束');
    expect((await desk.entries()).map(({ kind }) => kind)).toEqual(['customer', 'staff', 'customer']);
  });
});

describe('a card that is past', () => {
  it('does nothing when tapped, and says so', async () => {
    const desk = await Desk.open();
    const old = await meetsAuntieWang(desk);
    await desk.types(KIND);
    const before = await caseInHand(desk);
    for (const title of ['提示（−3 分）', '暂停', '结束']) {
      expect(noticesIn(await desk.taps(old, title)), title).toEqual(['stale']);
    }
    expect(await caseInHand(desk)).toEqual(before);
  });

  it('belongs to its own case', async () => {
    const desk = await Desk.open();
    const old = await meetsAuntieWang(desk);
    await desk.types('练习');
    await desk.taps(await desk.types('练习'), '练 SC-01');
    expect(noticesIn(await desk.taps(old, '结束'))).toEqual(['stale']);
  });
});
