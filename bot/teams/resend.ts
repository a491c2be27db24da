import { setTimeout as wait } from 'node:timers/promises';

/** Answers of the Bot Service that ask to be tried again (Teams: 412, 429, 502, 504; its gateways: 503). */
const PASSING = [412, 429, 502, 503, 504];
/** The connection broke before an answer came. */
const BROKEN = ['ECONNRESET', 'ECONNREFUSED', 'EPIPE', 'ETIMEDOUT', 'REQUEST_SEND_ERROR'];
const WAITS_MS = [250, 500, 1000, 2000];
/** Who is told to wait longer gives up: the outbox tries reminders again, and a person types again. */
const LONGEST_WAIT_MS = 30_000;

/**
 * Sends again, a little later each time and not in step with others, while the service only asks for patience; as
 * long as it names itself, if it names a time. At most five tries. The SDK's own retries are off, so that this is all.
 */
export async function resending<T>(
  send: () => Promise<T>,
  pause: (ms: number) => Promise<unknown> = wait,
): Promise<T> {
  for (const usual of WAITS_MS) {
    try {
      return await send();
    } catch (fault) {
      if (!isPassing(fault)) throw fault;
      const asked = retryAfter(fault) ?? usual;
      if (asked > LONGEST_WAIT_MS) throw fault;
      await pause(asked * (1 + Math.random() / 2));
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

function isPassing(fault: unknown): boolean {
  const status = statusOf(fault);
  if (status !== undefined) return PASSING.includes(status);
  return fault instanceof Error && 'code' in fault && BROKEN.includes(String(fault.code));
}

/** Milliseconds that the service asks for: `Retry-After` in seconds or as a date; undefined without one. */
function retryAfter(fault: unknown): number | undefined {
  const headers = (fault as { response?: { headers?: { get?: (name: string) => string | undefined } } })
    .response?.headers;
  const asked = headers?.get?.('retry-after')?.trim();
  if (!asked) return undefined;
  const ms = /^\d+$/u.test(asked) ? Number(asked) * 1000 : Date.parse(asked) - Date.now();
  return Number.isFinite(ms) ? Math.max(0, ms) : undefined;
}
