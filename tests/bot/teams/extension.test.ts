import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { textOf } from '../../support/cards.ts';
import { startTeams, type Teams, type TeamsChat } from '../../support/teams.ts';

const MESSAGE =
  '<div><p><at id="0">李敏</at> 客户（13912345678）又来了，&quot;跑三趟了，信用卡多还的钱还是取不出来&quot;</p></div>';

interface Found {
  readonly content: Parameters<typeof textOf>[0];
  readonly preview: { readonly content: { readonly title: string; readonly text?: string } };
}

describe('the message extension', () => {
  let teams: Teams;
  let chat: TeamsChat;
  beforeAll(async () => {
    teams = await startTeams();
    chat = teams.chat('19:colleagues', { type: 'groupChat' });
  });
  afterAll(() => teams.close());

  async function asks(name: string, value: object, from = chat): Promise<Record<string, never>> {
    const answer = await from.invokes(`composeExtension/${name}`, value);
    expect(answer.status).toBe(200);
    return JSON.parse(answer.text) as Record<string, never>;
  }
  async function finds(words: string, from = chat): Promise<readonly Found[]> {
    const { composeExtension } = (await asks(
      'query',
      { commandId: 'find', parameters: [{ name: 'words', value: words }] },
      from,
    )) as unknown as { composeExtension: { attachments?: Found[] } };
    return composeExtension.attachments ?? [];
  }
  const suggests = (content: string) =>
    asks('fetchTask', {
      commandId: 'answer',
      commandContext: 'message',
      messagePayload: { id: '1', body: { contentType: 'html', content } },
    }) as unknown as Promise<{ task: { value: { title: string; card: { content: Found['content'] } } } }>;

  it('suggests lines for a message that somebody wrote, names and numbers hidden', async () => {
    const { task } = await suggests(MESSAGE);
    expect(task.value.title).toBe('怎么回');
    const text = textOf(task.value.card.content);
    expect(text).toContain('信用卡溢缴款');
    expect(text).toContain('插入这句');
    const lines = [...text.matchAll(/^(.+)\n插入这句$/gmu)].map(([, line]) => line);
    expect(new Set(lines).size).toBe(lines.length);
    expect(text).not.toMatch(/13912345678|李敏/u);
  });

  it('answers in the language of the message', async () => {
    const { task } = await suggests('<p>I overpaid my card and nobody gives it back, third visit!</p>');
    const lines = [...JSON.stringify(task.value.card).matchAll(/"verb":"insert","text":"([^"]+)"/gu)];
    expect(lines.length).toBeGreaterThan(0);
    for (const [, line] of lines) expect(line).not.toMatch(/\p{Script=Han}/u);
  });

  it('inserts the line that was chosen', async () => {
    const { task } = await suggests(MESSAGE);
    const { body } = task.value.card.content;
    const data = /"data":(\{"verb":"insert","text":"[^"]+"\})/u.exec(JSON.stringify(body))?.[1];
    const chosen = JSON.parse(data ?? '{}') as { text: string };
    const { composeExtension } = (await asks('submitAction', {
      commandId: 'answer',
      data: chosen,
    })) as unknown as { composeExtension: { type: string; attachments: Found[] } };
    expect(composeExtension.type).toBe('result');
    expect(composeExtension.attachments.map(({ content }) => textOf(content))).toEqual([chosen.text]);
  });

  it('inserts nothing that a person must not say, whatever the client sends', async () => {
    const answer = await asks('submitAction', {
      commandId: 'answer',
      data: { verb: 'insert', text: '去柜台，这事不归我管。' },
    });
    expect(answer).toMatchObject({ composeExtension: { type: 'message' } });
  });

  it('says so when a message has no words', async () => {
    const { task } = await suggests('<attachment id="x"></attachment>');
    expect(textOf(task.value.card.content)).toContain('没有文字');
  });

  it('finds lines with two characters', async () => {
    const found = await finds('利率');
    expect(found.length).toBeGreaterThan(3);
    for (const { content, preview } of found) {
      expect(`${textOf(content)}${preview.content.title}${preview.content.text}`).toContain('利率');
    }
  });

  it('finds them by pinyin initials too', async () => {
    const texts = (await finds('xyk')).map(({ content }) => textOf(content));
    expect(texts.length).toBeGreaterThan(0);
    expect(texts.some((text) => text.includes('信用卡'))).toBe(true);
  });

  it('finds rule cards with their source, and none that compliance has not confirmed', async () => {
    const found = (await finds('30日')).map(({ content }) => textOf(content)).join('\n');
    expect(found).toContain('规矩 R-02');
    expect(found).not.toContain('R-05');
  });

  it('narrows with a second word, and says so when nothing is found', async () => {
    const [wide, narrow] = [await finds('信用卡'), await finds('信用卡 年费')];
    expect(narrow.length).toBeLessThan(wide.length);
    expect(await finds('熊猫竹子')).toEqual([]);
  });

  it('has something to show before a word is typed', async () => {
    expect((await finds('')).length).toBe(25);
  });

  it('answers in English whoever works in English', async () => {
    const found = await finds('overpaid', teams.chat('a:en', { locale: 'en-US' }));
    expect(found.length).toBeGreaterThan(0);
  });

  it('is closed to other tenants', async () => {
    const stranger = teams.chat('a:else', { tenant: '00000000-0000-4000-8000-000000000000' });
    const answer = await asks('query', { commandId: 'find', parameters: [] }, stranger);
    expect(answer).toMatchObject({
      composeExtension: { type: 'message', text: expect.stringContaining('Teams 管理员') },
    });
  });
});
