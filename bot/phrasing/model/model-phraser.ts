import { setTimeout as wait } from 'node:timers/promises';
import {
  BrokenCircuitError,
  BulkheadRejectedError,
  bulkhead,
  ConsecutiveBreaker,
  circuitBreaker,
  handleWhenResult,
} from 'cockatiel';
import OpenAI, { APIError, AzureOpenAI } from 'openai';
import type { Failure, PhraseOutcome, PhraseRequest, Phraser, Usage } from '../phraser.ts';
import type { PhrasingSettings } from '../settings.ts';
import { Dialect } from './dialect.ts';
import { failureOf, isOutage, isPassing, retryAfter } from './faults.ts';
import { limitedFetch } from './limited-fetch.ts';
import { readAnswer, understand } from './read-answer.ts';

const MOST_BYTES = 256 * 1024;
const MOST_TRIES = 3;
const MOST_LESSONS = 4;
/** So many outages in a row and the server is left alone for a while. */
const BREAKS_AFTER = 5;
const RESTS_MS = 15_000;
const FIRST_PAUSE_MS = 200;

type Attempt<T> = { readonly answer: T; readonly usage: Tokens } | { readonly failed: Failure };
type Tokens = Pick<Usage, 'tokensIn' | 'tokensOut'>;

/** A model behind any server that speaks chat completions. */
export function modelPhraser(settings: PhrasingSettings): Phraser {
  const client = clientOf(settings);
  const dialect = new Dialect();
  const slots = bulkhead(settings.concurrency, 0);
  const breaker = circuitBreaker(
    handleWhenResult((result) => isFailed(result) && isOutage(result.failed)),
    { halfOpenAfter: RESTS_MS, breaker: new ConsecutiveBreaker(BREAKS_AFTER) },
  );
  const running = new Set<AbortController>();

  /** One try, with what the server does not know left out. */
  async function ask<T>(request: PhraseRequest<T>, controller: AbortController): Promise<Attempt<T>> {
    for (let lesson = 0; ; lesson++) {
      const body = dialect.body(settings.model, settings.maxTokens, request);
      try {
        const response = await client.chat.completions
          .create(body, { signal: controller.signal })
          .asResponse();
        const raw = await readAnswer(response, client);
        if ('failed' in raw) return raw;
        if (raw.finish !== 'stop')
          return { failed: raw.finish === 'content_filter' ? 'rejected' : 'cut-off' };
        const answer = understand(raw.text, request);
        return answer === null ? { failed: 'malformed' } : { answer, usage: raw };
      } catch (fault) {
        const isLesson = fault instanceof APIError && (fault.status === 400 || fault.status === 422);
        if (!isLesson || lesson === MOST_LESSONS || !dialect.learn(fault.message)) throw fault;
      }
    }
  }

  /** Tries again what is only passing, for as long as the server asks and not in step with others. */
  async function persist<T>(request: PhraseRequest<T>, controller: AbortController): Promise<Attempt<T>> {
    const ends = Date.now() + settings.timeoutMs;
    for (let tries = 1; ; tries++) {
      let failed: Failure;
      let pause = FIRST_PAUSE_MS * 2 ** tries * Math.random();
      try {
        const attempt = await ask(request, controller);
        if (!('failed' in attempt)) return attempt;
        failed = attempt.failed;
      } catch (fault) {
        failed = failureOf(fault);
        pause = retryAfter(fault, Date.now()) ?? pause;
      }
      if (controller.signal.aborted) return { failed: 'aborted' };
      if (!isPassing(failed) || tries === MOST_TRIES || Date.now() + pause >= ends) return { failed };
      await wait(pause, undefined, { signal: controller.signal }).catch(() => undefined);
      if (controller.signal.aborted) return { failed: 'aborted' };
    }
  }

  async function inTime<T>(request: PhraseRequest<T>, signal: AbortSignal): Promise<Attempt<T>> {
    const controller = new AbortController();
    const abort = () => controller.abort();
    let isLate = false;
    const timer = setTimeout(() => {
      isLate = true;
      abort();
    }, settings.timeoutMs);
    signal.addEventListener('abort', abort, { once: true });
    running.add(controller);
    if (signal.aborted) abort();
    try {
      const attempt = await persist(request, controller);
      return isLate && 'failed' in attempt ? { failed: 'timeout' } : attempt;
    } finally {
      clearTimeout(timer);
      signal.removeEventListener('abort', abort);
      running.delete(controller);
      // a body that nobody reads to its end would keep its socket
      abort();
    }
  }

  return {
    phrase: async <T>(request: PhraseRequest<T>, signal: AbortSignal): Promise<PhraseOutcome<T>> => {
      const begun = performance.now();
      const attempt = await slots
        .execute(() => breaker.execute(() => inTime(request, signal)))
        .catch(unavailable);
      const usage = {
        model: settings.model,
        latencyMs: Math.round(performance.now() - begun),
        tokensIn: 0,
        tokensOut: 0,
      };
      if ('failed' in attempt) return { kind: 'failed', reason: attempt.failed, usage };
      const { tokensIn, tokensOut } = attempt.usage;
      return { kind: 'answered', answer: attempt.answer, usage: { ...usage, tokensIn, tokensOut } };
    },
    close: () => {
      for (const controller of running) controller.abort();
    },
  };
}

const isFailed = (result: unknown): result is { readonly failed: Failure } =>
  typeof result === 'object' && result !== null && 'failed' in result;

function unavailable(fault: unknown): { readonly failed: Failure } {
  if (fault instanceof BulkheadRejectedError) return { failed: 'busy' };
  if (fault instanceof BrokenCircuitError) return { failed: 'circuit-open' };
  throw fault;
}

/** The package would log what is sent (OPENAI_LOG) and sleep through an abort between its own tries: both are off. */
function clientOf({ baseUrl, apiKey, model, apiVersion, timeoutMs }: PhrasingSettings): OpenAI {
  const options = {
    timeout: timeoutMs,
    maxRetries: 0,
    logLevel: 'off',
    fetch: limitedFetch(MOST_BYTES),
    organization: null,
  } as const;
  if (apiVersion && baseUrl && apiKey) {
    const resource = baseUrl.replace(/\/+$/u, '').replace(/\/openai$/u, '');
    return new AzureOpenAI({
      ...options,
      apiKey,
      apiVersion,
      baseURL: `${resource}/openai`,
      deployment: model,
    });
  }
  return new OpenAI({
    ...options,
    project: null,
    apiKey: apiKey ?? 'none',
    ...(baseUrl ? { baseURL: baseUrl } : { baseURL: null }),
  });
}
