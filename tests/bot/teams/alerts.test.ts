import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { textOf } from '../../support/cards.ts';
import { APP_ID } from '../../support/server.ts';
import { startTeams, type Teams, WANG_LEI } from '../../support/teams.ts';

const MANAGER = '19:managers@thread.tacv2';

describe('an alert in Teams', () => {
  let teams: Teams;
  beforeAll(async () => {
    teams = await startTeams({ MANAGER_CHAT: `msteams:${MANAGER}`, QUIET_HOURS: '00:00-00:00' });
  });
  afterAll(() => teams.close());

  it('reaches the manager’s chat at once, with a deep link to the turn and nothing of the customer', async () => {
    const managers = teams.chat(MANAGER, { type: 'groupChat', person: WANG_LEI });
    await managers.mentions('帮助');
    await teams.chat('a:counter').types('她说她不想活了 要从楼上跳下去');
    const call = await teams.connector.sees(
      ({ path, text }) => path.includes(MANAGER) && text.includes('有危险'),
    );
    expect(call.body.summary).toBe('服务');
    const card = managers.card() as Parameters<typeof textOf>[0];
    expect(textOf(card)).not.toMatch(/不想活|跳下去/u);
    const url = new URL(/"url":"(?<url>[^"]+)"/u.exec(call.text)?.groups?.url ?? '');
    expect(`${url.origin}${url.pathname}`).toBe(`https://teams.microsoft.com/l/entity/${APP_ID}/review`);
    const { subEntityId } = JSON.parse(url.searchParams.get('context') ?? '{}') as { subEntityId: string };
    expect(subEntityId).toMatch(/^talk\/[0-9a-f-]{36}\/0$/u);
  });
});
