import type { Playbook } from '../../scripts/playbook.ts';
import type { ScriptLine } from '../../scripts/schema.ts';
import { halfOf, type Language } from '../../scripts/vocabulary.ts';
import { startConversation } from '../conversation.ts';
import { fillPlaceholders } from './placeholders.ts';

/**
 * The scripted lines outside any talk, with what the bank's settings fill in; without those that need to know something
 * of the customer. Not approved yet.
 */
export function plainLines(
  playbook: Playbook,
  lang: Language,
): readonly { readonly line: ScriptLine; readonly text: string }[] {
  const nobody = startConversation({ lang });
  return playbook.lines.flatMap((line) => {
    const text = fillPlaceholders(line[halfOf(lang)], nobody, playbook, null);
    return text === null ? [] : [{ line, text }];
  });
}
