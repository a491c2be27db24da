import { once } from 'node:events';
import { StringDecoder } from 'node:string_decoder';

/** One answer out for each line in, in order; the bad ones are told apart so that the exit code can say so. */
export interface LineAnswer {
  readonly json: string;
  readonly ok: boolean;
}

const BATCH_CHARS = 64 * 1024;

/**
 * Streams JSON lines through `answer`, holding little in memory and waiting for a slow reader. Calls `progress` with
 * the number of lines done after every batch. Returns how many lines were bad.
 */
export async function streamLines(
  input: AsyncIterable<Buffer>,
  output: NodeJS.WritableStream,
  answer: (line: string, number: number) => LineAnswer,
  progress: (lines: number) => void = () => {},
): Promise<number> {
  let number = 0;
  let bad = 0;
  let batch = '';
  const flush = async () => {
    if (batch !== '' && !output.write(batch)) await once(output, 'drain');
    batch = '';
    progress(number);
  };
  for await (const line of linesOf(input)) {
    const { json, ok } = answer(line, ++number);
    if (!ok) bad++;
    batch += `${json}\n`;
    if (batch.length > BATCH_CHARS) await flush();
  }
  await flush();
  return bad;
}

async function* linesOf(input: AsyncIterable<Buffer>): AsyncGenerator<string> {
  const decoder = new StringDecoder('utf8');
  let rest = '';
  let isFirst = true;
  for await (const chunk of input) {
    const lines = (rest + decoder.write(chunk)).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) {
      yield isFirst ? line.replace(/^\uFEFF/u, '') : line;
      isFirst = false;
    }
  }
  const last = rest + decoder.end();
  if (last !== '') yield isFirst ? last.replace(/^\uFEFF/u, '') : last;
}
