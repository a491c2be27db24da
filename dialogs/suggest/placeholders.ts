import type { Scripts } from '../../scripts/playbook.ts';
import { halfOf, type Language } from '../../scripts/vocabulary.ts';
import { callbackTime } from '../calculate/callback-time.ts';
import type { Conversation } from '../conversation.ts';

const PLACEHOLDER = /\{([a-z0-9-]+)\}/gu;

/** The placeholders of a line, without braces. */
export function placeholdersIn(text: string): readonly string[] {
  return [...text.matchAll(PLACEHOLDER)].map((match) => match[1] ?? '');
}

/** What a known slot is called, in the language of the talk: its values' labels or her own words. */
export function slotText(
  conversation: Conversation,
  playbook: Scripts,
  slot: string,
  lang: Language,
): string | null {
  const fill = conversation.context.slots[slot];
  if (!fill) return null;
  const values = playbook.complaints[conversation.context.category]?.slots[slot]?.values ?? {};
  const labels = fill.values.map((v) => values[v]?.[halfOf(lang)]).filter(Boolean);
  return labels.join(lang === 'zh-CN' ? '、' : ', ') || fill.text || null;
}

/** The text with every placeholder filled, or null when one is not known: such a line is never shown. */
export function fillPlaceholders(
  text: string,
  conversation: Conversation,
  playbook: Scripts,
  at: number | null,
): string | null {
  let complete = true;
  const filled = text.replace(PLACEHOLDER, (_, name: string) => {
    const value = lookUp(name, conversation, playbook, at);
    if (value === null) complete = false;
    return value ?? '';
  });
  return complete ? filled : null;
}

function lookUp(
  name: string,
  conversation: Conversation,
  playbook: Scripts,
  at: number | null,
): string | null {
  const key = halfOf(conversation.lang);
  if (name === 'surname') return conversation.surname;
  if (name === 'callback') return at === null ? null : callbackTime(at, playbook.bank, conversation.lang);
  const slot = slotText(conversation, playbook, name, conversation.lang);
  if (slot !== null) return slot;
  const setting = playbook.bank.settings[name];
  return setting?.status === 'C' || setting?.status === 'P' ? (setting[key] ?? setting.zh) : null;
}
