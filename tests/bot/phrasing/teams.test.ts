import { afterEach, beforeAll, expect, it } from 'vitest';
import { startConnector } from '../../support/connector.ts';
import { startModel, streams, worded } from '../../support/model-server.ts';
import { BETTER, HEARD, SCRIPT, until } from '../../support/phrasing.ts';
import { realPlaybook } from '../../support/playbook.ts';
import { startServer } from '../../support/server.ts';

beforeAll(() => {
  realPlaybook();
}, 300_000);
const close: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const end of close.splice(0)) await end();
});

it('in a Teams chat the better words replace the card that was sent: one message, updated', async () => {
  const connector = await startConnector();
  const model = await startModel(streams(worded((line) => (line === SCRIPT ? BETTER : line))));
  const server = await startServer(model.settings);
  close.push(server.close, model.close, connector.close);
  const activity = {
    type: 'message',
    id: 'm1',
    text: HEARD,
    channelId: 'msteams',
    serviceUrl: connector.serviceUrl,
    locale: 'zh-CN',
    conversation: { id: 'a:1', conversationType: 'personal' },
    from: { id: '29:x', name: '李敏' },
    recipient: { id: '28:bot' },
  };
  const response = await fetch(`${server.url}/api/messages`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(activity),
  });
  expect(response.status).toBe(200);
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
