import { type ApprovedText, openingLine, startConversation } from '../dialogs/index.ts';
import type { Playbook } from '../scripts/playbook.ts';
import type { Channel, Language } from '../scripts/vocabulary.ts';

/** The line to say before looking down to type, for a talk that has not begun. */
export function openingText(playbook: Playbook, lang: Language, channel: Channel): ApprovedText | null {
  return openingLine(startConversation({ lang, channel }), playbook)?.text ?? null;
}
