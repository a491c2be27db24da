import { spawn } from 'node:child_process';
import { beforeAll, describe, expect, it } from 'vitest';
import { TALKS } from '../dialogs/grade/talks.ts';
import { realPlaybook } from '../support/playbook.ts';

beforeAll(() => {
  realPlaybook();
});

function coach(lines: readonly (object | string)[]): Promise<{ code: number | null; out: string }> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, ['--import', 'tsx', 'bot/console/coach.ts', 'grade']);
    let out = '';
    child.stdout.on('data', (chunk: Buffer) => {
      out += chunk.toString('utf8');
    });
    child.on('close', (code) => resolve({ code, out }));
    child.stdin.end(
      lines.map((line) => `${typeof line === 'string' ? line : JSON.stringify(line)}\n`).join(''),
    );
  });
}
const rowsOf = (out: string): readonly Record<string, unknown>[] =>
  out
    .split('\n')
    .filter(Boolean)
    .map((row) => JSON.parse(row));

describe('coach grade', () => {
  it('answers every line in order, in the shape of the contract', async () => {
    const turns = TALKS.warm.map((turn) => ({ ...turn, at: '2026-11-20T10:00:00+08:00' }));
    const { code, out } = await coach([
      { id: 'a', turns },
      { id: 2, turns: TALKS.shunted, category: 'referral' },
      { id: 'c', turns: [] },
    ]);
    expect(code).toBe(0);
    const [warm, shunted, empty] = rowsOf(out);
    expect(warm).toMatchObject({
      id: 'a',
      total: expect.any(Number),
      passed: true,
      criticalFails: [],
      dimensions: expect.arrayContaining([
        {
          id: 'D-01',
          name: '承接情绪',
          occasion: true,
          level: 3,
          turn: 1,
          quote: expect.any(String),
          why: expect.any(String),
        },
      ]),
      stageScores: expect.objectContaining({ feedback: { points: expect.any(Number), of: 13 } }),
      strengths: [expect.any(Object), expect.any(Object)],
      priorities: [expect.any(Object), expect.any(Object)],
      commitments: [{ what: expect.any(String), due: Date.UTC(2026, 10, 20, 8), turn: 7 }],
    });
    expect(warm?.turns).toHaveLength(turns.length);
    expect(shunted).toMatchObject({ id: 2, passed: false });
    expect(empty).toMatchObject({ id: 'c', total: 0, turns: [] });
  });

  it('names what is wrong with a line and goes on', async () => {
    const { code, out } = await coach([
      '{"id":"x","turns":[{"speaker":"robot","text":"嗯"}]}',
      { id: 'y', turns: TALKS.handedOver },
    ]);
    expect(code).toBe(1);
    expect(rowsOf(out)).toMatchObject([
      { id: 'x', line: 1, error: { code: 'invalid-line' } },
      { id: 'y', total: expect.any(Number) },
    ]);
  });

  it('gives the same bytes for the same lines', async () => {
    const lines = Object.entries(TALKS).map(([id, turns]) => ({ id, turns }));
    const [first, second] = [await coach(lines), await coach(lines)];
    expect(first.out).toBe(second.out);
  });
});
