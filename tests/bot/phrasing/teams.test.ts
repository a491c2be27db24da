import { randomUUID } from 'node:crypto';
import { afterEach, beforeAll, expect, it } from 'vitest';
import { startConnector } from '../../support/connector.ts';
import { startModel, streams, worded } from '../../support/model-server.ts';
import { BETTER, BETTER_WHY, HEARD, SCRIPT, SIGHED, sighed, VAGUE, WHY } from '../../support/phrasing.ts';
import { realPlaybook } from '../../support/playbook.ts';
import { startServer, type TestServer } from '../../support/server.ts';
import { until } from '../../support/until.ts';

beforeAll(() => {
  realPlaybook();
}, 300_000);
const close: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const end of close.splice(0)) await end();
});

async function types(
  server: TestServer,
  { serviceUrl }: { readonly serviceUrl: string },
  text: string,
): Promise<void> {
  const response = await fetch(`${server.url}/api/messages`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      type: 'message',
      id: randomUUID(),
      text,
      channelId: 'msteams',
      serviceUrl,
      locale: 'zh-CN',
      conversation: { id: 'a:1', conversationType: 'personal' },
      from: { id: '29:x', name: '李敏' },
      recipient: { id: '28:bot' },
    }),
  });
  expect(response.status).toBe(200);
}

it('in a Teams chat the better words replace the card that was sent: one message, updated', async () => {
  const connector = await startConnector();
  const model = await startModel(streams(worded((line) => (line === SCRIPT ? BETTER : line))));
  const server = await startServer(model.settings);
  close.push(server.close, model.close, connector.close);
  await types(server, connector, HEARD);
  const cards = () => connector.calls.filter(({ body }) => Array.isArray(body.attachments));
  await until(async () => cards().some(({ method }) => method === 'PUT'));
  const [sent, updated] = cards();
  expect(sent).toMatchObject({ method: 'POST' });
  expect(JSON.stringify(sent?.body)).toContain(SCRIPT);
  expect(JSON.stringify(updated?.body)).toContain(BETTER);
  expect(JSON.stringify(updated?.body)).toContain('生成的说法');
  expect(updated?.path).toMatch(/\/activities\/sent-\d+$/u);
  expect(cards()).toHaveLength(2);
});

it('a role-play in a Teams chat marks what a model worded: her reply, and the coach’s reason', async () => {
  const connector = await startConnector();
  const model = await startModel(
    streams(({ line, raw }) =>
      JSON.stringify({ lines: raw.includes('persona') ? sighed(line) : [line === WHY ? BETTER_WHY : line] }),
    ),
  );
  const server = await startServer(model.settings, { seed: () => 7 });
  close.push(server.close, model.close, connector.close);
  await types(server, connector, '练习 SC-03');
  await types(server, connector, VAGUE);
  const card = await until(async () => connector.calls.find(({ text }) => text.includes('"id":"generated"')));
  expect(card.text).toMatch(SIGHED);
  expect(card.text).toContain('"id":"generated-why"');
});
