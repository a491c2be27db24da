import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { realPlaybook } from '../support/playbook.ts';

beforeAll(() => {
  realPlaybook();
});

interface Ran {
  readonly code: number | null;
  readonly rows: readonly Record<string, unknown>[];
  readonly out: string;
  readonly err: string;
}
function coach(args: readonly string[], lines: readonly (object | string)[] = []): Promise<Ran> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, ['--import', 'tsx', 'bot/console/coach.ts', ...args]);
    let out = '';
    let err = '';
    child.stdout.on('data', (chunk: Buffer) => {
      out += chunk.toString('utf8');
    });
    child.stderr.on('data', (chunk: Buffer) => {
      err += chunk.toString('utf8');
    });
    child.on('close', (code) => {
      const rows =
        args[0] === 'talk'
          ? []
          : out
              .split('\n')
              .filter(Boolean)
              .map((row) => JSON.parse(row));
      resolve({ code, rows, out, err });
    });
    child.stdin.end(
      lines.map((line) => `${typeof line === 'string' ? line : JSON.stringify(line)}\n`).join(''),
    );
  });
}

describe('coach', () => {
  it('reads what a customer said', async () => {
    const { code, rows } = await coach(['read'], [{ id: 'a', text: '跑三趟了 信用卡多还的取不出 很凶' }]);
    expect(code).toBe(0);
    expect(rows).toEqual([
      {
        id: 'a',
        lang: 'zh-CN',
        category: expect.any(String),
        also: expect.any(Array),
        confidence: expect.any(Number),
        emotion: expect.any(Number),
        signals: expect.arrayContaining(['repeat-visit']),
        isComplaint: true,
        entities: expect.any(Array),
      },
    ]);
  });

  it('checks a staff line, with offsets into the text and a better line', async () => {
    const text = '您放心，这款保本，收益我跟您保证';
    const { rows } = await coach(
      ['check'],
      [
        { id: 1, text, customer: '会不会亏', context: { emotion: 2 } },
        { id: 2, text: '您坐，我来查' },
      ],
    );
    const [bad, fine] = rows as { verdict: string; findings: Record<string, string | number>[] }[];
    expect(bad?.verdict).toBe('block');
    for (const finding of bad?.findings ?? []) {
      expect(finding).toMatchObject({
        rule: expect.stringMatching(/^F-\d{2}$/u),
        why: expect.any(String),
        instead: expect.any(String),
      });
      expect(text.slice(Number(finding.start), Number(finding.end))).toBe(finding.quote);
    }
    expect(fine).toMatchObject({ id: 2, verdict: 'ok', findings: [] });
  });

  it('suggests what to say after a talk', async () => {
    const turns = [
      { speaker: 'customer', text: '跑三趟了，信用卡多还的钱取不出来' },
      { speaker: 'staff', text: '您去柜台吧' },
      { speaker: 'customer', text: '柜台叫我来大堂！' },
    ];
    const { rows } = await coach(['suggest'], [{ id: 's', turns, channel: 'lobby' }]);
    const [suggestion] = rows as { say: { text: string }[] }[];
    expect(suggestion).toMatchObject({
      id: 's',
      stage: expect.any(String),
      mode: expect.stringMatching(/normal|supervisor/u),
      facts: expect.any(Object),
      missing: expect.any(Array),
      escalate: expect.any(Array),
      steps: expect.any(Array),
      avoid: expect.any(Array),
      ask: expect.any(Array),
    });
    expect([...(suggestion?.say[0]?.text ?? '')].length).toBeLessThanOrEqual(35);
  });

  it('masks personal data, with offsets into the input', async () => {
    const { rows } = await coach(['mask'], [{ id: 'm', text: '我叫张伟，手机13812345678' }]);
    expect(rows).toEqual([
      {
        id: 'm',
        text: '我叫〔姓名〕，手机〔电话〕',
        entities: [
          { type: 'name', start: 2, end: 4 },
          { type: 'phone', start: 7, end: 18 },
        ],
      },
    ]);
  });

  it('lists every scripted line', async () => {
    const { code, rows } = await coach(['lines']);
    expect(code).toBe(0);
    expect(rows).toHaveLength(realPlaybook().lines.length);
    expect(rows[0]).toMatchObject({
      id: expect.any(String),
      stage: expect.any(String),
      zh: expect.any(String),
      en: expect.any(String),
    });
  });

  it('puts an error in the place of a bad line, goes on, and ends with 1', async () => {
    const { code, rows } = await coach(
      ['mask'],
      [{ id: 'a', text: 'x' }, 'not json', { id: 'c' }, '', { id: 'e', text: 'y' }],
    );
    expect(code).toBe(1);
    expect(rows.map((row) => [row.id, row.line, (row.error as { code?: string } | undefined)?.code])).toEqual(
      [
        ['a', undefined, undefined],
        [null, 2, 'invalid-json'],
        ['c', 3, 'invalid-line'],
        [null, 4, 'invalid-json'],
        ['e', undefined, undefined],
      ],
    );
  });

  it('answers the same input with the same bytes', async () => {
    const lines = ['利率怎么又涨了', '老太太 理财亏3千 哭', 'I have been here three times'].map(
      (text, id) => ({ id, text }),
    );
    expect((await coach(['read'], lines)).out).toBe((await coach(['read'], lines)).out);
  });

  it.each([[['sing']], [['read', '--loud']], [[]]])(
    'ends %j with 2 and shows how it is used',
    async (args) => {
      const { code, out, err } = await coach(args);
      expect([code, out]).toEqual([2, '']);
      expect(err).toContain('coach -- VERB');
    },
  );

  it('ends with 3 on a broken playbook, naming file and fault', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'scripts-'));
    writeFileSync(join(folder, 'bank.yaml'), 'name: 1\n');
    const { code, out, err } = await coach(['read', '--scripts', folder], [{ id: 1, text: 'x' }]);
    rmSync(folder, { recursive: true });
    expect([code, out]).toEqual([3, '']);
    expect(err).toMatch(/bank\.yaml:\d+/u);
  });

  it('helps in the terminal with the same commands and digits', async () => {
    const { code, out } = await coach(
      ['talk'],
      ['跑三趟了 信用卡多还的取不出 很凶', '1', '帮助', '能说吗：这个您得去柜台', '结束'],
    );
    expect(code).toBe(0);
    expect(out).toContain('保存 90 天');
    expect(out).toMatch(/▌ .+/u);
    expect(out).toContain('[ 1 我说了 ]');
    expect(out).toContain('这次到这里');
  });
});
