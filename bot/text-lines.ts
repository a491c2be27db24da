import { StringDecoder } from 'node:string_decoder';

/** The lines of a text that comes in pieces, without their line feeds and without a byte order mark. */
export async function* linesOf(input: AsyncIterable<Buffer>): AsyncGenerator<string> {
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
