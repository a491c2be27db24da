import { describe, expect, it } from 'vitest';
import type { Viewer } from '../../bot/storage/ports.ts';
import { cardIn, Desk, noticesIn } from '../support/desk.ts';
import { recallIn, roomIn } from '../support/trainee.ts';

const HER_FIRST = '我理财亏了三千，你们当时怎么说的！';
const MY_ANSWER = '合同是您自己签的，上面写着有风险，亏了怪谁。';
const HER_ANGER = '你什么态度！我要投诉你！叫你们行长出来！';

/** Tells a short talk to its end. */
async function tells(desk: Desk) {
  await desk.types('复盘');
  for (const words of [HER_FIRST, MY_ANSWER, HER_ANGER, '您消消气', '讲完了']) await desk.types(words);
  return desk.types('帮助');
}

describe('looking back at a talk from memory', () => {
  it('asks one thing at a time and rebuilds the turns', async () => {
    const desk = await Desk.open();
    const asked = [recallIn(await desk.types('复盘'))];
    for (const words of [HER_FIRST, MY_ANSWER, HER_ANGER]) asked.push(recallIn(await desk.types(words)));
    expect(asked.map(({ asks }) => asks)).toEqual(['customer', 'staff', 'customer', 'staff']);
    expect(asked.every(({ question }) => question)).toBe(true);
    expect(asked.at(-1)?.turns.map(({ speaker, text }) => [speaker, text])).toEqual([
      ['customer', HER_FIRST],
      ['staff', MY_ANSWER],
      ['customer', HER_ANGER],
    ]);
  });

  it('asks after which line she flared up and how it ended, then takes the talk apart', async () => {
    const desk = await Desk.open();
    await desk.types('复盘');
    for (const words of [HER_FIRST, MY_ANSWER, HER_ANGER, '您消消气']) await desk.types(words);
    expect(recallIn(await desk.types('没了')).asks).toBe('turning-point');
    expect(recallIn(await desk.types('第1句')).asks).toBe('outcome');
    const { debrief, asks } = recallIn(await desk.types('她走了'));
    expect(asks).toBeNull();
    expect(debrief?.moments.find(({ kind }) => kind === 'inflamed')).toMatchObject({
      turn: 2,
      instead: expect.any(String),
    });
    expect(debrief?.curve).toHaveLength(4);
    expect(debrief?.replay?.scenario).toMatch(/^SC-/u);
  });

  it('takes back the last line, by word or by tap', async () => {
    const desk = await Desk.open();
    await desk.types('复盘');
    await desk.types(HER_FIRST);
    const told = await desk.types('记错了的话');
    expect(recallIn(await desk.taps(told, '撤销')).turns).toHaveLength(1);
    expect(recallIn(await desk.types('撤销')).turns).toHaveLength(0);
  });

  it('can be played again as practice', async () => {
    const desk = await Desk.open();
    await tells(desk);
    const record = await desk.store.current(desk.chat);
    const wish = { scenario: `recall:${record?.id}`, official: false, exam: false };
    const room = roomIn(await desk.coach.handle(desk.request({ command: { kind: 'practice', wish } })));
    expect(room.ending).toBe('open');
  });

  it('is private until its teller shares it, and private again when she takes it back', async () => {
    const desk = await Desk.open();
    await tells(desk);
    const id = (await desk.store.current(desk.chat))?.id ?? '';
    const chief: Viewer = { tenant: 't', branch: 'b', person: 'chief', role: 'supervisor' };
    expect(await desk.store.conversation(chief, id)).toBeNull();
    const share = (shared: boolean) =>
      desk.coach.handle(desk.request({ command: { kind: 'share', shared } }));
    expect(recallIn(await share(true)).shared).toBe(true);
    expect(await desk.store.conversation(chief, id)).not.toBeNull();
    await share(false);
    expect(await desk.store.conversation(chief, id)).toBeNull();
    expect(await desk.store.entriesOf(chief, id)).toEqual([]);
  });

  it('keeps no name and no number of the customer', async () => {
    const desk = await Desk.open();
    await desk.types('复盘');
    await desk.types('我叫张建国，卡号6222021001123456789，手机13812345678');
    expect(JSON.stringify(await desk.store.current(desk.chat))).not.toMatch(
      /张建国|6222021001123456789|138123/u,
    );
  });

  it('can always be left: with nothing told, in the middle, and for a customer who comes in', async () => {
    const desk = await Desk.open();
    await desk.types('复盘');
    expect(noticesIn(await desk.types('帮助'))).toEqual(['recallHelp']);
    expect(noticesIn(await desk.types('结束'))).toEqual(['recallLeft']);
    expect(cardIn(await desk.types('跑三趟了 钱取不出')).turn).toBe(1);
    await desk.types('复盘');
    await desk.types(HER_FIRST);
    expect(noticesIn(await desk.types('新投诉'))).toEqual(['fresh']);
    expect(cardIn(await desk.types('房贷利率怎么又涨了')).turn).toBe(1);
  });
});
