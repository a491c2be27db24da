import { APIConnectionError, APIError } from 'openai';
import type { Failure } from '../phraser.ts';
import { AnswerTooLarge } from './limited-fetch.ts';

/** What a fault of a request comes down to. */
export function failureOf(fault: unknown): Failure {
  for (let cause = fault; cause instanceof Error; cause = cause.cause)
    if (cause instanceof AnswerTooLarge) return 'too-large';
  if (fault instanceof SyntaxError) return 'malformed';
  if (fault instanceof APIConnectionError || !(fault instanceof APIError)) return 'connection';
  const { status } = fault;
  if (status === 401 || status === 403) return 'unauthorised';
  if (status === 429) return 'rate-limited';
  return status !== undefined && status < 500 && status !== 408 ? 'rejected' : 'server-error';
}

/** What may be gone a moment later. */
export const isPassing = (failure: Failure) =>
  failure === 'rate-limited' || failure === 'server-error' || failure === 'connection';

/** What speaks against asking this server again soon, as against one answer that was no good. */
export const isOutage = (failure: Failure) =>
  isPassing(failure) || failure === 'timeout' || failure === 'unauthorised';

/** How long the server asks to wait, in milliseconds; null when it does not say. */
export function retryAfter(fault: unknown, now: number): number | null {
  if (!(fault instanceof APIError)) return null;
  const ms = Number(fault.headers?.get('retry-after-ms') ?? Number.NaN);
  if (Number.isFinite(ms)) return Math.max(0, ms);
  const said = fault.headers?.get('retry-after');
  if (!said) return null;
  const seconds = Number(said);
  const wait = Number.isFinite(seconds) ? seconds * 1000 : Date.parse(said) - now;
  return Number.isFinite(wait) ? Math.max(0, wait) : null;
}
