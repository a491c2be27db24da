import { setTimeout } from 'node:timers/promises';

/** Milliseconds: the server limits how often it is asked. */
const BETWEEN_ASKS = 20;
/** Asked so often in vain it will not become so: half a minute and more. */
const MOST_ASKS = 1_500;

/** Asks again until it is so. Throws when it never is, so that nothing goes on asking behind a test that failed. */
export async function until<T>(ask: () => Promise<T | null | undefined | false>): Promise<T> {
  for (let asked = 0; asked < MOST_ASKS; asked++) {
    const answer = await ask();
    if (answer) return answer;
    await setTimeout(BETWEEN_ASKS);
  }
  throw new Error(`it never became so: ${ask}`);
}
