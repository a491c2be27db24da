import type { Playbook } from '../../scripts/playbook.ts';
import type { ScriptLine } from '../../scripts/schema.ts';
import { halfOf, type Language } from '../../scripts/vocabulary.ts';
import { approve } from '../comply/approve.ts';
import type { ApprovedText } from '../comply/approved-text.ts';
import { startConversation } from '../conversation.ts';
import { fillPlaceholders } from './placeholders.ts';

/**
 * A scripted line outside any talk, with what the bank's settings fill in; null when it needs to know something of
 * the customer, or when the guard finds anything in it.
 */
export function lineText(line: ScriptLine, playbook: Playbook, lang: Language): ApprovedText | null {
  const text = fillPlaceholders(line[halfOf(lang)], startConversation({ lang }), playbook, null);
  if (text === null) return null;
  const verdict = approve(text, playbook, { lang });
  return verdict.ok ? verdict.approved : null;
}
