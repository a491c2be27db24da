import type { Activity } from 'botbuilder';
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

const ENTITIES: Readonly<Record<string, string>> = {
  '&nbsp;': ' ',
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
};

/** The typed words without the mention of the bot and without markup that Teams puts around them. */
function plainText({ text, textFormat }: Partial<Activity>): string {
  const spoken = (text ?? '').replace(/<at\b[^>]*>.*?<\/at>/gisu, ' ');
  const isMarkup = textFormat === 'xml' || /<(?:p|div|br)\b/iu.test(spoken);
  const bare = isMarkup ? spoken.replace(/<br\s*\/?>|<\/p>/giu, '\n').replace(/<[^>]+>/gu, '') : spoken;
  return bare.replace(/&(?:nbsp|amp|lt|gt|quot|#39);/gu, (entity) => ENTITIES[entity] ?? entity).trim();
}
