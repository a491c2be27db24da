import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { verifyFile } from '../../../bot/review/export/verify.ts';
import { openSqlite } from '../../../bot/storage/sqlite.ts';
import { bytesOf, exporterOf, heldTalks, member } from '../../support/exchange.ts';

describe('exported evidence', () => {
  let lines: Buffer;
  let pack: Buffer;
  let folder: string;
  beforeAll(async () => {
    const store = await openSqlite({ file: ':memory:' });
    await heldTalks(store);
    const exported = async (format: 'jsonl' | 'pdf') => {
      const file = await exporterOf(store).open(member('demo-zhao'), format, {});
      if (!file) throw new Error('nothing to export');
      return bytesOf(file.body);
    };
    [lines, pack] = [await exported('jsonl'), await exported('pdf')];
    await store.close();
    folder = mkdtempSync(join(tmpdir(), 'evidence-'));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const verify = (...files: readonly string[]) =>
    spawnSync(process.execPath, ['--import', 'tsx', 'bot/console/coach.ts', 'verify', ...files], {
      encoding: 'utf8',
    });

  it('is whole as it was exported, the pack and the lines with the same head', async () => {
    const verdict = await verifyFile(lines);
    expect(verdict).toEqual({ kind: 'whole', talks: 2, head: expect.stringMatching(/^[0-9a-f]{64}$/u) });
    expect(await verifyFile(pack)).toEqual(verdict);
  });

  it('holds in the pack a page to read and a line of evidence for each talk', () => {
    const files = Object.entries(unzipSync(pack));
    expect(files.map(([name]) => name.replace(/-.*\./u, '.'))).toEqual([
      '00001.pdf',
      '00001.jsonl',
      '00002.pdf',
      '00002.jsonl',
      'manifest.json',
    ]);
    expect(
      Buffer.from(files[0]?.[1] ?? [])
        .subarray(0, 5)
        .toString(),
    ).toBe('%PDF-');
  });

  const changed = (content: Buffer, place: number, by: number): Buffer => {
    const copy = Buffer.from(content);
    const at = Math.floor(place * copy.length);
    copy[at] = ((copy[at] ?? 0) + by) % 256;
    return copy;
  };
  const change = [
    fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
    fc.integer({ min: 1, max: 255 }),
  ] as const;

  it('gives away any single changed byte of the lines', async () => {
    await fc.assert(
      fc.asyncProperty(...change, async (place, by) => {
        expect((await verifyFile(changed(lines, place, by))).kind).toBe('broken');
      }),
      { numRuns: 300 },
    );
  });

  it('gives away any single changed byte of the pack, between its files too', async () => {
    await fc.assert(
      fc.asyncProperty(...change, async (place, by) => {
        expect((await verifyFile(changed(pack, place, by))).kind).toBe('broken');
      }),
      { numRuns: 150 },
    );
    // the headers at the end are a small part of the bytes, and the hardest to bind
    for (let at = pack.length - 400; at < pack.length; at++) {
      expect((await verifyFile(changed(pack, at / pack.length, 1))).kind).toBe('broken');
    }
  });

  it('gives away a talk that was left out, a file cut short, and one with words put behind it', async () => {
    const [first = '', second = ''] = lines.toString().split('\n');
    for (const text of [`${first}\n`, `${second}\n`, `${second}\n${first}\n`, `${first}\n${second}`, '']) {
      expect((await verifyFile(Buffer.from(text))).kind).toBe('broken');
    }
    expect((await verifyFile(Buffer.concat([lines, Buffer.from('{}\n')]))).kind).toBe('broken');
    expect((await verifyFile(Buffer.concat([pack, Buffer.from(' ')]))).kind).toBe('broken');
  });

  it('names the entry in which the record was changed', async () => {
    const talk = JSON.parse(lines.toString().split('\n')[0] ?? '');
    talk.entries[2].text = '别的话';
    const { canonicalJson } = await import('../../../bot/review/export/canonical.ts');
    const rest = lines.toString().split('\n').slice(1).join('\n');
    expect(await verifyFile(Buffer.from(`${canonicalJson(talk)}\n${rest}`))).toEqual({
      kind: 'broken',
      place: { in: 'line', line: 1, id: talk.id, why: 'entry', index: 2 },
    });
  });

  it('is checked on the command line: 0 whole, 1 broken, 2 usage', () => {
    const [whole, zip, spoilt] = ['whole.jsonl', 'pack.zip', 'spoilt.jsonl'].map((name) =>
      join(folder, name),
    );
    writeFileSync(whole ?? '', lines);
    writeFileSync(zip ?? '', pack);
    writeFileSync(spoilt ?? '', changed(lines, 0.5, 1));
    const good = verify(whole ?? '', zip ?? '');
    expect(good.status).toBe(0);
    expect(
      good.stdout
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line).whole),
    ).toEqual([true, true]);
    const bad = verify(spoilt ?? '');
    expect(bad.status).toBe(1);
    expect(JSON.parse(bad.stdout)).toMatchObject({ whole: false, place: { in: 'line' } });
    expect(verify().status).toBe(2);
    expect(verify(join(folder, 'missing.zip')).status).toBe(2);
  });
});
