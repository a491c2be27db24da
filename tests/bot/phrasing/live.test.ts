import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import {
  answers,
  type ModelMood,
  type ModelServer,
  startModel,
  streams,
  worded,
} from '../../support/model-server.ts';
import { BETTER, cardOf, HEARD, outcome, outcomes, partsOf, SCRIPT, says } from '../../support/phrasing.ts';
import { realPlaybook } from '../../support/playbook.ts';
import { Page, startServer, type TestServer } from '../../support/server.ts';
import { until } from '../../support/until.ts';

beforeAll(() => {
  realPlaybook();
}, 300_000);
let server: TestServer;
let model: ModelServer;
async function start(mood: ModelMood, settings: Readonly<Record<string, string>> = {}): Promise<Page> {
  model = await startModel(mood);
  server = await startServer({ ...model.settings, ...settings });
  return new Page(server);
}
afterEach(async () => {
  await server.close();
  await model.close();
});
const good = streams(worded((line) => (line === SCRIPT ? BETTER : line)));

describe('better words for the line on the card', () => {
  it('take its place once the scripted card is out, and are marked as generated', async () => {
    let release = () => {};
    const page = await start((call, response, nth) => {
      release = () => good(call, response, nth);
    });
    await page.types(HEARD);
    expect(await cardOf(page)).toMatchObject({ line: SCRIPT });
    const after = (await page.view())?.lastEventId ?? '';
    await until(async () => model.calls.length === 1);
    release();
    const [update] = await page.follows(1, { 'last-event-id': after });
    expect(update?.event).toMatchObject({
      kind: 'update',
      activity: { channelData: { coach: { turn: 1 } } },
    });
    const { card, line } = await cardOf(page);
    expect(line).toBe(BETTER);
    expect(partsOf(card)).toContain('generated');
    expect(JSON.stringify(card)).toContain('生成的说法');
  });

  it('also come from a server that does not stream, or knows no structured answers', async () => {
    const plain: ModelMood = (call, response, nth) => {
      if (/"(?:response_format|stream_options)"/u.test(call.raw)) {
        response.writeHead(400, { 'content-type': 'application/json' });
        response.end(
          JSON.stringify({ error: { message: 'unknown field: response_format, stream_options' } }),
        );
        return;
      }
      answers(() => BETTER)(call, response, nth);
    };
    const page = await start(plain);
    await page.types(HEARD);
    await says(page, BETTER);
    expect(model.calls.at(-1)?.raw).not.toContain('response_format');
  });

  it('are what the record keeps when the clerk taps “I said it” under them', async () => {
    const page = await start(good);
    await page.types(HEARD);
    await says(page, BETTER);
    const { card } = await cardOf(page);
    const wording = /"wording":"([^"]+)"/u.exec(JSON.stringify(card))?.[1] ?? '';
    await page.taps('said', { wording });
    const thread = (await page.view())?.card?.channelData?.coach?.state?.thread ?? [];
    expect(thread.find(({ kind }) => kind === 'said')).toMatchObject({
      text: BETTER,
      generated: { rating: null },
    });
  });

  it('are not put into the mouth of a clerk who tapped a card that still showed the script', async () => {
    const page = await start(good);
    await page.types(HEARD);
    await says(page, BETTER);
    await page.taps('said');
    const thread = (await page.view())?.card?.channelData?.coach?.state?.thread ?? [];
    expect(thread.find(({ kind }) => kind === 'said')).toEqual(
      expect.not.objectContaining({ generated: expect.anything() }),
    );
    expect(thread.find(({ kind }) => kind === 'said')).toMatchObject({ text: SCRIPT });
  });

  it('count when she types that she said it', async () => {
    const page = await start(good);
    await page.types(HEARD);
    await says(page, BETTER);
    await page.types('我说了');
    const thread = (await page.view())?.card?.channelData?.coach?.state?.thread ?? [];
    expect(thread.find(({ kind }) => kind === 'said')).toMatchObject({
      text: BETTER,
      generated: { rating: null },
    });
  });

  it('come too late for a turn that is over, and the request for them is given up', async () => {
    let isGivenUp = false;
    const page = await start((call, response, nth) => {
      if (nth > 1) return good(call, response, nth);
      response.on('close', () => {
        isGivenUp = true;
      });
    });
    await page.types(HEARD);
    await until(async () => model.calls.length === 1);
    await page.types('卡也找不着了');
    await until(async () => isGivenUp);
    expect(await cardOf(page)).toMatchObject({ card: { channelData: { coach: { turn: 2 } } } });
    expect((await outcomes(server)).get('aborted')).toBe(1);
  });

  it.each([
    ['she says she wants to die', '我不想活了', 'safety'],
    ['somebody threatens', '他说拿刀砍人', 'safety'],
  ])('are never asked for when %s', async (_, words, kind) => {
    const page = await start(good);
    await page.types(words);
    expect((await cardOf(page)).card?.channelData?.coach).toMatchObject({ kind });
    await page.types(HEARD);
    await page.taps('reword');
    expect(model.calls).toEqual([]);
  });

  it('are never asked for while the card is covered, and leave it when it gets covered', async () => {
    const page = await start(good);
    await page.types(HEARD);
    await says(page, BETTER);
    await page.taps('cover');
    const { card, line } = await cardOf(page);
    expect(card?.channelData?.coach).toMatchObject({ kind: 'covered' });
    expect(JSON.stringify(card)).toContain(SCRIPT);
    expect(line).not.toBe(BETTER);
    const asked = model.calls.length;
    await page.types('她问什么时候能好');
    expect(model.calls).toHaveLength(asked);
  });

  it('can be rated with a tap, or in words with a reason', async () => {
    const page = await start(good);
    await page.types(HEARD);
    await says(page, BETTER);
    const { card } = await cardOf(page);
    expect(partsOf(card)).toContain('rating');
    const wording = /"wording":"([^"]+)"/u.exec(JSON.stringify(card))?.[1] ?? '';
    const tapped = (await (await page.taps('rate', { wording, rating: 'good' })).json()) as {
      message?: string;
    };
    expect(tapped.message).toBe('记下了，谢谢。');
    const unknown = await page.taps('rate', { wording: 'not-one', rating: 'good' });
    expect(((await unknown.json()) as { message?: string }).message).toContain('没有生成的话');
    const { lastEventId } = (await page.view()) ?? {};
    await page.types('这句不好：太硬');
    const [noted] = await page.follows(1, { 'last-event-id': lastEventId ?? '' });
    expect(noted?.event).toMatchObject({ activity: { text: '记下了，谢谢。' } });
    expect(await cardOf(page)).toMatchObject({ line: BETTER });
  });

  it('stop for the day when the bank has used what it may', async () => {
    const page = await start(good, { PHRASING_REQUESTS_PER_DAY: '1' });
    await page.types(HEARD);
    await says(page, BETTER);
    await page.types('卡也找不着了');
    await until(async () => (await outcomes(server)).get('budget'));
    expect(model.calls).toHaveLength(1);
  });

  it('survive a reload and the look of a repeated message', async () => {
    const page = await start(good);
    const id = crypto.randomUUID();
    await page.types(HEARD, id);
    await says(page, BETTER);
    await page.types(HEARD, id);
    expect(await cardOf(page)).toMatchObject({ line: BETTER });
    expect(await outcome(server)).toBe('accepted');
  });
});
