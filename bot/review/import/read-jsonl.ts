import { z } from 'zod';
import { linesOf } from '../../text-lines.ts';
import { breakOf, chainOf } from '../export/chain.ts';
import { EVIDENCE_FORMAT } from '../export/evidence.ts';
import { bad, channelSchema, langSchema, type Read, readMoment, type ToldTurn } from './talk.ts';

const spoken = z.object({
  speaker: z.enum(['customer', 'staff']),
  text: z.string(),
  at: z.union([z.number(), z.string()]).optional(),
});
const name = z.string().nullish();
/** What `coach grade` reads, and whose talk it was. */
const lineSchema = z.object({
  id: z.union([z.string().min(1), z.number()]).transform(String),
  turns: z.array(spoken).min(1),
  lang: langSchema.optional(),
  channel: channelSchema.optional(),
  branch: name,
  person: name,
  caseNumber: name,
});
const ownSchema = z.looseObject({
  format: z.literal(EVIDENCE_FORMAT),
  id: z.uuid(),
  turns: z.array(spoken).min(1),
  summary: z.object({
    lang: langSchema,
    channel: channelSchema,
    branch: z.string(),
    person: z.string(),
    caseNumber: z.string().nullable(),
  }),
  entries: z.array(z.unknown()),
  events: z.array(z.unknown()),
  chain: z.object({
    number: z.int(),
    last: z.boolean(),
    before: z.string(),
    start: z.string(),
    entries: z.array(z.string()),
    events: z.array(z.string()),
    head: z.string(),
  }),
});

/** Talks as JSON lines: as `coach grade` takes them, or as our own export wrote them. */
export async function* readJsonl(source: AsyncIterable<Buffer>, offset: number): AsyncGenerator<Read> {
  let row = 0;
  for await (const text of linesOf(source)) {
    row++;
    if (text.trim() !== '') yield readLine(text, row, offset);
  }
}

function readLine(text: string, row: number, offset: number): Read {
  const line = parsed(text);
  if (line === undefined) return bad(row, 'json');
  if (isOwn(line)) return readOwn(line, row, offset);
  const talk = lineSchema.safeParse(line);
  if (!talk.success) return bad(row, 'shape');
  const { id, lang, channel, branch, person, caseNumber } = talk.data;
  const turns = toldTurns(talk.data.turns, offset);
  if (!turns) return bad(row, 'time');
  return {
    kind: 'talk',
    talk: {
      row,
      id,
      own: false,
      turns,
      lang: lang ?? null,
      channel: channel ?? null,
      branch: branch ?? null,
      person: person ?? null,
      caseNumber: caseNumber ?? null,
    },
  };
}

const isOwn = (line: unknown): boolean =>
  typeof line === 'object' && line !== null && 'format' in line && line.format === EVIDENCE_FORMAT;

function readOwn(line: unknown, row: number, offset: number): Read {
  const own = ownSchema.safeParse(line);
  if (!own.success) return bad(row, 'chain');
  const { chain, ...talk } = line as z.infer<typeof ownSchema>;
  if (breakOf(chain, chainOf(talk, chain))) return bad(row, 'chain');
  const turns = toldTurns(own.data.turns, offset);
  if (!turns) return bad(row, 'time');
  const { lang, channel, branch, person, caseNumber } = own.data.summary;
  return {
    kind: 'talk',
    talk: { row, id: own.data.id, own: true, turns, lang, channel, branch, person, caseNumber },
  };
}

/** Null: a moment cannot be read. */
function toldTurns(turns: readonly z.infer<typeof spoken>[], offset: number): readonly ToldTurn[] | null {
  const told = turns.map(({ speaker, text, at }) => ({
    speaker,
    text,
    at: typeof at === 'string' ? (readMoment(at, offset) ?? Number.NaN) : (at ?? null),
  }));
  return told.some(({ at }) => Number.isNaN(at)) ? null : told;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
