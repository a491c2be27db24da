import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startTeams, type Teams } from '../../support/teams.ts';

const WHISPER = '先认她跑的三趟';

describe('a whisper in Teams', () => {
  let teams: Teams;
  beforeAll(async () => {
    // the token is the person's id: how tokens are checked is another test
    const checkToken = async (token: string) =>
      ({ kind: 'member', person: token, name: '赵慧', granted: ['supervisor'] }) as const;
    teams = await startTeams({}, { checkToken });
  });
  afterAll(() => teams.close());
  beforeEach(() => teams.connector.forget());

  /** A clerk with a customer, and how her supervisor whispers into that talk. */
  async function talk() {
    const clerk = teams.chat(`a:${randomUUID()}`);
    await clerk.types('跑三趟了 信用卡多还的钱取不出来');
    const { conversation } = clerk.button('1 我说了') as { readonly conversation: string };
    const whispers = (id: string) =>
      fetch(`${teams.url}/api/talks/${conversation}/whisper`, {
        method: 'POST',
        headers: { authorization: 'Bearer zhao', 'content-type': 'application/json' },
        body: JSON.stringify({ id, text: WHISPER }),
      });
    const shown = () => clerk.sent.filter(({ text }) => text.includes(WHISPER));
    return { whispers, shown };
  }

  it('changes the clerk’s card in its place, once, however often the supervisor’s page sends it', async () => {
    const { whispers, shown } = await talk();
    const id = randomUUID();
    const answers = await Promise.all([whispers(id), whispers(id), whispers(id)]);
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
    expect(shown().map(({ method }) => method)).toEqual(['PUT']);
  });

  it('is shown by a repeat when Teams took it from nobody the first time', async () => {
    const { whispers, shown } = await talk();
    const id = randomUUID();
    // neither in place of the card nor as a new one
    teams.connector.refusals.push(403, 403);
    expect((await whispers(id)).status).toBe(200);
    expect(shown()).toEqual([]);
    expect((await whispers(id)).status).toBe(200);
    expect(shown()).toHaveLength(1);
  });
});
