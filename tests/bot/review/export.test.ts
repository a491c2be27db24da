import { Readable } from 'node:stream';
import { parse } from 'csv-parse/sync';
import { unzipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ExportFormat } from '../../../bot/api/review/exchange.ts';
import type { Exporter } from '../../../bot/review/export/exporter.ts';
import type { Store } from '../../../bot/storage/ports.ts';
import { openSqlite } from '../../../bot/storage/sqlite.ts';
import { Desk } from '../../support/desk.ts';
import { bytesOf, exporterOf, heldTalks, indexed, member } from '../../support/exchange.ts';

describe('the export', () => {
  let store: Store;
  let exporter: Exporter;
  let ids: readonly [string, string];
  beforeEach(async () => {
    store = await openSqlite({ file: ':memory:' });
    ids = await heldTalks(store);
    exporter = exporterOf(store);
  });
  afterEach(() => store.close());

  const exported = async (format: ExportFormat, query: { readonly id?: string } = {}, who = 'demo-zhao') => {
    const file = await exporter.open(member(who), format, query);
    if (!file) throw new Error('nothing to export');
    return bytesOf(file.body);
  };
  const table = (csv: Buffer) =>
    parse(csv, { bom: true, columns: true }) as readonly Readonly<Record<string, string>>[];

  it('gives one row a conversation with all that is counted of it', async () => {
    const csv = await exported('talks.csv');
    expect(csv.subarray(0, 3)).toEqual(Buffer.from('\uFEFF'));
    const rows = table(csv);
    expect(rows.map((row) => row.编号).sort()).toEqual([...ids].sort());
    const row = rows.find((one) => one.编号 === ids[0]);
    expect(row).toMatchObject({ 网点: '城东支行', 案件号: '', 评审: 'reviewed', 来访次数: '3', 承诺数: '1' });
    expect(row?.红线).toContain('F-12');
    expect(row?.开始).toBe('2026-11-20T10:42:00+08:00');
    expect(Number(row?.得分)).toBeGreaterThan(0);
  });

  it('gives one row a turn with stage, temper and what became of the suggestion', async () => {
    const rows = table(await exported('turns.csv', { id: ids[0] }));
    expect(rows).toHaveLength(4);
    expect(rows[1]).toMatchObject({
      说话人: 'staff',
      原话: '这个不归我们管，您打客服问吧。',
      建议怎样了: 'ignored',
    });
    expect(rows[1]?.红线).toContain('F-12');
    expect(rows[1]?.建议的话).not.toBe('');
  });

  it('keeps formulas from running in a spreadsheet', async () => {
    const desk = await Desk.open({ store, person: 'wu' });
    for (const text of [
      '=HYPERLINK("http://x","y")',
      '+1 太慢了',
      '-1 分',
      '@SUM(A1)',
      '＝1+1',
      '＠a 投诉',
    ]) {
      await desk.types(`我说了：${text}`);
    }
    await indexed(store);
    const { id } = await desk.live();
    const cells = table(await exported('turns.csv', { id })).map((row) => row.原话 ?? '');
    expect(cells).toHaveLength(6);
    for (const cell of cells) expect(cell).toMatch(/^'/u);
  });

  it('writes lines that `coach grade` reads as they are', async () => {
    const lines = (await exported('jsonl')).toString().trimEnd().split('\n');
    const talks = lines.map(
      (line) => JSON.parse(line) as { readonly turns: readonly { readonly at: string }[] },
    );
    expect(talks).toHaveLength(2);
    expect(talks[0]?.turns[0]).toMatchObject({ speaker: 'customer', at: expect.stringMatching(/\+08:00$/u) });
  });

  it('gives a transcript that Bot Framework tools can replay, and a zip of many', async () => {
    const activities = JSON.parse((await exported('transcript', { id: ids[0] })).toString());
    const messages = activities.filter((activity: { type: string }) => activity.type === 'message');
    expect(messages.map((m: { from: { role: string } }) => m.from.role)).toEqual([
      'user',
      'bot',
      'user',
      'bot',
    ]);
    const files = unzipSync(await exported('transcript'));
    expect(Object.keys(files).sort()).toEqual(ids.map((id) => `${id}.transcript`).sort());
  });

  it('gives the same bytes each time', async () => {
    for (const format of ['talks.csv', 'jsonl', 'pdf'] as const) {
      expect((await exported(format)).equals(await exported(format)), format).toBe(true);
    }
  });

  it('lets nobody take talks beyond her scope, nor her own', async () => {
    expect(await exporter.open(member('demo-zhao'), 'jsonl', { id: 'unknown' })).toBeNull();
    const elsewhere = { ...member('demo-zhao'), branches: [{ id: 'demo-river', name: '江滨支行' }] };
    expect(await exporter.open(elsewhere, 'jsonl', { id: ids[0] })).toBeNull();
    expect(await exporter.size(elsewhere, {})).toBe(0);
    const own = { ...member('demo-zhao'), person: 'demo-wu' };
    expect(await exporter.open(own, 'jsonl', { id: ids[0] })).toBeNull();
  });

  it('is in the audit with its count before the first byte, and with the head of its chain at the end', async () => {
    const file = await exporter.open(member('demo-zhao'), 'jsonl', {});
    const trail = () => store.review.auditTrail('t', { limit: 10 });
    expect(await trail()).toMatchObject([
      { act: 'talk.export', person: 'demo-zhao', subject: 'filter', detail: { format: 'jsonl', talks: 2 } },
    ]);
    await bytesOf(file?.body ?? Readable.from([]));
    const [last] = await trail();
    expect(last).toMatchObject({ act: 'talk.exported', detail: { talks: 2, whole: 1 } });
    expect(last?.detail.head).toMatch(/^[0-9a-f]{64}$/u);
  });

  it('stops its work when nobody reads on, and says so in the audit', async () => {
    const file = await exporter.open(member('demo-zhao'), 'turns.csv', {});
    for await (const _ of file?.body ?? Readable.from([])) break;
    const [last] = await store.review.auditTrail('t', { limit: 1 });
    expect(last).toMatchObject({ act: 'talk.exported', detail: { talks: 0, whole: 0 } });
  });
});
