import { Counter, Gauge, Histogram, type Registry } from 'prom-client';
import type { PhrasingKind, Usage } from './phraser.ts';

/** What became of a request: `accepted`, or why not. */
export interface Outcome {
  readonly kind: PhrasingKind;
  readonly outcome: string;
  readonly usage: Usage;
}

/** What an operator watches of the language model. No label carries a word. */
export class PhrasingMetrics {
  readonly #outcomes: Counter<'kind' | 'outcome'>;
  readonly #latency: Histogram<'kind'>;
  readonly #tokens: Counter<'direction'>;
  /** how much softer the model's customers are than the scripted ones, −1..1 */
  readonly tooEasy: Gauge;

  constructor(registry: Registry) {
    const registers = [registry];
    this.#outcomes = new Counter({
      name: 'coach_phrasing_total',
      help: 'Generated wordings by what became of them',
      labelNames: ['kind', 'outcome'],
      registers,
    });
    this.#latency = new Histogram({
      name: 'coach_phrasing_seconds',
      help: 'From the question to the answer of the model',
      labelNames: ['kind'],
      buckets: [0.1, 0.3, 1, 2, 4, 8, 15],
      registers,
    });
    this.#tokens = new Counter({
      name: 'coach_phrasing_tokens_total',
      help: 'Tokens as the model counts them',
      labelNames: ['direction'],
      registers,
    });
    this.tooEasy = new Gauge({
      name: 'coach_practice_too_easy',
      help: 'How much softer the customers of the model are than the scripted ones, -1..1',
      registers,
    });
  }

  count({ kind, outcome, usage }: Outcome): void {
    this.#outcomes.inc({ kind, outcome });
    if (usage.latencyMs > 0) this.#latency.observe({ kind }, usage.latencyMs / 1000);
    this.#tokens.inc({ direction: 'in' }, usage.tokensIn);
    this.#tokens.inc({ direction: 'out' }, usage.tokensOut);
  }
}
