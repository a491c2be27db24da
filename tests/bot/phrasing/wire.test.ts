import { randomUUID } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { QueuePage } from '../../../bot/api/review/queue.ts';
import { startChild } from '../../support/child-server.ts';
import { type ModelServer, startModel, streams, worded } from '../../support/model-server.ts';
import { BETTER, HEARD, outcomes, SCRIPT, VAGUE } from '../../support/phrasing.ts';
import { realPlaybook } from '../../support/playbook.ts';
import { Seat } from '../../support/seat.ts';
import { Page, startServer } from '../../support/server.ts';
import { asJsonLines } from '../../support/told-talks.ts';
import { until } from '../../support/until.ts';
import { MASK_CASES } from '../mask-cases.ts';

const good = streams(worded((line) => (line === SCRIPT ? BETTER : line)));
let model: ModelServer;
beforeAll(async () => {
  realPlaybook();
  model = await startModel(good);
}, 300_000);
afterAll(() => model.close());

// the same digits as the number of a contract are no personal data: those cases stay out
const personal = MASK_CASES.filter((marked) => marked.includes('|'));
const pieces = personal.flatMap((marked) =>
  [...marked.matchAll(/\{[a-z-]+\|([^}]*)\}/gu)].map(([, piece = '']) => piece),
);
const texts = personal.map((marked) => marked.replace(/\{[a-z-]+\|([^}]*)\}/gu, '$1'));
/** Everything that the model was sent: address, headers and body. */
const sentTo = () =>
  model.calls.map(({ raw, headers, path }) => `${path}\n${JSON.stringify(headers)}\n${raw}`).join('\n');
const leakedIn = (sent: string) =>
  pieces.filter((piece) => sent.includes(piece) || sent.includes(JSON.stringify(piece).slice(1, -1)));

describe('what leaves the machine', () => {
  it('holds nothing personal of any case of the corpus, nor who works where', async () => {
    const server = await startServer({
      ...model.settings,
      PHRASING_CONCURRENCY: '100',
      OPENAI_API_KEY: 'key-for-this-test',
      TENANT: 'tenant-that-stays',
      BRANCH: 'branch-that-stays',
    });
    const asked = await Promise.all(
      texts.map((text) => new Page(server).types(`${text}，我跑三趟了 信用卡多还的取不出`)),
    );
    expect(asked.every(({ status }) => status === 200)).toBe(true);
    await until(async () => {
      const counted = [...(await outcomes(server)).values()].reduce((sum, n) => sum + n, 0);
      return model.calls.length >= personal.length / 2 && counted === model.calls.length;
    });
    await server.close();
    const sent = sentTo();
    expect(pieces.length).toBeGreaterThan(100);
    expect(leakedIn(sent)).toEqual([]);
    expect(model.calls.length).toBeGreaterThan(70);
    expect(sent).not.toMatch(/tenant-that-stays|branch-that-stays/u);
    expect(model.calls.every(({ headers }) => headers.authorization === 'Bearer key-for-this-test')).toBe(
      true,
    );
  }, 180_000);

  it('holds nothing personal that a trainee says in a role-play, or that stands in a talk that is summed up', async () => {
    const server = await startServer({
      ...model.settings,
      PHRASING_CONCURRENCY: '100',
      PHRASING_FOR: 'practice,summary',
      REQUESTS_PER_MINUTE: '100000',
    });
    const seat = await Seat.of(server.url, 'demo-zhao');
    const before = model.calls.length;
    await Promise.all(
      texts.map(async (text) => {
        const open = { id: randomUUID(), scenario: 'SC-03', lang: 'zh-CN' };
        await seat.send('POST', '/api/practice', open);
        const act = { id: randomUUID(), act: 'say', text: `${text}，${VAGUE}` };
        expect((await seat.send('POST', `/api/practice/${open.id}/acts`, act)).status).toBe(200);
      }),
    );
    const talks = Array.from({ length: Math.ceil(texts.length / 10) }, (_, i) => ({
      id: `talk-${i}`,
      person: 'local',
      turns: texts.slice(i * 10, i * 10 + 10).map((text, n) => ({
        speaker: n % 2 === 0 ? ('customer' as const) : ('staff' as const),
        text,
        at: Date.UTC(2026, 0, 5, 2, n),
      })),
    }));
    await seat.imports(asJsonLines(talks));
    const { rows } = await vi.waitFor(
      async () => {
        const page = await seat.read<QueuePage>('/api/review/queue?limit=50&kinds=imported');
        if (page.total < talks.length) throw new Error('not indexed yet');
        return page;
      },
      { timeout: 20_000, interval: 200 },
    );
    for (const { id } of rows) await seat.read(`/api/review/talks/${id}/summary`);
    await server.close();
    const kinds = model.calls.slice(before).map(({ raw }) => {
      if (raw.includes('turns')) return 'summary';
      return raw.includes('persona') ? 'customer' : 'feedback';
    });
    expect(new Set(kinds)).toEqual(new Set(['summary', 'customer', 'feedback']));
    expect(kinds.length).toBeGreaterThan(70);
    expect(leakedIn(sentTo())).toEqual([]);
  }, 180_000);

  it('goes to the deployment of an Azure resource with its key and version', async () => {
    const server = await startServer({
      OPENAI_BASE_URL: `http://127.0.0.1:${model.port}`,
      OPENAI_API_KEY: 'azure-key',
      OPENAI_API_VERSION: '2024-10-21',
      OPENAI_MODEL: 'my-deployment',
    });
    const before = model.calls.length;
    await new Page(server).types(HEARD);
    const call = await until(async () => model.calls[before]);
    expect(call.path).toBe('/openai/deployments/my-deployment/chat/completions?api-version=2024-10-21');
    expect(call.headers['api-key']).toBe('azure-key');
    expect(call.headers.authorization).toBeUndefined();
    await server.close();
  });
});

