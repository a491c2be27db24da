import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ImportEvent, ImportFormat } from '../../../bot/api/review/exchange.ts';
import { Importer } from '../../../bot/review/import/importer.ts';
import type { Store } from '../../../bot/storage/ports.ts';
import { openSqlite } from '../../../bot/storage/sqlite.ts';
import { MORNING } from '../../support/desk.ts';
import { bytesOf, exporterOf, heldTalks, indexed, member } from '../../support/exchange.ts';
import { realPlaybook } from '../../support/playbook.ts';
import { BANK } from '../../support/review.ts';

describe('the import', () => {
  let store: Store;
  beforeEach(async () => {
    store = await openSqlite({ file: ':memory:' });
  });
  afterEach(() => store.close());

  const importer = () =>
    new Importer({ store, playbook: realPlaybook(), now: () => MORNING, onKept: () => {} });
  const events = async (format: ImportFormat, text: string | Buffer, lang?: 'en-US') => {
    const all: ImportEvent[] = [];
    async function* file() {
      const bytes = Buffer.from(text);
      for (let at = 0; at < bytes.length; at += 7) yield bytes.subarray(at, at + 7);
    }
    for await (const event of importer().run(member('demo-zhao', lang), format, file())) all.push(event);
    return all;
  };
  const end = async (...given: Parameters<typeof events>) => (await events(...given)).at(-1);
  const rows = async () => {
    await indexed(store);
    return (await store.review.page(BANK, {}, 'newest', null, 50)).rows;
  };
  const talk = (id: string, more: object = {}) =>
    JSON.stringify({
      id,
      turns: [
        { speaker: 'customer', text: '跑三趟了，我叫张伟，电话13812345678', at: '2026-11-01T09:30:00+08:00' },
        { speaker: 'staff', text: '这个不归我们管，您打客服。' },
        { speaker: 'customer', text: '你们就会推' },
        { speaker: 'staff', text: '对不起，我来跟。' },
      ],
      ...more,
    });

  it('keeps talks of JSON lines masked, and they are graded like others', async () => {
    expect(await end('jsonl', `${talk('a')}\n${talk('b', { caseNumber: 'C-7', person: 'li' })}\n`)).toEqual({
      kind: 'kept',
      talks: 2,
      repeated: 0,
    });
    const found = await rows();
    expect(found).toHaveLength(2);
    expect(found.find(({ caseNumber }) => caseNumber === 'C-7')).toMatchObject({
      kind: 'imported',
      branch: 'b',
      person: 'li',
      rules: expect.arrayContaining(['F-12']),
      score: expect.any(Number),
      startedAt: Date.UTC(2026, 10, 1, 1, 30),
    });
    expect(JSON.stringify(await store.entries(found[0]?.id ?? ''))).not.toMatch(/张伟|13812345678/u);
  });

  it('takes the same file again for nothing new', async () => {
    await end('jsonl', `${talk('a')}\n`);
    expect(await end('jsonl', `${talk('a')}\n${talk('c')}\n`)).toEqual({
      kind: 'kept',
      talks: 1,
      repeated: 1,
    });
  });

  it('keeps nothing of a file with a bad row, and names each with its mend', async () => {
    const text = [talk('a'), '{"id":', '{"id":"x","turns":[]}', talk('b', { branch: 'elsewhere' })].join(
      '\n',
    );
    const refused = await end('jsonl', text);
    expect(refused).toMatchObject({ kind: 'refused', bad: 3 });
    expect(refused?.kind === 'refused' && refused.rows.map(({ row }) => row)).toEqual([2, 3, 4]);
    expect(JSON.stringify(refused)).toContain('不是 JSON');
    expect(JSON.stringify(await end('jsonl', text, 'en-US'))).toContain('Not JSON');
    expect(await rows()).toEqual([]);
  });

  it('reads turns from a spreadsheet, under Chinese or English names, in any order', async () => {
    const csv = [
      '\uFEFF编号,说话人,原话,时间,员工编号',
      'A1,客户,"跑三趟了，没人管",2026-11-01 09:30,li',
      'A2,客户,理财亏了,,',
      'A1,员工,"我来跟，\n下午给您回话",2026-11-01 09:31,li',
      'A2,员工,我看看,,',
    ].join('\r\n');
    expect(await end('csv', csv)).toEqual({ kind: 'kept', talks: 2, repeated: 0 });
    const [first] = (await rows()).filter(({ person }) => person === 'li');
    expect(first).toMatchObject({ startedAt: Date.UTC(2026, 10, 1, 1, 30), turns: 2 });
    expect(await end('csv', 'id,speaker,text\nB,customer,hello there')).toMatchObject({ talks: 1 });
  });

  it('names the rows of a spreadsheet as the spreadsheet does', async () => {
    const csv = 'id,speaker,text,at\nA,customer,hi,\nA,nobody,hi,\n,staff,hi,\nA,staff,hi,yesterday\n';
    const refused = await end('csv', csv, 'en-US');
    expect(refused?.kind === 'refused' && refused.rows.map(({ row }) => row)).toEqual([3, 4, 5]);
    expect(await end('csv', 'name,words\na,b\n')).toMatchObject({ bad: 1, rows: [{ row: 1 }] });
    expect(await end('csv', 'id,speaker,text\nA,customer,"open')).toMatchObject({ kind: 'refused', bad: 1 });
  });

  it('reads Bot Framework transcripts', async () => {
    const activity = (role: string, text: string) => ({
      type: 'message',
      timestamp: '2026-11-01T01:30:00Z',
      from: { id: 'x', role },
      conversation: { id: 'c1' },
      text,
    });
    const whole = [{ type: 'conversationUpdate' }, activity('user', '跑三趟了'), activity('bot', '我来跟')];
    expect(await end('transcript', JSON.stringify(whole))).toMatchObject({ kind: 'kept', talks: 1 });
    expect(await end('transcript', JSON.stringify([activity('guest', 'x')]))).toMatchObject({
      kind: 'refused',
      rows: [{ row: 1 }],
    });
    expect(await end('transcript', '{}')).toMatchObject({ kind: 'refused' });
  });

  it('refuses an empty file, a name where an id should stand, and times to come', async () => {
    expect(await end('jsonl', '')).toMatchObject({ kind: 'refused', rows: [{ row: 1 }] });
    for (const more of [{ person: '张伟' }, { caseNumber: '电话13812345678' }]) {
      expect(await end('jsonl', talk('a', more))).toMatchObject({ kind: 'refused', bad: 1 });
    }
    const late = { id: 'a', turns: [{ speaker: 'staff', text: 'x', at: MORNING + 9e7 }] };
    expect(await end('jsonl', JSON.stringify(late))).toMatchObject({ kind: 'refused', bad: 1 });
  });

  it('takes back what the export wrote, in each of its formats, and gives nothing twice', async () => {
    const other = await openSqlite({ file: ':memory:' });
    await heldTalks(other);
    const exported = async (format: 'jsonl' | 'turns.csv') => {
      const file = await exporterOf(other).open(member('demo-zhao'), format, {});
      return file ? bytesOf(file.body) : Buffer.alloc(0);
    };
    const lines = await exported('jsonl');
    expect(await end('jsonl', lines)).toEqual({ kind: 'kept', talks: 2, repeated: 0 });
    expect(await end('jsonl', lines)).toEqual({ kind: 'kept', talks: 0, repeated: 2 });
    expect((await rows()).map(({ id }) => id).sort()).toEqual(
      (await other.review.page(BANK, {}, 'newest', null, 9)).rows.map(({ id }) => id).sort(),
    );
    expect(await end('csv', await exported('turns.csv'))).toMatchObject({ kind: 'kept', talks: 2 });
    const spoilt = lines.toString().replace('打客服', '打电话');
    expect(await end('jsonl', spoilt)).toMatchObject({ kind: 'refused', bad: 1 });
    await other.close();
  });

  it('tells how it goes, and leaves its trace in the audit', async () => {
    const many = Array.from({ length: 45 }, (_, i) => talk(`t${i}`)).join('\n');
    const told = await events('jsonl', many);
    expect(told.filter(({ kind }) => kind === 'progress').at(-1)).toEqual({
      kind: 'progress',
      done: 40,
      of: 45,
    });
    const [last] = await store.review.auditTrail('t', { limit: 1 });
    expect(last).toMatchObject({ act: 'talk.imported', detail: { format: 'jsonl', talks: 45, repeated: 0 } });
  });
});
