import type { Person } from '../coach/scene.ts';
import { CHANNEL_NAMES, helpCall } from '../strings.ts';
import type { Messenger } from './messenger.ts';

/** A silent call into the branch's duty chat, with nothing of the customer; false when there is none to call. */
export function colleagueCaller(
  chat: string | undefined,
  messenger: Messenger | null,
): (who: Person) => Promise<boolean> {
  return async ({ branch, channel, lang }) => {
    if (!chat || !messenger) return false;
    const text = helpCall(branch, CHANNEL_NAMES[channel][lang])[lang];
    try {
      return await messenger.send(chat, { type: 'message', text });
    } catch {
      return false;
    }
  };
}
