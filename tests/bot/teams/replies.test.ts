import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { nodesOf } from '../../support/cards.ts';
import { startTeams, type Teams } from '../../support/teams.ts';

const FIRST = '跑三趟了 信用卡多还的取不出 很凶';

describe('replies through a connector', () => {
  let teams: Teams;
  const calls = () => teams.connector.calls;
  beforeAll(async () => {
    teams = await startTeams();
  });
  beforeEach(() => teams.connector.forget());
  afterAll(() => teams.close());

  it('answer with one card, whose preview says nothing of the customer', async () => {
    const chat = teams.chat('a:1');
    await chat.types(FIRST);
    const card = chat.sent.findLast(({ body }) => Array.isArray(body.attachments));
    expect(card?.body).toMatchObject({ type: 'message', summary: '服务' });
    expect(card?.body.text).toBeUndefined();
  });

  it('keep entities’ own fields on the wire', async () => {
    await import('../../../bot/teams/entity-patch.ts');
    const { ConnectorClient, MicrosoftAppCredentials } = await import('botframework-connector');
    const client = new ConnectorClient(new MicrosoftAppCredentials('', ''), {
      baseUri: teams.connector.serviceUrl,
    });
    const entity = { type: 'streaminfo', streamType: 'streaming', streamSequence: 1 };
    await client.conversations.sendToConversation('c', { type: 'typing', entities: [entity] });
    expect(calls()[0]?.body.entities).toEqual([entity]);
  });

  it('put the next card in the place of the one that was tapped', async () => {
    const chat = teams.chat('a:tap');
    await chat.types(FIRST);
    const data = chat.button('1 我说了');
    teams.connector.forget();
    const answer = await chat.presses(data);
    expect(JSON.parse(answer.text)).toMatchObject({
      statusCode: 200,
      type: 'application/vnd.microsoft.card.adaptive',
    });
    expect(calls().map(({ method }) => method)).toEqual(['PUT']);
  });

  it('answer a tap on a past card with a sentence and leave the card alone', async () => {
    const chat = teams.chat('a:stale');
    await chat.types(FIRST);
    const data = chat.button('1 我说了');
    await chat.types('卡也找不着了');
    teams.connector.forget();
    const answer = await chat.presses(data);
    expect(JSON.parse(answer.text)).toMatchObject({ type: 'application/vnd.microsoft.activity.message' });
    expect(answer.text).toContain('已经过去');
    expect(calls()).toEqual([]);
  });

  it('answer an unknown button kindly', async () => {
    const answer = await teams.chat('a:unknown').presses({ verb: 'format-disk' });
    expect(answer.status).toBe(200);
    expect(answer.text).toContain('不认识');
  });

  it('take Action.Submit of old clients as the same tap', async () => {
    const chat = teams.chat('a:submit');
    await chat.types(FIRST);
    const value = chat.button('1 我说了');
    teams.connector.forget();
    await chat.types('', { value, replyToId: 'sent-1' });
    expect(calls().map(({ method }) => method)).toEqual(['PUT']);
  });

  it('cover the earlier card as well when she starts to film', async () => {
    const chat = teams.chat('a:film');
    await chat.types(FIRST);
    teams.connector.forget();
    await chat.types('她举着手机录像 说我拍着呢');
    const [earlier, newest] = calls();
    expect([earlier?.method, newest?.method]).toEqual(['PUT', 'POST']);
    expect(JSON.stringify(earlier?.body)).not.toMatch(/愤怒|溢缴款|跑三趟|先别说/u);
    expect(JSON.stringify(newest?.body)).not.toMatch(/愤怒|溢缴款|先别说/u);
  });

  it('go below when the card to replace is gone', async () => {
    const chat = teams.chat('a:gone');
    await chat.types(FIRST);
    const data = chat.button('1 我说了');
    teams.connector.forget();
    teams.connector.refusals.push(404);
    await chat.presses(data);
    expect(calls().map(({ method }) => method)).toEqual(['PUT', 'POST']);
  });

  it('send the answer to a message once, though the channel brings it five times', async () => {
    const chat = teams.chat('a:five');
    const message = chat.activity({ type: 'message', text: FIRST, id: 'the-same' });
    const answers = await Promise.all([1, 2, 3, 4, 5].map(() => chat.sends(message)));
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200]);
    expect(chat.sent.filter(({ body }) => Array.isArray(body.attachments))).toHaveLength(1);
  });

  it('answer a repeated tap with the same card and count it once', async () => {
    const chat = teams.chat('a:twice');
    await chat.types(FIRST);
    const tap = chat.activity({
      type: 'invoke',
      name: 'adaptiveCard/action',
      id: 'the-same-tap',
      value: { action: { type: 'Action.Execute', verb: 'x', data: chat.button('1 我说了') } },
    });
    teams.connector.forget();
    const [first, second] = [await chat.sends(tap), await chat.sends(tap)];
    expect(second).toEqual(first);
    expect(calls()).toHaveLength(1);
  });
});

describe('the first minute in Teams', () => {
  let teams: Teams;
  beforeAll(async () => {
    teams = await startTeams();
  });
  afterAll(() => teams.close());

  it('welcomes a person who adds the bot, and says what is kept', async () => {
    const chat = teams.chat('a:new');
    await chat.sends({ type: 'conversationUpdate', membersAdded: [{ id: '28:bot' }, { id: '29:li' }] });
    expect(chat.sent).toHaveLength(1);
    expect(JSON.stringify(chat.card())).toContain('保存 90 天');
  });

  it('teaches in three taps, on one card, and keeps nothing of it', async () => {
    const chat = teams.chat('a:tour');
    await chat.sends({ type: 'conversationUpdate', membersAdded: [{ id: '29:li' }] });
    let answer = await chat.taps('点三下就会', { replyToId: 'welcome' });
    const steps = [answer];
    for (const title of ['发出去', '我说了']) {
      const { value } = JSON.parse(answer.text) as { value: object };
      const data = nodesOf(value).find((node) => node.title === title)?.data;
      answer = await chat.presses(data, { replyToId: 'welcome' });
      steps.push(answer);
    }
    const titles = steps.map(({ text }) => /"speak":"(第.下)/u.exec(text)?.[1]);
    expect(titles).toEqual(['第一下', '第二下', '第三下']);
    const methods = chat.sent.map(({ method }) => method);
    expect(methods).toEqual(['POST', 'PUT', 'PUT', 'PUT']);
    await chat.types('我说了');
    expect(JSON.stringify(chat.sent.map(({ body }) => body))).toContain('还没有卡');
  });

  it('tells a guest whom to ask, and shows nothing', async () => {
    teams.connector.members.set('29:guest', { userRole: 'guest' });
    const person = { id: '29:guest', name: '来宾', aadObjectId: '0d1d3a4c-0000-4000-8000-000000000009' };
    const chat = teams.chat('a:guest', { person });
    await chat.types(FIRST);
    expect(chat.sent.map(({ body }) => body.text)).toEqual([expect.stringContaining('来宾不能用')]);
    const tapped = await chat.presses({ verb: 'new', conversation: 'x', turn: 0 });
    expect(tapped.text).toContain('来宾不能用');
  });
});
