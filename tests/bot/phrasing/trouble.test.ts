import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import {
  breaksOff,
  dawdles,
  floods,
  hangs,
  type ModelMood,
  type ModelServer,
  refuses,
  startModel,
  stopsShort,
  streams,
  worded,
} from '../../support/model-server.ts';
import { BETTER, cardOf, HEARD, outcome, outcomes, SCRIPT, says } from '../../support/phrasing.ts';
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
  server = await startServer({ ...model.settings, PHRASING_TIMEOUT_MS: '20000', ...settings });
  return new Page(server);
}
afterEach(async () => {
  await server.close();
  await model.close();
});
const saying = (text: string) => streams(worded(() => text));
const BRIEF = { PHRASING_TIMEOUT_MS: '500' };
/** Long enough for the connection to stand on a busy machine: one given up before that stays in the pool, asked nothing. */
const CONNECTED = { PHRASING_TIMEOUT_MS: '2500' };
const SYSTEM = '你替银行柜面的同事改措辞。只换说法，不换意思';

const TROUBLES: readonly (readonly [what: string, mood: ModelMood, outcome: string])[] = [
  ['answers too slowly', hangs, 'timeout'],
  ['begins and does not end', dawdles, 'timeout'],
  ['drops the line in the middle of a word', breaksOff, 'connection'],
  ['stops short without saying why', stopsShort, 'cut-off'],
  ['does not know the key', refuses(401), 'unauthorised'],
  ['is too busy and says when to come back', refuses(429, { 'retry-after': '30' }), 'rate-limited'],
  ['is too busy and does not say when', refuses(429), 'rate-limited'],
  ['has a fault', refuses(500), 'server-error'],
  ['sends the caller elsewhere', refuses(302, { location: 'http://127.0.0.1:9/' }), 'connection'],
  ['answers with broken JSON', streams(() => '{"lines":["跑了'), 'malformed'],
  ['answers with another shape', streams(() => '{"answer":42}'), 'malformed'],
  ['speaks another language', saying('You made 3 trips and it is still not done.'), 'wrong-language'],
  ['writes traditional characters', saying('跑了3趟都沒辦成，您該生氣。真對不起。'), 'wrong-language'],
  ['changes a number', saying('跑了5趟都没给您办成，您该生气。真对不起。'), 'number-changed'],
  ['drops a “not”', saying('跑了3趟都给您办成了，您该生气。真对不起。'), 'negation-changed'],
  ['adds a promise', saying('跑了3趟都没办成，您该生气。对不起，我一定给您办好。'), 'action-changed'],
  ['adds a refund', saying('跑了3趟都没办成，您该生气。对不起，钱退给您。'), 'action-changed'],
  ['leaves the apology out', saying('跑了3趟都没给您办成，您真是该生气。'), 'content-changed'],
  ['repeats its instructions', saying(SYSTEM), 'leak'],
  ['answers with markup', saying('**跑了3趟都没办成**，您该生气。真对不起。'), 'markup'],
  ['has a link', saying('跑了3趟都没办成，您该生气。对不起 www.a.cn'), 'markup'],
  ['invents a telephone number', saying('跑了3趟都没办成，您该生气。真对不起 13812345678'), 'personal'],
  [
    'gives a lecture',
    saying(`跑了3趟都没办成，您该生气。对不起。${'您慢慢说，我都听着。'.repeat(6)}`),
    'too-long',
  ],
  ['says the same', saying(SCRIPT), 'unchanged'],
  ['says nothing', streams(() => ''), 'malformed'],
  ['talks for ten megabytes', floods, 'too-large'],
];

describe('when the model', () => {
  it.each(TROUBLES)('%s, the script stands and nobody notices', async (_, mood, expected) => {
    const page = await start(mood, expected === 'timeout' ? BRIEF : {});
    const posted = await page.types(HEARD);
    const before = await page.view();
    expect(posted.status).toBe(200);
    expect(await cardOf(page)).toMatchObject({ line: SCRIPT });
    expect(await outcome(server)).toBe(expected);
    expect(await page.view()).toEqual(before);
    // the talk goes on, and a model that has come to itself is heard again
    model.become(streams(worded((line) => (line === SCRIPT ? BETTER : line))));
    const again = new Page(server);
    await again.types(HEARD);
    if (expected !== 'timeout') await says(again, BETTER);
    expect(await again.view()).toMatchObject({ card: { channelData: { coach: { turn: 1 } } } });
  });

  it.each([
    ['never answers', hangs],
    ['does not end', dawdles],
    ['floods', floods],
    ['breaks off', breaksOff],
  ] as const)('%s, its socket is let go of', async (_, mood) => {
    const page = await start(mood, CONNECTED);
    await page.types(HEARD);
    await outcome(server);
    await until(async () => model.sockets.size === 0);
    expect(model.sockets.size).toBe(0);
  });

  it('hangs in twenty talks at once, no timer is left over and the last turns are not asked at all', async () => {
    const page = await start(hangs, { PHRASING_CONCURRENCY: '4', PHRASING_TIMEOUT_MS: '1500' });
    await page.types('您好');
    await until(async () => (await outcomes(server)).get('timeout'));
    const timers = () => process.getActiveResourcesInfo().filter((name) => name === 'Timeout').length;
    const before = timers();
    const pages = Array.from({ length: 20 }, () => new Page(server));
    await Promise.all(pages.map((one) => one.types(HEARD)));
    await until(async () => {
      const counted = await outcomes(server);
      const asked = (counted.get('timeout') ?? 0) - 1;
      return asked + (counted.get('busy') ?? 0) + (counted.get('circuit-open') ?? 0) === 20;
    });
    await until(async () => timers() <= before);
    const counted = await outcomes(server);
    expect((counted.get('busy') ?? 0) + (counted.get('circuit-open') ?? 0)).toBeGreaterThan(0);
    for (const one of pages) expect(await cardOf(one)).toMatchObject({ line: SCRIPT });
  });

  it('is down, it is left alone after five outages in a row', async () => {
    await start(refuses(401));
    for (let i = 0; i < 5; i++)
      await new Page(server).types(HEARD).then(() => counted('unauthorised', i + 1));
    const asked = model.calls.length;
    await new Page(server).types(HEARD);
    await counted('circuit-open', 1);
    expect(model.calls).toHaveLength(asked);
  });

  it('is busy for a moment, it is asked again when it said', async () => {
    const busy = refuses(429, { 'retry-after-ms': '20' });
    const good = streams(worded(() => BETTER));
    const page = await start((call, response, nth) => (nth < 3 ? busy : good)(call, response, nth));
    await page.types(HEARD);
    await says(page, BETTER);
    expect(model.calls).toHaveLength(3);
  });

  it('has several wordings, the first faithful one is taken', async () => {
    const lines = ['跑了5趟都没办成。', `${SCRIPT}放心，包在我身上。`, BETTER];
    const page = await start(streams(() => JSON.stringify({ lines })));
    await page.types(HEARD);
    await says(page, BETTER);
  });
});

const counted = (name: string, times: number) =>
  until(async () => (await outcomes(server)).get(name) === times);
