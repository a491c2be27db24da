import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { nodesOf } from '../../support/cards.ts';
import { lineOf, startTeams, type Teams, type TeamsChat, WANG_LEI } from '../../support/teams.ts';

const FIRST = '跑三趟了 信用卡多还的取不出 很凶';
const titles = (card: unknown) =>
  nodesOf(card).flatMap((node) => (node.type === 'Action.Execute' && node.title ? [node.title] : []));

/** What a client gets when it looks at a card again. */
async function seenAgain(chat: TeamsChat, card: unknown): Promise<Record<string, unknown>> {
  const { refresh } = card as { refresh: { action: { data: unknown } } };
  const answer = JSON.parse((await chat.presses(refresh.action.data)).text) as {
    value: Record<string, unknown>;
  };
  return answer.value;
}

describe('a group chat', () => {
  let teams: Teams;
  let count = 0;
  let li: TeamsChat;
  let wang: TeamsChat;
  beforeAll(async () => {
    teams = await startTeams();
  });
  beforeEach(() => {
    const id = `19:group-${++count}`;
    li = teams.chat(id, { type: 'groupChat' });
    wang = teams.chat(id, { type: 'groupChat', person: WANG_LEI });
  });
  afterAll(() => teams.close());

  it('hears only what is said to the bot', async () => {
    expect((await li.types(FIRST)).status).toBe(200);
    expect(li.sent).toEqual([]);
    await li.mentions(FIRST);
    expect(lineOf(li.card())).not.toBe('');
  });

  it('learns how to speak to the bot when the bot comes, and is left in peace when others do', async () => {
    await li.sends({ type: 'conversationUpdate', membersAdded: [{ id: '28:bot' }] });
    await li.sends({ type: 'conversationUpdate', membersAdded: [{ id: '29:zhao' }] });
    expect(li.sent.map(({ body }) => body.text)).toEqual([expect.stringContaining('@我')]);
  });

  it('shows the customer’s own words to nobody', async () => {
    await li.mentions('她说她爱人住院等着用钱');
    expect(JSON.stringify(li.card())).not.toContain('住院等着用钱');
  });

  it('gives each person her own view of a card: whoever has the talk its buttons, a colleague a way to take over', async () => {
    await wang.mentions('帮助');
    await li.mentions(FIRST);
    const card = li.card();
    expect((card.refresh as { userIds: string[] }).userIds.toSorted()).toEqual(['29:li', '29:wang']);
    expect(titles(await seenAgain(li, card))).toContain('1 我说了');
    const hers = await seenAgain(wang, card);
    expect(titles(hers)).toEqual(['我来接', '需要帮手']);
    expect(JSON.stringify(hers)).toContain('李在接待');
    expect(lineOf(hers)).toBe(lineOf(card));
  });

  it('lets a colleague take over, and the roles change', async () => {
    await li.mentions(FIRST);
    const card = li.card();
    const hers = await seenAgain(wang, card);
    const takeOver = nodesOf(hers).find((node) => node.title === '我来接')?.data;
    await wang.presses(takeOver);
    expect(titles(await seenAgain(wang, wang.card()))).toContain('1 我说了');
    const his = await seenAgain(li, li.card());
    expect(titles(his)).toContain('我来接');
    expect(JSON.stringify(his)).toContain('王在接待');
  });

  it('shows an old card without buttons when it is looked at again, and takes no tap on it', async () => {
    await li.mentions(FIRST);
    const old = li.card();
    const said = li.button('1 我说了');
    await li.mentions('卡也找不着了');
    const again = await seenAgain(li, old);
    expect(titles(again)).toEqual([]);
    expect(JSON.stringify(again)).toContain('已经过去');
    expect((await li.presses(said)).text).toContain('已经过去');
  });
});

describe('practice before a group', () => {
  let teams: Teams;
  beforeAll(async () => {
    teams = await startTeams();
  });
  afterAll(() => teams.close());

  it('lets two trainees take turns on one case: each line names its speaker, feedback is folded', async () => {
    const id = '19:class';
    const li = teams.chat(id, { type: 'groupChat' });
    const wang = teams.chat(id, { type: 'groupChat', person: WANG_LEI });
    await li.mentions('练习 SC-03');
    await li.mentions('您一辈子攒的钱，少了谁都心疼。您先坐，喝口水，从头说，我不打断。');
    expect(JSON.stringify(li.card())).toContain('李：您一辈子攒的钱');
    await wang.mentions('当时您是怎么理解这款产品的？这笔钱打算什么时候用？');
    const card = wang.card();
    expect(JSON.stringify(card)).toContain('王：当时您是怎么理解');
    expect(nodesOf(card).find((node) => node.id === 'feedback')).toMatchObject({ isVisible: false });
  });

  it('counts for nobody’s own record', async () => {
    const id = '19:class-2';
    const li = teams.chat(id, { type: 'groupChat' });
    const wang = teams.chat(id, { type: 'groupChat', person: WANG_LEI });
    await li.mentions('练习 SC-03');
    await li.mentions('您一辈子攒的钱，少了谁都心疼。');
    await wang.mentions('当时您是怎么理解这款产品的？');
    await li.mentions('结束');
    const alone = teams.chat('a:li');
    await alone.types('我的进步');
    expect(JSON.stringify(alone.card())).not.toContain('练完 1 场');
  });
});
