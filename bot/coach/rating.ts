import type { Command } from '../commands.ts';
import { mask } from '../privacy/mask.ts';
import { notice } from './reply.ts';
import { answer, type Outcome, type Scene } from './scene.ts';

export type Rate = (id: string, rating: string, reason: string | null) => Promise<boolean>;

/** What a clerk thinks of the words that a model made for her card. Moves nothing. */
export async function rated(
  { record: { lang, state } }: Scene,
  { wording, rating, reason }: Extract<Command, { readonly kind: 'rate' }>,
  rate: Rate,
): Promise<Outcome> {
  const id = wording ?? state.generated?.id;
  const isKept = id ? await rate(id, rating, reason && mask(reason).text) : false;
  return answer(notice(isKept ? 'rated' : 'nothingToRate', lang));
}
