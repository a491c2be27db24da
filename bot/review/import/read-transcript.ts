import { z } from 'zod';
import { bad, langSchema, type Read, readMoment, type ToldTalk, type ToldTurn } from './talk.ts';

const activitySchema = z.looseObject({
  type: z.string(),
  text: z.string().optional(),
  timestamp: z.string().optional(),
  locale: z.string().optional(),
  from: z.looseObject({ id: z.string().optional(), role: z.string().optional() }).optional(),
  conversation: z.looseObject({ id: z.string() }).optional(),
});
type Activity = z.infer<typeof activitySchema>;

const SPEAKERS: Readonly<Record<string, ToldTurn['speaker']>> = { user: 'customer', bot: 'staff' };

/** A Bot Framework transcript: a JSON array of activities, of one conversation or of several. Rows count its items. */
export async function* readTranscript(source: AsyncIterable<Buffer>, offset: number): AsyncGenerator<Read> {
  const items = await readArray(source);
  if (!items) {
    yield bad(1, 'transcript');
    return;
  }
  const talks = new Map<string, ToldTalk & { readonly turns: ToldTurn[] }>();
  for (const [index, item] of items.entries()) {
    const activity = activitySchema.safeParse(item);
    if (!activity.success) yield bad(index + 1, 'transcript');
    else if (isSpoken(activity.data)) {
      const turn = turnOf(activity.data, offset);
      if (turn === 'role' || turn === 'time') yield bad(index + 1, turn);
      else {
        const talk = talkOf(talks, activity.data, index + 1);
        talk.turns.push(turn);
      }
    }
  }
  for (const talk of talks.values()) yield { kind: 'talk', talk };
}

const isSpoken = ({ type, text }: Activity): boolean => type === 'message' && (text?.trim() ?? '') !== '';

function turnOf({ from, text, timestamp }: Activity, offset: number): ToldTurn | 'role' | 'time' {
  const speaker = SPEAKERS[from?.role ?? ''];
  if (!speaker) return 'role';
  const at = timestamp === undefined ? null : readMoment(timestamp, offset);
  return at === null && timestamp !== undefined ? 'time' : { speaker, text: text ?? '', at };
}

function talkOf(
  talks: Map<string, ToldTalk & { readonly turns: ToldTurn[] }>,
  { conversation, locale }: Activity,
  row: number,
) {
  const id = conversation?.id ?? 'transcript';
  const known = talks.get(id);
  if (known) return known;
  const lang = langSchema.safeParse(locale).data ?? null;
  const talk = {
    row,
    id,
    own: false,
    turns: [] as ToldTurn[],
    lang,
    channel: null,
    branch: null,
    person: null,
    caseNumber: null,
  };
  talks.set(id, talk);
  return talk;
}

async function readArray(source: AsyncIterable<Buffer>): Promise<readonly unknown[] | null> {
  const chunks: Buffer[] = [];
  for await (const chunk of source) chunks.push(chunk);
  try {
    const value: unknown = JSON.parse(
      Buffer.concat(chunks)
        .toString('utf8')
        .replace(/^\uFEFF/u, ''),
    );
    return Array.isArray(value) ? value : null;
  } catch {
    return null;
  }
}
