import { once } from 'node:events';
import { linesOf } from '../text-lines.ts';

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
  answer: (line: string, number: number) => LineAnswer | Promise<LineAnswer>,
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
    const made = answer(line, ++number);
    const { json, ok } = made instanceof Promise ? await made : made;
    if (!ok) bad++;
    batch += `${json}\n`;
    if (batch.length > BATCH_CHARS) await flush();
  }
  await flush();
  return bad;
}
