import { spawn } from 'node:child_process';
import { beforeAll, describe, expect, it } from 'vitest';
import { realPlaybook } from '../support/playbook.ts';

beforeAll(() => {
  realPlaybook();
});

interface Ran {
  readonly code: number | null;
  readonly out: string;
}
function coach(args: readonly string[], lines: readonly string[]): Promise<Ran> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, ['--import', 'tsx', 'bot/console/coach.ts', ...args]);
    let out = '';
    child.stdout.on('data', (chunk: Buffer) => {
      out += chunk.toString('utf8');
    });
    child.on('close', (code) => resolve({ code, out }));
    child.stdin.end(lines.map((line) => `${line}\n`).join(''));
  });
}
const rowsOf = ({ out }: Ran) =>
  out
    .split('\n')
    .filter(Boolean)
    .map((row) => JSON.parse(row) as Record<string, unknown>);

const STAFF = ['您跑了两趟还没办成，换谁都急，对不起。', '卡是丢了还是到期了？'];

describe('coach simulate', () => {
  it('plays the customer as the contract says', async () => {
    const line = { id: 'a', scenario: 'SC-01', seed: 1, opening: 0, staff: STAFF };
    const ran = await coach(['simulate'], [JSON.stringify(line)]);
    expect(ran.code).toBe(0);
    const [row] = rowsOf(ran);
    expect(row).toMatchObject({ id: 'a', scenario: 'SC-01', opening: 0, ending: 'open', rating: null });
    expect(row?.turns).toEqual([
      expect.objectContaining({
        staff: STAFF[0],
        customer: expect.any(String),
        emotion: expect.any(Number),
        stage: expect.any(String),
        revealed: [],
        changes: expect.arrayContaining([
          expect.objectContaining({ cause: 'trips', quote: '跑了两趟', delta: expect.any(Number) }),
        ]),
      }),
      expect.objectContaining({ staff: STAFF[1], revealed: ['card-state'] }),
    ]);
  });

  it('gives no answer after the end, an error object for what it cannot play, and the same bytes twice', async () => {
    const lines = [
      {
        id: 1,
        scenario: 'SC-05',
        seed: 2,
        staff: Array.from({ length: 8 }, () => '损失我们全赔，我做主，我保证。'),
      },
      { id: 2, scenario: 'SC-99', seed: 1, staff: ['您好'] },
      { id: 3, scenario: 'SC-01', seed: 1, opening: 99, staff: ['您好'] },
      { id: 4, scenario: 'SC-01', seed: 1, staff: 'no list' },
      { id: 5, scenario: 'SC-03', seed: 1, staff: [] },
    ].map((line) => JSON.stringify(line));
    const ran = await coach(['simulate'], lines);
    expect(ran.code).toBe(1);
    const [over, ...rest] = rowsOf(ran);
    expect(over?.ending).not.toBe('open');
    expect(over?.rating).toEqual(expect.any(Number));
    expect(over?.turns).toContainEqual(expect.objectContaining({ customer: null, changes: [] }));
    expect(rest).toEqual([
      expect.objectContaining({
        id: 2,
        line: 2,
        error: expect.objectContaining({ code: 'unknown-scenario' }),
      }),
      expect.objectContaining({ id: 3, line: 3, error: expect.objectContaining({ code: 'invalid-line' }) }),
      expect.objectContaining({ id: 4, line: 4, error: expect.objectContaining({ code: 'invalid-line' }) }),
      expect.objectContaining({ id: 5, turns: [], ending: 'open', rating: null }),
    ]);
    expect((await coach(['simulate'], lines)).out).toBe(ran.out);
  });
});

describe('coach scenarios', () => {
  it('lists the cases', async () => {
    const rows = rowsOf(await coach(['scenarios'], []));
    expect(rows.length).toBeGreaterThanOrEqual(24);
    expect(rows[0]).toMatchObject({
      id: 'SC-01',
      title: expect.any(String),
      category: 'overpayment',
      channel: 'lobby',
      startEmotion: 1,
      focus: expect.arrayContaining(['D-01']),
    });
  });
});

describe('coach talk --practice', () => {
  it('lets a person play a case, look at the feedback, say it again and end', async () => {
    const typed = ['您开手机银行就行。', '?', '提示', '重说', STAFF[0] ?? '', '结束'];
    const { code, out } = await coach(['talk', '--practice', 'SC-01', '--seed', '4'], typed);
    expect(code).toBe(0);
    for (const words of [
      '王女士',
      '情绪',
      '✗',
      '可以这样说',
      '提示 1 次',
      '回到第 1 轮',
      '上一次她是这样回的',
      '没谈成',
      '示范',
    ]) {
      expect(out).toContain(words);
    }
  });

  it('names the cases when there is none of that name', async () => {
    const { code, out } = await coach(['talk', '--practice', 'SC-99'], []);
    expect(code).toBe(2);
    expect(out).toContain('SC-03');
  });
});