/** The modules that a server has loaded by the time it is stopped, as V8 knows them. */
async function loadedBy(settings: Readonly<Record<string, string>>) {
  const folder = mkdtempSync(join(tmpdir(), 'coach-modules-'));
  const child = await startChild({
    DATABASE_FILE: join(folder, 'coach.db'),
    NODE_V8_COVERAGE: join(folder, 'coverage'),
    ...settings,
  });
  const page = new Page(child);
  await page.types(HEARD);
  const output = child.output;
  expect(await child.end('SIGTERM')).toBe(0);
  const reports = readdirSync(join(folder, 'coverage')).map((name) =>
    readFileSync(join(folder, 'coverage', name), 'utf8'),
  );
  rmSync(folder, { recursive: true, force: true });
  const urls = reports.flatMap((json) =>
    (JSON.parse(json) as { readonly result: readonly { readonly url: string }[] }).result.map(
      ({ url }) => url,
    ),
  );
  return { urls, output: output() };
}
const OF_A_MODEL = /node_modules\/(?:openai|cockatiel)\/|bot\/phrasing\/model\//u;
/** Settings, words and what staff thought of earlier lines: needed whether a model is configured or not. */
const AT_REST = /bot\/phrasing\/(?:open|settings|strings|ratings|rating-words)\.ts$/u;

describe('a server', () => {
  it('loads no code of a model when none is configured', async () => {
    const { urls } = await loadedBy({});
    expect(urls.length).toBeGreaterThan(200);
    expect(urls.filter((url) => OF_A_MODEL.test(url))).toEqual([]);
    const phrasing = urls.filter((url) => url.includes('bot/phrasing/'));
    expect(phrasing.filter((url) => !AT_REST.test(url))).toEqual([]);
  }, 120_000);

  it('loads it when one is, and never writes the key or a word of the talk anywhere', async () => {
    const { urls, output } = await loadedBy({
      ...model.settings,
      OPENAI_API_KEY: 'key-that-nobody-reads',
      OPENAI_LOG: 'debug',
      LOG_LEVEL: 'debug',
    });
    expect(urls.some((url) => OF_A_MODEL.test(url))).toBe(true);
    expect(output).not.toMatch(/key-that-nobody-reads|信用卡|跑了3趟/u);
  }, 120_000);
});
