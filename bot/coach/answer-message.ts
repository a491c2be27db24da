import { approve, hear, startConversation, suggest } from '../../dialogs/index.ts';
import type { Playbook } from '../../scripts/playbook.ts';
import type { Language } from '../../scripts/vocabulary.ts';
import type { AnswerCardView } from '../cards/index.ts';
import { mask } from '../privacy/mask.ts';

/** A written message is cut here: what matters stands at its beginning. */
const MOST_CHARACTERS = 2000;

/**
 * How a message that somebody wrote may be answered, in the language it is written in; null when it has no words.
 * Nothing of it is stored. `lang` is that of whoever reads the card.
 */
export function answerMessage(
  message: string,
  playbook: Playbook,
  lang: Language,
  at: number,
): AnswerCardView | null {
  const heard = mask(message.trim().slice(0, MOST_CHARACTERS)).text;
  if (heard === '') return null;
  // the place whose lines take the least for granted: no seat offered, no call mentioned
  const blank = startConversation({ lang: languageOf(heard), channel: 'counter' });
  const { conversation } = hear(blank, { text: heard }, playbook);
  return { lang, heard, suggestion: suggest(conversation, playbook, at) };
}

/** The line that somebody chose from those offered; null when the guard would not let it out. */
export function chosenLine(text: string, playbook: Playbook): string | null {
  const verdict = approve(text, playbook, { lang: languageOf(text) });
  return verdict.ok ? verdict.approved : null;
}

const languageOf = (text: string): Language => (/\p{Script=Han}/u.test(text) ? 'zh-CN' : 'en-US');
