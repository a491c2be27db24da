import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { textOf } from '../../bot/console/text-card.ts';
import { nodesOf } from '../support/cards.ts';
import { startConnector } from '../support/connector.ts';
import { Desk } from '../support/desk.ts';
import { startServer, type TestServer } from '../support/server.ts';
import { KIND, meetsAuntieWang, UNKIND } from '../support/trainee.ts';

describe('practice in a Teams chat', () => {
  let connector: Awaited<ReturnType<typeof startConnector>>;
  let server: TestServer;
  let count = 0;
  beforeAll(async () => {
    connector = await startConnector();
    server = await startServer({}, { seed: () => 7 });
  });
  beforeEach(() => {
    connector.calls.length = 0;
    count += 100;
  });
  afterAll(async () => {
    await server.close();
    await connector.close();
  });

  async function send(part: object): Promise<string> {
    const response = await fetch(`${server.url}/api/messages`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        id: `m${++count}`,
        channelId: 'emulator',
        serviceUrl: connector.serviceUrl,
        locale: 'zh-CN',
        conversation: { id: `a:${Math.floor(count / 100)}`, conversationType: 'personal' },
        from: { id: '29:x', name: '李敏' },
        recipient: { id: '28:bot' },
        ...part,
      }),
    });
    expect(response.status).toBe(200);
    return response.text();
  }
  const types = (text: string) => send({ type: 'message', text });
  const cardCall = () => connector.calls.findLast(({ body }) => Array.isArray(body.attachments));
  const buttonOn = (title: string) =>
    nodesOf(cardCall()?.body).findLast((node) => node.type === 'Action.Execute' && node.title === title)
      ?.data;
  const taps = (title: string, replyToId: string) =>
    send({
      type: 'invoke',
      name: 'adaptiveCard/action',
      replyToId,
      value: { action: { type: 'Action.Execute', verb: 'x', data: buttonOn(title) } },
    });

  it('opens a case below the list, and its preview on a locked screen says nothing of it', async () => {
    await types('练习');
    await taps('练 SC-01', 'list');
    expect(cardCall()).toMatchObject({ method: 'POST', body: { summary: '服务' } });
    expect(JSON.stringify(cardCall()?.body)).toContain('私下练习，只有您看得到');
  });

  it('puts a hint on the card that was tapped', async () => {
    await types('练习 SC-03');
    const answer = JSON.parse(await taps('提示（−3 分）', 'room')) as { statusCode: number; type: string };
    expect(answer).toMatchObject({ statusCode: 200, type: 'application/vnd.microsoft.card.adaptive' });
    expect(cardCall()).toMatchObject({ method: 'PUT', path: expect.stringContaining('/activities/room') });
  });

  it('does the same for a phone that only knows Action.Submit', async () => {
    await types('练习 SC-03');
    await send({ type: 'message', text: '', value: buttonOn('提示（−3 分）'), replyToId: 'room' });
    expect(cardCall()).toMatchObject({ method: 'PUT', path: expect.stringContaining('/activities/room') });
  });

  it('answers a tap on a card of a past turn with words only', async () => {
    await types('练习 SC-03');
    const data = buttonOn('结束');
    await types(KIND);
    connector.calls.length = 0;
    const value = { action: { type: 'Action.Execute', verb: 'x', data } };
    const answer = await send({ type: 'invoke', name: 'adaptiveCard/action', value });
    expect(answer).toContain('已经过去');
    expect(connector.calls).toEqual([]);
  });
});

describe('practice in the terminal', () => {
  it('says in words what a card has buttons for, and shows the feedback unfolded', async () => {
    const desk = await Desk.open();
    const list = textOf((await desk.types('练习')).replies[0] ?? fail());
    expect(list).toMatch(/SC-\d\d/u);
    expect(list).toContain('[ 练习 难 ]');
    await meetsAuntieWang(desk);
    const room = textOf((await desk.types(UNKIND)).replies.at(-1) ?? fail());
    expect(room).toContain('▌');
    expect(room).toMatch(/▸ 这句怎么样\n {4}/u);
    expect(room).toContain('[ 提示 ] [ 暂停 ] [ 结束 ]');
    const both = textOf((await desk.types(`换一句：${KIND}`)).replies.at(-1) ?? fail());
    expect(both).toContain('[ 用换的 ] [ 留原来的 ]');
    await desk.types('用换的');
    const debrief = textOf((await desk.types('结束')).replies.at(-1) ?? fail());
    expect(debrief).toMatch(/\d+ 分/u);
    expect(debrief).toContain('[ 练习 SC-03 ]');
    expect(textOf((await desk.types('我的进步')).replies[0] ?? fail())).toContain('练完 1 场');
    expect(textOf((await desk.types('复盘')).replies[0] ?? fail())).toContain('▌ 她第一句怎么说的');
  });
});

function fail(): never {
  throw new Error('no answer');
}
