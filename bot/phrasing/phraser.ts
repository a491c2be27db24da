import type { z } from 'zod';

/** What is worded. */
export type PhrasingKind = 'live' | 'practice' | 'feedback' | 'summary';

/** What a model is told. `version` names the wording of the instructions and changes with it. */
export interface Prompt {
  readonly version: string;
  readonly system: string;
  readonly user: string;
}

export interface PhraseRequest<T> {
  readonly prompt: Prompt;
  /** the shape of a structured answer */
  readonly schema: z.ZodType<T>;
  /** what an answer in plain words means; null: nothing that can be used */
  readonly plain: (text: string) => T | null;
}

/** Why there is no answer. A label of metrics. */
export type Failure =
  | 'busy'
  | 'budget'
  | 'circuit-open'
  | 'aborted'
  | 'timeout'
  | 'connection'
  | 'unauthorised'
  | 'rate-limited'
  | 'server-error'
  | 'rejected'
  | 'cut-off'
  | 'malformed'
  | 'too-large';

/** What an attempt took. Tokens are 0 where the server does not tell. */
export interface Usage {
  readonly model: string;
  readonly latencyMs: number;
  readonly tokensIn: number;
  readonly tokensOut: number;
}

export type PhraseOutcome<T> =
  | { readonly kind: 'answered'; readonly answer: T; readonly usage: Usage }
  | { readonly kind: 'failed'; readonly reason: Failure; readonly usage: Usage };

/** Says things in other words. Never throws; what comes back is not checked by anybody yet. */
export interface Phraser {
  readonly phrase: <T>(request: PhraseRequest<T>, signal: AbortSignal) => Promise<PhraseOutcome<T>>;
  /** ends what is under way */
  readonly close: () => void;
}

export const NO_USAGE: Usage = { model: '', latencyMs: 0, tokensIn: 0, tokensOut: 0 };
