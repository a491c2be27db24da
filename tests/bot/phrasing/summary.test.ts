import { Registry } from 'prom-client';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { readEnv } from '../../../bot/env.ts';
import { PhrasingDesk } from '../../../bot/phrasing/desk.ts';
import { createPhraser } from '../../../bot/phrasing/phraser.ts';
import { PhrasingMetrics } from '../../../bot/phrasing/phrasing-metrics.ts';
import { phrasingSettings } from '../../../bot/phrasing/settings.ts';
import { summarise } from '../../../bot/phrasing/summary.ts';
import type { Store } from '../../../bot/storage/ports.ts';
import { openSqlite } from '../../../bot/storage/sqlite.ts';
import type { Playbook } from '../../../scripts/playbook.ts';
import { type ModelServer, refuses, startModel, streams } from '../../support/model-server.ts';
import { realPlaybook } from '../../support/playbook.ts';
import { blank, save } from '../../support/records.ts';

const TURNS = [
  { speaker: 'customer', text: '我跑了三趟，信用卡多还的3200元还是取不出来' },
  { speaker: 'staff', text: '您跑三趟还没办成，对不起，我16:00前打给您' },
  { speaker: 'customer', text: '行，那我等您电话，别再让我白跑' },
] as const;
const SCRIPTED = [{ turn: 0, text: '一开始：跑了三趟' }];

let playbook: Playbook;
beforeAll(() => {
  playbook = realPlaybook();
}, 300_000);
let model: ModelServer;
let store: Store;
async function desk(points: readonly { turn: number; text: string }[] | null) {
  model = await startModel(points ? streams(() => JSON.stringify({ points })) : refuses(500));
  store = await openSqlite({ file: ':memory:' });
  const record = { ...blank('summary'), id: 'talk' };
  await save(store, record);
  const settings = phrasingSettings(readEnv({ ...model.settings, PHRASING_TIMEOUT_MS: '1000' }));
  if (!settings) throw new Error('a model is configured');
  const metrics = new PhrasingMetrics(new Registry());
  const phraser = await createPhraser(settings);
  return new PhrasingDesk({
    phraser,
    settings,
    store: store.phrasing,
    metrics,
    bank: playbook.bank,
    now: () => 0,
  });
}
afterEach(async () => {
  await model?.close();
  await store?.close();
});
const talk = { tenant: 't', conversation: 'talk', lang: 'zh-CN', turns: TURNS, scripted: SCRIPTED } as const;

describe('a talk in three lines', () => {
  it('is what follows from the scorecard when there is no model', async () => {
    expect(await summarise(talk, null, playbook)).toEqual({ lines: SCRIPTED, generated: false });
  });

  it('keeps the sentences that their turn backs, drops the others, and stores what was made', async () => {
    const made = await desk([
      { turn: 1, text: '客户说跑了三趟，信用卡多还的3200元取不出来' },
      { turn: 2, text: '柜员说16:00前打给您' },
      { turn: 2, text: '柜员答应全额赔偿' },
      { turn: 3, text: '客户表示非常满意' },
      { turn: 9, text: '客户说跑了三趟' },
    ]);
    expect(await summarise(talk, made, playbook)).toEqual({
      generated: true,
      lines: [
        { turn: 0, text: '客户说跑了三趟，信用卡多还的3200元取不出来' },
        { turn: 1, text: '柜员说16:00前打给您' },
      ],
    });
    const [line] = await store.phrasing.linesOf('talk');
    expect(line).toMatchObject({ kind: 'summary', prompt: 'summary-1', model: 'test-model' });
    expect(line?.verdict.kind).toBe('accepted');
  });

  it.each([
    ['a number that nobody said', '客户说跑了五趟，信用卡多还的3200元取不出来'],
    ['the opposite', '客户说别等您电话'],
    ['a judgement', '员工服务态度恶劣，应当处罚'],
    ['markup', '<b>客户说跑了三趟</b>'],
  ])('drops a sentence with %s', async (_, text) => {
    const made = await desk([
      { turn: text.includes('电话') ? 3 : 1, text },
      { turn: 2, text: '柜员说16:00前打给您' },
      { turn: 3, text: '客户说等您电话，别再白跑' },
    ]);
    const { lines } = await summarise(talk, made, playbook);
    expect(lines.map((line) => line.text)).not.toContain(text);
  });

  it('falls back when the model fails, and asks none about a talk with danger in it', async () => {
    const made = await desk(null);
    expect(await summarise(talk, made, playbook)).toEqual({ lines: SCRIPTED, generated: false });
    const asked = model.calls.length;
    const grave = [...TURNS, { speaker: 'customer', text: '我不想活了' } as const];
    expect((await summarise({ ...talk, turns: grave }, made, playbook)).generated).toBe(false);
    expect(model.calls).toHaveLength(asked);
  });
});
