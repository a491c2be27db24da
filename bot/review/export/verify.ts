import { unzipSync } from 'fflate';
import { z } from 'zod';
import { canonicalJson, sha256 } from './canonical.ts';
import { type Break, breakOf, type Chain, chainOf, NOTHING_BEFORE } from './chain.ts';
import { EVIDENCE_FORMAT } from './evidence.ts';
import { MANIFEST, PACK_FORMAT } from './pack.ts';
import { type ZippedFile, zipOf } from './zip.ts';

/** What checking an exported file found. `head` is what the audit log says the export ended with. */
export type Verdict =
  | { readonly kind: 'whole'; readonly talks: number; readonly head: string }
  | { readonly kind: 'broken'; readonly place: Place };

/** Where a file is not as it was exported. Lines and talks are 1-based. */
export type Place =
  | {
      readonly in: 'line';
      readonly line: number;
      readonly id: string | null;
      readonly why: Break['part'];
      readonly index?: number;
    }
  /** not written as the export writes it: not even blanks may differ */
  | { readonly in: 'line'; readonly line: number; readonly id: string | null; readonly why: 'form' }
  | { readonly in: 'end'; readonly why: 'cut' }
  | { readonly in: 'file'; readonly name: string }
  | { readonly in: 'pack' };

const hex = z.string().regex(/^[0-9a-f]{64}$/u);
const evidenceSchema = z.looseObject({
  format: z.literal(EVIDENCE_FORMAT),
  id: z.string(),
  entries: z.array(z.unknown()),
  events: z.array(z.unknown()),
  chain: z.object({
    number: z.int(),
    last: z.boolean(),
    before: hex,
    start: hex,
    entries: z.array(hex),
    events: z.array(hex),
    head: hex,
  }),
});
const manifestSchema = z.object({
  format: z.literal(PACK_FORMAT),
  files: z.array(z.object({ name: z.string(), sha256: hex })),
  talks: z.int(),
  head: hex,
});

/** Checks the bytes of an exported file, JSONL or evidence pack: any changed byte is found. Needs no network. */
export async function verifyFile(content: Uint8Array): Promise<Verdict> {
  return content[0] === 0x50 && content[1] === 0x4b ? verifyPack(content) : verifyLines(content);
}

const broken = (place: Place): Verdict => ({ kind: 'broken', place });

/** Checks lines of evidence, which must be all of one export. */
function verifyLines(content: Uint8Array): Verdict {
  let place: Pick<Chain, 'number' | 'last' | 'before'> = { number: 1, last: false, before: NOTHING_BEFORE };
  let at = 0;
  while (at < content.length) {
    const end = content.indexOf(0x0a, at);
    if (end < 0) return broken({ in: 'end', why: 'cut' });
    if (place.last) return broken({ in: 'line', line: place.number, id: null, why: 'order' });
    const read = readLine(content.subarray(at, end));
    if (!read) return broken({ in: 'line', line: place.number, id: null, why: 'form' });
    const { chain, ...talk } = read;
    const found = breakOf(chain, chainOf(talk, { ...place, last: chain.last }));
    if (found) {
      const { part, ...index } = found;
      return broken({ in: 'line', line: place.number, id: talk.id, why: part, ...index });
    }
    place = { number: place.number + 1, last: chain.last, before: chain.head };
    at = end + 1;
  }
  return place.last
    ? { kind: 'whole', talks: place.number - 1, head: place.before }
    : broken({ in: 'end', why: 'cut' });
}

/** Null: not a line of evidence, or not written as the export writes it. */
function readLine(bytes: Uint8Array): z.infer<typeof evidenceSchema> | null {
  const parsed = evidenceSchema.safeParse(parse(bytes));
  return parsed.success && Buffer.from(canonicalJson(parsed.data)).equals(bytes) ? parsed.data : null;
}

function parse(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes));
  } catch {
    return undefined;
  }
}

async function verifyPack(content: Uint8Array): Promise<Verdict> {
  const files = unzipped(content);
  const manifest = manifestSchema.safeParse(
    parse(files?.find(({ name }) => name === MANIFEST)?.content ?? new Uint8Array()),
  );
  if (!files || !manifest.success) return broken({ in: 'file', name: MANIFEST });
  const { data } = manifest;
  for (const { name, content: bytes } of files.filter((file) => file.name !== MANIFEST)) {
    if (data.files.find((file) => file.name === name)?.sha256 !== sha256(bytes))
      return broken({ in: 'file', name });
  }
  const lines = files.filter(({ name }) => name.endsWith('.jsonl')).map(({ content: bytes }) => bytes);
  const verdict = data.talks === 0 && lines.length === 0 ? EMPTY : verifyLines(Buffer.concat(lines));
  if (verdict.kind === 'broken') return verdict;
  if (verdict.talks !== data.talks || verdict.head !== data.head)
    return broken({ in: 'file', name: MANIFEST });
  // sums bind what the files say; packing them again binds every byte between them
  const again = await packed(files);
  return again.equals(content) ? verdict : broken({ in: 'pack' });
}

const EMPTY: Verdict = { kind: 'whole', talks: 0, head: NOTHING_BEFORE };

function unzipped(content: Uint8Array): readonly ZippedFile[] | null {
  try {
    return Object.entries(unzipSync(content)).map(([name, bytes]) => ({ name, content: bytes }));
  } catch {
    return null;
  }
}

async function packed(files: readonly ZippedFile[]): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of zipOf(files)) chunks.push(chunk);
  return Buffer.concat(chunks);
}
