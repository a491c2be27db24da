import { setTimeout as wait } from 'node:timers/promises';

/** Answers of the Bot Service that ask to be tried again and that the SDK does not retry by itself. */
const PASSING = [412, 429, 502, 504];
const WAITS_MS = [250, 500, 1000];

/** Sends again, a little later each time and not in step with others, while the service only asks for patience. */
export async function resending<T>(send: () => Promise<T>): Promise<T> {
  for (const pause of WAITS_MS) {
    try {
      return await send();
    } catch (fault) {
      if (!PASSING.includes(statusOf(fault) ?? 0)) throw fault;
      await wait(pause * (0.5 + Math.random()));
    }
  }
  return send();
}

/** The HTTP status that a fault of the connector carries. */
export function statusOf(fault: unknown): number | undefined {
  return fault instanceof Error && 'statusCode' in fault && typeof fault.statusCode === 'number'
    ? fault.statusCode
    : undefined;
}
