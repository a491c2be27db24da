import type { Playbook } from '../scripts/playbook.ts';
import type { Category } from '../scripts/vocabulary.ts';
import { advance, type Conversation } from './conversation.ts';
import type { DialogEvent } from './events.ts';
import { plan } from './hear.ts';

/** What a clerk tells the coach, as against what anybody said in the talk. */
export type Instruction =
  | { readonly kind: 'reword' }
  | { readonly kind: 'angrier' }
  | { readonly kind: 'calmer' }
  | { readonly kind: 'category'; readonly category: Category }
  | { readonly kind: 'next' }
  | { readonly kind: 'handover' }
  | { readonly kind: 'safe' }
  | { readonly kind: 'end' };

/** Follows an instruction. `reword` only lets go of the line on offer, so that the next best comes up. */
export function instruct(
  conversation: Conversation,
  instruction: Instruction,
  playbook: Playbook,
): Conversation {
  const event = eventFor(conversation, instruction, playbook);
  const next = event ? advance(conversation, [event]) : conversation;
  return { ...next, offered: [] };
}

function eventFor(
  conversation: Conversation,
  instruction: Instruction,
  playbook: Playbook,
): DialogEvent | null {
  if (instruction.kind === 'reword') return null;
  if (instruction.kind !== 'category') return { type: `coach.${instruction.kind}` };
  const { category } = instruction;
  return {
    type: 'coach.category',
    category,
    ...plan(playbook.complaints[category], conversation.context.slots, []),
  };
}
