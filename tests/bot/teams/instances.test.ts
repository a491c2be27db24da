import { afterAll, beforeAll, expect, it } from 'vitest';
import { onSharedStore } from '../../support/stores.ts';
import { startTeams, type Teams } from '../../support/teams.ts';

const FIRST = '跑三趟了 信用卡多还的取不出 很凶';
const MANAGER = '19:managers@thread.tacv2';

onSharedStore('two instances behind one address', (kind) => {
  let one: Teams;
  let two: Awaited<ReturnType<Teams['another']>>;
  beforeAll(async () => {
    const settings = {
      ...kind.settings(await kind.place()),
      MANAGER_CHAT: `msteams:${MANAGER}`,
      QUIET_HOURS: '00:00-00:00',
    };
    one = await startTeams(settings);
    two = await one.another(settings);
  });
  afterAll(async () => {
    await two.close();
    await one.close();
  });

  it('answer a message once that the channel brings to both', async () => {
    const chat = one.chat('a:both');
    const timestamp = new Date().toISOString();
    const message = chat.activity({ type: 'message', text: FIRST, id: 'the-same', timestamp });
    const answers = await Promise.all([1, 2, 3, 4].map((i) => (i % 2 ? one : two).post(message)));
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
    expect(chat.sent.filter(({ body }) => Array.isArray(body.attachments))).toHaveLength(1);
  });

  it('answer it again when the one that had it is gone', async () => {
    const chat = one.chat('a:gone');
    const timestamp = new Date(Date.now() - 60_000).toISOString();
    const message = chat.activity({ type: 'message', text: FIRST, id: 'late', timestamp });
    await one.post(message);
    await two.post(message);
    expect(chat.sent.filter(({ body }) => Array.isArray(body.attachments))).toHaveLength(2);
  });

  it('go on with each other’s talks, and call the manager once', async () => {
    await one.chat(MANAGER, { type: 'groupChat' }).mentions('帮助');
    const chat = one.chat('a:talk');
    await chat.types(FIRST);
    await two.post(chat.activity({ type: 'message', text: '她说她不想活了 要从楼上跳下去' }));
    await one.connector.sees(({ path, text }) => path.includes(MANAGER) && text.includes('有危险'));
    await one.post(chat.activity({ type: 'message', text: '还站在窗边' }));
    await two.post(chat.activity({ type: 'message', text: '来人' }));
    const alerts = one.connector.accepted.filter(({ text }) => text.includes('有危险'));
    expect(alerts).toHaveLength(1);
  });
});
