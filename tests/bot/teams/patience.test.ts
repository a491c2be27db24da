import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { resending } from '../../../bot/teams/resend.ts';
import type { Refusal } from '../../support/connector.ts';
import { startTeams, type Teams } from '../../support/teams.ts';

const FIRST = '跑三趟了 信用卡多还的取不出 很凶';

describe('a connector that fails', () => {
  let teams: Teams;
  let chats = 0;
  beforeAll(async () => {
    teams = await startTeams();
  });
  beforeEach(() => teams.connector.forget());
  afterAll(() => teams.close());

  it.each<[string, Refusal]>([
    ['429', 429],
    ['429 with Retry-After', { status: 429, retryAfter: '0' }],
    ['412', 412],
    ['502', 502],
    ['503', 503],
    ['504', 504],
    ['a broken connection', 'reset'],
  ])('with %s gets the answer again, and the person gets it once', async (_, refusal) => {
    const chat = teams.chat(`a:busy-${++chats}`);
    teams.connector.refusals.push(refusal, refusal);
    expect((await chat.types(FIRST)).status).toBe(200);
    expect(chat.sent.filter(({ body }) => Array.isArray(body.attachments))).toHaveLength(1);
    expect(teams.connector.calls).toHaveLength(teams.connector.accepted.length + 2);
  });

  it('for good is not asked for ever, and the words are not lost', async () => {
    const chat = teams.chat('a:down');
    teams.connector.refusals.push(...Array.from({ length: 5 }, () => 502));
    expect((await chat.types(FIRST)).status).toBe(500);
    expect(teams.connector.calls).toHaveLength(5);
    await chat.types('卡也找不着了');
    expect(JSON.stringify(chat.card())).toContain('跑');
  });

  it('and recovers gives the answer to the message that is brought again', async () => {
    const chat = teams.chat('a:back');
    const timestamp = new Date().toISOString();
    const message = chat.activity({ type: 'message', text: FIRST, id: 'again', timestamp });
    teams.connector.refusals.push(403, 403);
    expect((await teams.post(message)).status).toBe(500);
    teams.connector.refusals.length = 0;
    expect((await teams.post(message)).status).toBe(200);
    expect(chat.sent.filter(({ body }) => Array.isArray(body.attachments))).toHaveLength(1);
  });

  it('with a plain refusal is not asked again', async () => {
    const chat = teams.chat('a:forbidden');
    teams.connector.refusals.push(403);
    expect((await chat.types(FIRST)).status).toBe(500);
    expect(teams.connector.calls).toHaveLength(1);
  });
});

describe('sending again', () => {
  const refused = (statusCode: number, retryAfter?: string) =>
    Object.assign(new Error('refused'), {
      statusCode,
      response: { headers: new Map(retryAfter ? [['retry-after', retryAfter]] : []) },
    });
  const trying = async (fault: Error, times: number) => {
    const pauses: number[] = [];
    let left = times;
    const send = async () => {
      if (left-- > 0) throw fault;
      return 'sent';
    };
    const outcome = await resending(send, async (ms) => pauses.push(ms)).catch(() => 'gave up');
    return { outcome, pauses };
  };

  it('waits as long as it is told to, and a little more, so that not all come back at once', async () => {
    const { outcome, pauses } = await trying(refused(429, '7'), 2);
    expect(outcome).toBe('sent');
    expect(pauses).toHaveLength(2);
    for (const pause of pauses) expect(pause).toBeGreaterThanOrEqual(7000);
  });

  it('waits longer each time when it is told nothing', async () => {
    const { pauses } = await trying(refused(429), 4);
    expect(pauses.map((pause) => pause >= 250)).toEqual([true, true, true, true]);
    expect(pauses[3]).toBeGreaterThan(pauses[0] ?? 0);
  });

  it('gives up rather than wait for minutes', async () => {
    expect(await trying(refused(429, '3600'), 1)).toEqual({ outcome: 'gave up', pauses: [] });
  });
});

describe('a turn that takes long', () => {
  it('shows that the coach is at it, and goes on after its request was answered', async () => {
    const duty = '19:duty@thread.tacv2';
    const teams = await startTeams({ HELP_CHAT: `msteams:${duty}` }, { detachAfterMs: 0, typingAfterMs: 0 });
    try {
      const group = teams.chat(duty, { type: 'groupChat' });
      await group.mentions('帮助');
      const chat = teams.chat('a:slow');
      await chat.types(FIRST);
      await teams.connector.sees(
        ({ path, body }) => path.includes('a:slow') && Array.isArray(body.attachments),
      );
      teams.connector.forget();
      const isTyping = ({ path, body }: { path: string; body: { type?: unknown } }) =>
        path.includes('a:slow') && body.type === 'typing';
      // the call into the duty chat is not answered before the dots were seen
      teams.connector.holds(async ({ path }) => {
        if (path.includes(duty)) await teams.connector.sees(isTyping);
      });
      expect((await chat.types('来人')).status).toBe(200);
      await teams.connector.sees(({ body }) => JSON.stringify(body).includes('已经悄悄叫了同事'));
      expect(teams.connector.accepted.filter(isTyping)).toHaveLength(1);
    } finally {
      await teams.close();
    }
  });
});
