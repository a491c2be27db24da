import { hear, startConversation, suggest } from '../../dialogs/index.ts';
import { wordsOf } from '../cards/strings.ts';
import { notice } from './reply.ts';
import { answer, type Outcome, type Scene } from './scene.ts';

/** Shows how the coach is used on the first example, with the lines it would really give. Stores nothing. */
export function tour({ record, playbook, at }: Scene, step: 1 | 2 | 3): Outcome {
  const { lang, channel } = record;
  const heard = wordsOf(lang).examples[0] ?? '';
  const surname = record.state.conversation.surname;
  const { conversation } = hear(startConversation({ lang, channel, surname }), { text: heard }, playbook);
  const { say, ask } = suggest(conversation, playbook, at);
  const line = say[0]?.text;
  if (!line) return answer(notice('help', lang));
  return answer({ kind: 'tour', view: { lang, step, heard, line, question: ask[0]?.text ?? null } });
}
