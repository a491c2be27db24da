import { describe, expect, it } from 'vitest';
import { cardIn, Desk, noticesIn } from '../support/desk.ts';
import { ASKING, casesIn, KIND, meetsAuntieWang, progressIn, roomIn, UNKIND } from '../support/trainee.ts';

const TRIPS = '跑三趟了 信用卡多还的取不出 很凶';

describe('saying it again', () => {
  it('shows both reactions until one is kept', async () => {
    const desk = await Desk.open();
    await meetsAuntieWang(desk);
    const first = roomIn(await desk.types(UNKIND));
    const both = roomIn(await desk.types(`换一句：${KIND}`));
    expect(both.alternative).toMatchObject({ turn: 1, first: first.turns[0], second: { staff: KIND } });
    expect(both.alternative?.second.mood.trust).toBeGreaterThan(both.alternative?.first.mood.trust ?? 100);
    expect(both.turns).toEqual(first.turns);
  });

  it('goes on from the way that was kept', async () => {
    const desk = await Desk.open();
    await meetsAuntieWang(desk);
    const first = roomIn(await desk.types(UNKIND));
    const asked = await desk.types(`换一句：${KIND}`);
    const kept = await desk.taps(asked, '留原来的');
    expect(roomIn(kept)).toEqual(first);
    const second = roomIn(await desk.taps(await desk.types(`换一句 1：${KIND}`), '用换的这句'));
    expect(second.turns.map(({ staff }) => staff)).toEqual([KIND]);
    expect(second.alternative).toBeNull();
  });

  it('drops what came after the turn that was said anew, and speaking on keeps the new way', async () => {
    const desk = await Desk.open();
    await meetsAuntieWang(desk);
    for (const words of [KIND, ASKING, '您当时问过小王什么？']) await desk.types(words);
    await desk.types('换一句 1：阿姨，您先坐，慢慢说，我记着。');
    const room = roomIn(await desk.types(ASKING));
    expect(room.turns.map(({ staff }) => staff)).toEqual(['阿姨，您先坐，慢慢说，我记着。', ASKING]);
  });

  it('gives no hint back', async () => {
    const desk = await Desk.open();
    await meetsAuntieWang(desk);
    await desk.types(UNKIND);
    await desk.types(`换一句：${KIND}`);
    await desk.types('提示');
    expect(roomIn(await desk.types('用换的')).hints.used).toBe(1);
  });

  it('also works after the end, and the last end is the one that counts', async () => {
    const desk = await Desk.open();
    await meetsAuntieWang(desk);
    await desk.types(UNKIND);
    const first = roomIn(await desk.types('结束')).debrief;
    await desk.types(`换一句 1：${KIND}`);
    expect(roomIn(await desk.types('用换的')).ending).toBe('open');
    const second = roomIn(await desk.types('结束')).debrief;
    expect(second?.total).toBeGreaterThan(first?.total ?? 100);
    const { results } = progressIn(await desk.types('我的进步'));
    expect(results.map(({ total }) => total)).toEqual([second?.total]);
  });

  it('needs a turn that was played', async () => {
    const desk = await Desk.open();
    await meetsAuntieWang(desk);
    expect(noticesIn(await desk.types('换一句：您先坐'))).toContain('noSuchTurn');
    expect(noticesIn(await desk.types('用换的'))).toContain('nothingToKeep');
  });
});

describe('pausing', () => {
  it('leaves room for a real complaint, and the case goes on exactly where it stood', async () => {
    const desk = await Desk.open();
    await meetsAuntieWang(desk);
    const before = roomIn(await desk.types(KIND));
    expect(noticesIn(await desk.types('暂停'))).toEqual(['casePaused']);
    const live = await desk.types(TRIPS);
    expect(cardIn(live).suggestion.known.map(({ slot }) => slot)).toContain('trips');
    await desk.types('1');
    await desk.types('结束');
    expect(roomIn(await desk.types('继续练习'))).toEqual(before);
    expect(roomIn(await desk.types(ASKING)).turns).toHaveLength(2);
  });

  it('is not even needed when a customer has come: 新投诉 leads to live help at once', async () => {
    const desk = await Desk.open();
    await meetsAuntieWang(desk);
    const before = roomIn(await desk.types(KIND));
    expect(noticesIn(await desk.types('新投诉'))).toEqual(['fresh']);
    expect(cardIn(await desk.types(TRIPS)).turn).toBe(1);
    expect(roomIn(await desk.types('接着练'))).toEqual(before);
  });

  it('shows in the list what was put aside', async () => {
    const desk = await Desk.open();
    await meetsAuntieWang(desk);
    await desk.types('暂停');
    const list = await desk.types('练习');
    expect(casesIn(list).own.map(({ scenario }) => scenario)).toEqual(['SC-03']);
    expect(roomIn(await desk.taps(list, '接着练')).scenario).toBe('SC-03');
  });

  it('says so when nothing was put aside', async () => {
    expect(noticesIn(await (await Desk.open()).types('继续练习'))).toEqual(['nothingPaused']);
  });
});
