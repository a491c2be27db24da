import type { Activity } from 'botbuilder';
import { z } from 'zod';
import { REFRESH } from '../cards/index.ts';
import { type Command, readButton, readCommand, type Tap } from '../commands.ts';
import type { PracticeCommand } from '../practice/commands.ts';

/** What an activity asks of the coach. */
export interface Incoming {
  readonly command: Command | PracticeCommand;
  /** the words as they were typed; null for a tap */
  readonly typed: string | null;
  /** the card that was tapped; null when words were typed */
  readonly tap: Tap | null;
}

/** A message: words, or a button of a client that knows no Action.Execute. */
export function readMessage(activity: Partial<Activity>): Incoming {
  const chat = activity.conversation?.id ?? '';
  const text = plainText(activity);
  if (text === '' && activity.value !== undefined && activity.value !== null) {
    return readTap(activity.value as unknown, chat);
  }
  if (text === '' && (activity.attachments?.length ?? 0) > 0)
    return { command: { kind: 'unreadable' }, typed: null, tap: null };
  return { command: readCommand(text), typed: text, tap: null };
}

/** A button of a card. Data that is not ours is an unknown button. */
export function readTap(data: unknown, chat: string): Incoming {
  return { typed: null, ...(readButton(data, chat) ?? { command: { kind: 'unknown-button' }, tap: null }) };
}

const refreshSchema = z.object({
  verb: z.literal(REFRESH),
  conversation: z.string().min(1).max(200),
  turn: z.int().min(0),
});

/** The card that a client looks at again by itself; null when a button was tapped. */
export function readRefresh(data: unknown): Tap | null {
  return refreshSchema.safeParse(data).data ?? null;
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&nbsp;': ' ',
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
};

/** The typed words without mentions and without markup that Teams puts around them. */
function plainText({ text, textFormat, entities }: Partial<Activity>): string {
  const mentions = (entities ?? []).flatMap((entity) =>
    entity.type === 'mention' && typeof entity.text === 'string' ? [entity.text as string] : [],
  );
  const unmentioned = mentions.reduce((rest, mention) => rest.replaceAll(mention, ' '), text ?? '');
  const isMarkup = textFormat === 'xml' || /<(?:p|div|br|at)\b/iu.test(unmentioned);
  return isMarkup ? textOfHtml(unmentioned) : unescaped(unmentioned).trim();
}

/** The words in Teams' HTML, a line a paragraph, without mentions and attachments. */
export function textOfHtml(html: string): string {
  const spoken = html.replace(/<(at|attachment)\b[^>]*>.*?<\/\1>/gisu, ' ');
  const lines = spoken.replace(/<br\s*\/?>|<\/(?:p|div|li)>/giu, '\n');
  return unescaped(lines.replace(/<[^>]+>/gu, '')).trim();
}

const unescaped = (text: string) =>
  text.replace(/&(?:nbsp|amp|lt|gt|quot|#39);/gu, (entity) => ENTITIES[entity] ?? entity);
