import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BOT_TOKEN, lineOf, startTeams, type Teams, type TeamsChat } from '../../support/teams.ts';

/** 2026-11-20, a Friday, 10:42 in Beijing. */
const MORNING = Date.UTC(2026, 10, 20, 2, 42);

describe('the whole conversation of SC-01 over the wire', () => {
  let teams: Teams;
  let chat: TeamsChat;
  beforeAll(async () => {
    teams = await startTeams({}, { now: () => MORNING });
    chat = teams.chat('a:sc-01');
  });
  afterAll(() => teams.close());

  const stage = () => /"[●○]{4} (?<stage>[^"]+)"/u.exec(JSON.stringify(chat.card()))?.groups?.stage;

  it('goes from the first shout to the hand-over, one card at a time', async () => {
    const seen: (string | undefined)[] = [];
    const step = async (work: () => Promise<{ status: number }>) => {
      expect((await work()).status).toBe(200);
      expect(lineOf(chat.card())).not.toBe('');
      seen.push(stage());
    };
    await step(() => chat.types('我的信用卡多还了8000块 钱取不出来 跑三趟了 柜台叫来大堂 大堂又叫去柜台'));
    await step(() => chat.taps('1 我说了'));
    await step(() => chat.types('信用卡过期了 卡也找不到了'));
    await step(() => chat.taps('1 我说了'));
    await step(() => chat.types('本行有借记卡 就在手上'));
    await step(() => chat.types('我说了：今天下午4点前我给您回电话'));
    await step(() => chat.types('行 那你办吧'));
    await step(() => chat.types('下一步'));
    expect(new Set(seen).size).toBeGreaterThanOrEqual(3);
    await chat.types('结束');
    const summary = JSON.stringify(chat.card());
    expect(summary).toContain('答应过的');
    expect(summary).toContain('16:00');
  });

  it('signs every call, and speaks to that chat alone', () => {
    const { accepted } = teams.connector;
    expect(accepted.length).toBeGreaterThanOrEqual(9);
    for (const { headers, path, body } of accepted) {
      expect(body.type).toBe('message');
      expect(headers.authorization).toBe(`Bearer ${BOT_TOKEN}`);
      expect(path).toContain('/v3/conversations/a:sc-01/activities');
    }
  });

  it('answers each message where it was asked', () => {
    const posts = chat.sent.filter(({ method }) => method === 'POST');
    for (const { body } of posts) {
      expect(body.replyToId).toMatch(/^m\d+$/u);
      expect(body).toMatchObject({ recipient: { id: '29:li' }, conversation: { id: 'a:sc-01' } });
    }
  });

  it('sends cards of at most 28 KB, as the bytes on the wire, each with a preview that tells nothing', () => {
    const cards = chat.sent.filter(({ body }) => Array.isArray(body.attachments));
    for (const { text, body } of cards) {
      expect(Buffer.byteLength(text)).toBeLessThanOrEqual(28 * 1024);
      expect(body.summary).toBe('服务');
    }
  });
});
