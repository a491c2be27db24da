import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { QueuePage } from '../../../bot/api/review/queue.ts';
import type { TalkView } from '../../../bot/api/review/talk.ts';
import { textOf } from '../../support/cards.ts';
import { APP_ID } from '../../support/server.ts';
import { startTeams, type Teams, WANG_LEI } from '../../support/teams.ts';

const MANAGER = '19:managers@thread.tacv2';

/** The place in the tab that the link on a card opens, after the address that Teams knows the tab by. */
function placeOf(text: string): string {
  const url = new URL(/"url":"(?<url>[^"]+)"/u.exec(text)?.groups?.url ?? '');
  expect(`${url.origin}${url.pathname}`).toBe(`https://teams.microsoft.com/l/entity/${APP_ID}/review`);
  return (JSON.parse(url.searchParams.get('context') ?? '{}') as { subEntityId: string }).subEntityId;
}

describe('what comes by itself in Teams', () => {
  let teams: Teams;
  beforeAll(async () => {
    teams = await startTeams(
      { MANAGER_CHAT: `msteams:${MANAGER}`, QUIET_HOURS: '00:00-00:00' },
      // the token is the person's id: how tokens are checked is another test
      {
        checkToken: async (token) => ({
          kind: 'member',
          person: token,
          name: '赵慧',
          granted: ['supervisor'],
        }),
      },
    );
  });
  afterAll(() => teams.close());
  const asZhao = async <T>(path: string, body?: object): Promise<T> => {
    const response = await fetch(`${teams.url}/api/review/${path}`, {
      method: body ? 'POST' : 'GET',
      headers: { authorization: 'Bearer zhao', ...(body ? { 'content-type': 'application/json' } : {}) },
      ...(body ? { body: JSON.stringify(body) } : {}),
    });
    expect(response.status, path).toBe(200);
    return (await response.json()) as T;
  };

  it('an alert reaches the manager’s chat at once and opens the talk at her words, of which it says nothing', async () => {
    const managers = teams.chat(MANAGER, { type: 'groupChat', person: WANG_LEI });
    await managers.mentions('帮助');
    const clerk = teams.chat('a:counter');
    await clerk.types('跑三趟了 信用卡多还的钱取不出来');
    await clerk.taps('1 我说了');
    await clerk.types('她说她不想活了 要从楼上跳下去');
    const call = await teams.connector.sees(
      ({ path, text }) => path.includes(MANAGER) && text.includes('有危险'),
    );
    expect(call.body.summary).toBe('服务');
    const card = managers.card() as Parameters<typeof textOf>[0];
    expect(textOf(card)).not.toMatch(/不想活|跳下去/u);
    // her first words, the clerk's, and then these
    expect(placeOf(call.text)).toMatch(/^talk\/[0-9a-f-]{36}\/2$/u);
  });

  it('coaching reaches whoever held the talk and opens it at the turn it is about', async () => {
    const clerk = teams.chat('a:window');
    await clerk.types('利率都降了 我房贷月供怎么没降');
    await clerk.types('我说了：合同是您自己签的，上面写着。');
    const { id } = await vi.waitFor(
      async () => {
        const { rows } = await asZhao<QueuePage>(`queue?text=${encodeURIComponent('月供')}`);
        if (!rows[0]) throw new Error('not in the queue yet');
        return rows[0];
      },
      { timeout: 20_000, interval: 200 },
    );
    const { turns } = await asZhao<TalkView>(`talks/${id}`);
    const turn = turns.findIndex(({ speaker }) => speaker === 'staff');
    const act = { kind: 'coach', turn, text: '先认她的着急，再说合同。' };
    await asZhao(`talks/${id}/acts`, { id: randomUUID(), act });
    const call = await teams.connector.sees(
      ({ path, text }) => path.includes('a:window') && text.includes('先认她的着急'),
    );
    expect(placeOf(call.text)).toBe(`talk/${id}/${turn}`);
  });
});
