import { spawn } from 'node:child_process';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ModelServer, startModel, streams } from '../../support/model-server.ts';
import { BETTER, HEARD, SCRIPT } from '../../support/phrasing.ts';
import { realPlaybook } from '../../support/playbook.ts';

/** Runs one of our programs; resolves with what it wrote and its exit code. */
async function run(args: readonly string[], input: string, env: Readonly<Record<string, string>> = {}) {
  const child = spawn(process.execPath, ['--import', 'tsx', ...args], {
    env: { PATH: process.env.PATH, ...env },
  });
  let [out, err] = ['', ''];
  child.stdout.on('data', (chunk: Buffer) => {
    out += chunk.toString('utf8');
  });
  child.stderr.on('data', (chunk: Buffer) => {
    err += chunk.toString('utf8');
  });
  child.stdin.end(input);
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve));
  return { out, err, code };
}

let model: ModelServer;
beforeAll(async () => {
  realPlaybook();
  model = await startModel(
    streams(({ line }) => JSON.stringify({ lines: [line === SCRIPT ? BETTER : `${line}一定办好`] })),
  );
}, 300_000);
afterAll(() => model.close());

const asked = (id: string, text: string) =>
  `${JSON.stringify({ id, turns: [{ speaker: 'customer', text }] })}\n`;

describe('the command line', () => {
  it('rewords the first line of suggest only with --llm, and keeps what it may not change', async () => {
    const input = asked('1', HEARD) + asked('2', '我不想活了') + asked('3', '利率都降了我的怎么没降');
    const plain = await run(['bot/console/coach.ts', 'suggest'], input, model.settings);
    expect(model.calls).toEqual([]);
    const worded = await run(['bot/console/coach.ts', 'suggest', '--llm'], input, model.settings);
    const [first, ...rest] = worded.out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Suggested);
    const [scripted, ...others] = plain.out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Suggested);
    expect(first?.say[0]).toMatchObject({ text: BETTER, generated: true, script: SCRIPT });
    expect({ ...first, say: first?.say.slice(1) }).toEqual({ ...scripted, say: scripted?.say.slice(1) });
    expect(rest).toEqual(others);
    expect(model.calls.some(({ raw }) => raw.includes('不想活'))).toBe(false);
  }, 120_000);

  it('says on standard error that no model is configured, and prints the scripts', async () => {
    const { out, err, code } = await run(['bot/console/coach.ts', 'suggest', '--llm'], asked('1', HEARD));
    expect(code).toBe(0);
    expect(err).toContain('no language model');
    expect(out).toContain(SCRIPT);
  }, 60_000);

  it('compares wordings of two models offline and names why they were turned down', async () => {
    const pairs = [
      { group: 'a', script: SCRIPT, rewording: BETTER },
      { group: 'a', script: SCRIPT, rewording: '跑了5趟都没办成，您该生气。对不起。' },
      { group: 'b', script: SCRIPT, rewording: `${SCRIPT}包在我身上。` },
    ];
    const { out, code } = await run(
      ['tools/eval-phrasing.ts'],
      `${pairs.map((p) => JSON.stringify(p)).join('\n')}\n`,
    );
    expect(code).toBe(0);
    expect(out).toMatch(/a: 2 judged, 1 accepted \(50\.0 %\)/u);
    expect(out).toMatch(/number-changed\t1\t50\.0 %/u);
    expect(out).toMatch(/b: 1 judged, 0 accepted/u);
  }, 60_000);
});

interface Suggested {
  readonly say: readonly { readonly text: string; readonly generated?: true; readonly script?: string }[];
}
