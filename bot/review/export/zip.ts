import { Zip, ZipPassThrough } from 'fflate';

/** A file of a zip; the content is kept as it is, unpacked, so that one can read it out of the bytes. */
export interface ZippedFile {
  readonly name: string;
  readonly content: Uint8Array;
}

/** A zip knows no zone: this is its earliest moment on every machine. */
const EARLIEST = () => new Date(1980, 0, 1);

/** Files as a zip, one at a time. The same files give the same bytes. */
export async function* zipOf(
  files: AsyncIterable<ZippedFile> | Iterable<ZippedFile>,
): AsyncGenerator<Uint8Array> {
  let ready: Uint8Array[] = [];
  let fault: Error | null = null;
  const zip = new Zip((error, chunk) => {
    fault ??= error;
    ready.push(chunk);
  });
  const taken = () => {
    if (fault) throw fault;
    const chunks = ready;
    ready = [];
    return chunks;
  };
  for await (const { name, content } of files) {
    const file = new ZipPassThrough(name);
    file.mtime = EARLIEST();
    zip.add(file);
    file.push(content, true);
    yield* taken();
  }
  zip.end();
  yield* taken();
}
