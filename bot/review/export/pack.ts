import { canonicalJson, sha256 } from './canonical.ts';
import { NOTHING_BEFORE } from './chain.ts';
import { type Evidence, lineOf } from './evidence.ts';
import type { ExportedTalk } from './talks.ts';
import type { ZippedFile } from './zip.ts';

export const PACK_FORMAT = 'complaint-coach/pack-1';
export const MANIFEST = 'manifest.json';

/** What a pack holds, at its end: the sums of all files, and the head of the chain that runs through its talks. */
export interface Manifest {
  readonly format: typeof PACK_FORMAT;
  readonly files: readonly { readonly name: string; readonly sha256: string }[];
  readonly talks: number;
  readonly head: string;
}

/**
 * The files of an evidence pack: of each talk the page to read (PDF) and its line of evidence, then the manifest.
 * A PDF alone proves nothing; its sum in the manifest and the manifest's place in the pack do.
 */
export async function* packFiles(
  talks: AsyncIterable<{ readonly talk: ExportedTalk; readonly evidence: Evidence }>,
  pdfOf: (talk: ExportedTalk, evidence: Evidence) => Promise<Uint8Array>,
): AsyncGenerator<ZippedFile> {
  const files: { name: string; sha256: string }[] = [];
  let head = NOTHING_BEFORE;
  let count = 0;
  for await (const { talk, evidence } of talks) {
    const name = `${String(evidence.chain.number).padStart(5, '0')}-${talk.record.id}`;
    const made = [
      { name: `${name}.pdf`, content: await pdfOf(talk, evidence) },
      { name: `${name}.jsonl`, content: Buffer.from(lineOf(evidence)) },
    ];
    for (const file of made) {
      files.push({ name: file.name, sha256: sha256(file.content) });
      yield file;
    }
    head = evidence.chain.head;
    count++;
  }
  const manifest: Manifest = { format: PACK_FORMAT, files, talks: count, head };
  yield { name: MANIFEST, content: Buffer.from(canonicalJson(manifest)) };
}
