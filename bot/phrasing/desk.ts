import { randomUUID } from 'node:crypto';
import type { Bank } from '../../scripts/schema.ts';
import type { GeneratedLine, PhrasingStore } from '../storage/phrasing/ports.ts';
import {
  type Failure,
  NO_USAGE,
  type PhraseRequest,
  type Phraser,
  type PhrasingKind,
  type Usage,
} from './phraser.ts';
import type { PhrasingMetrics } from './phrasing-metrics.ts';
import type { PhrasingSettings } from './settings.ts';

export interface DeskParts {
  readonly phraser: Phraser;
  readonly settings: PhrasingSettings;
  readonly store: PhrasingStore;
  readonly metrics: PhrasingMetrics;
  readonly bank: Bank;
  /** epoch milliseconds */
  readonly now: () => number;
}

/** Whose request it is, and where its words would stand. */
export interface Errand {
  readonly kind: PhrasingKind;
  readonly tenant: string;
  readonly conversation: string;
  readonly turn: number;
}

/** What is made of an answer: a wording that may be used, or why none may. */
export type Judgement<W> =
  | { readonly kind: 'accepted'; readonly script: string; readonly text: string; readonly wording: W }
  | { readonly kind: 'refused'; readonly reason: string };

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** Not a single word was made: nothing to keep but the count. */
const NOT_ASKED: readonly Failure[] = ['busy', 'budget', 'circuit-open', 'aborted'];

/** Asks the model within the bank's budget; whatever comes back is judged, counted and kept. */
export class PhrasingDesk {
  readonly #parts: DeskParts;

  constructor(parts: DeskParts) {
    this.#parts = parts;
  }

  /** The wording with the id under which it is kept; null when there is none, for whatever reason. */
  async ask<A, W>(
    errand: Errand,
    request: PhraseRequest<A>,
    judge: (answer: A) => Judgement<W>,
    signal: AbortSignal,
  ): Promise<{ readonly id: string; readonly wording: W } | null> {
    const { phraser, metrics } = this.#parts;
    const { kind } = errand;
    if (await this.#isSpent(errand.tenant)) {
      metrics.count({ kind, outcome: 'budget', usage: NO_USAGE });
      return null;
    }
    const outcome = await phraser.phrase(request, signal);
    const { usage } = outcome;
    const id = randomUUID();
    const keep = (verdict: GeneratedLine['verdict']) =>
      this.#keep(id, errand, request.prompt.version, usage, verdict);
    if (outcome.kind === 'failed') {
      metrics.count({ kind, outcome: outcome.reason, usage });
      if (!NOT_ASKED.includes(outcome.reason)) await keep({ kind: 'failed', reason: outcome.reason });
      return null;
    }
    const judgement = judge(outcome.answer);
    if (judgement.kind === 'refused') {
      metrics.count({ kind, outcome: judgement.reason, usage });
      await keep(judgement);
      return null;
    }
    metrics.count({ kind, outcome: 'accepted', usage });
    const { script, text, wording } = judgement;
    await keep({ kind: 'accepted', script, text });
    return { id, wording };
  }

  async #isSpent(tenant: string): Promise<boolean> {
    const { store, settings, bank, now } = this.#parts;
    const { requests, tokens } = await store.spent(tenant, midnight(now(), bank));
    return requests >= settings.budget.requests || tokens >= settings.budget.tokens;
  }

  async #keep(
    id: string,
    { kind, tenant, conversation, turn }: Errand,
    prompt: string,
    { model, latencyMs, tokensIn, tokensOut }: Usage,
    verdict: GeneratedLine['verdict'],
  ): Promise<void> {
    const { store, now } = this.#parts;
    await store.add({
      id,
      tenant,
      conversation,
      turn,
      kind,
      at: now(),
      model,
      prompt,
      latencyMs,
      tokensIn,
      tokensOut,
      verdict,
    });
  }
}

/** The last midnight in the bank's own zone. */
function midnight(at: number, { settings }: Bank): number {
  const hours = Number(settings['utc-offset']?.zh ?? 8);
  const offset = (Number.isFinite(hours) ? hours : 8) * HOUR;
  return Math.floor((at + offset) / DAY) * DAY - offset;
}
