import { z } from 'zod';
import { phrasingEnvText } from './strings.ts';

const whole = (from: number, to: number) => z.coerce.number().int().min(from).max(to);
const text = z.string().trim().min(1);

/** What a model may word. */
const PHRASING_USES = ['live', 'practice', 'summary'] as const;
export type PhrasingUse = (typeof PHRASING_USES)[number];

/** The settings of a language model, by their environment variables. Without address and key none is used. */
export const phrasingShape = {
  OPENAI_BASE_URL: z.url({ protocol: /^https?$/u }).optional(),
  OPENAI_API_KEY: text.optional(),
  OPENAI_MODEL: text.optional(),
  OPENAI_API_VERSION: text.optional(),
  PHRASING_FOR: text.default('live,practice,summary'),
  PHRASING_TIMEOUT_MS: whole(200, 60_000).default(4000),
  PHRASING_CONCURRENCY: whole(1, 100).default(4),
  PHRASING_MAX_TOKENS: whole(50, 4000).default(300),
  PHRASING_REQUESTS_PER_DAY: whole(0, 10_000_000).default(5000),
  PHRASING_TOKENS_PER_DAY: whole(0, 1_000_000_000).default(2_000_000),
};
type PhrasingEnv = z.infer<z.ZodObject<typeof phrasingShape>>;

/** How the model is reached and how much it may be used. */
export interface PhrasingSettings {
  /** null: OpenAI's own */
  readonly baseUrl: string | null;
  readonly apiKey: string | null;
  readonly model: string;
  /** set: an Azure OpenAI resource; the model is the name of its deployment */
  readonly apiVersion: string | null;
  readonly uses: readonly PhrasingUse[];
  /** one answer, tries and waits included */
  readonly timeoutMs: number;
  readonly concurrency: number;
  readonly maxTokens: number;
  readonly budget: Budget;
}

/** What one bank may spend from midnight to midnight of its own zone. */
export interface Budget {
  readonly requests: number;
  readonly tokens: number;
}

/** Null when no model is configured. The environment has been checked. */
export function phrasingSettings(env: PhrasingEnv): PhrasingSettings | null {
  if (!isWanted(env) || !env.OPENAI_MODEL) return null;
  return {
    baseUrl: env.OPENAI_BASE_URL ?? null,
    apiKey: env.OPENAI_API_KEY ?? null,
    model: env.OPENAI_MODEL,
    apiVersion: env.OPENAI_API_VERSION ?? null,
    uses: usesIn(env.PHRASING_FOR),
    timeoutMs: env.PHRASING_TIMEOUT_MS,
    concurrency: env.PHRASING_CONCURRENCY,
    maxTokens: env.PHRASING_MAX_TOKENS,
    budget: { requests: env.PHRASING_REQUESTS_PER_DAY, tokens: env.PHRASING_TOKENS_PER_DAY },
  };
}

/** What is wrong with the settings beyond their shapes. Never a value. */
export function phrasingFaults(given: Readonly<Record<string, string | undefined>>): readonly string[] {
  const faults: string[] = [];
  if (isWanted(given) && !given.OPENAI_MODEL) faults.push(`OPENAI_MODEL: ${phrasingEnvText.modelNeeded}`);
  if (given.OPENAI_API_VERSION && !(given.OPENAI_BASE_URL && given.OPENAI_API_KEY))
    faults.push(`OPENAI_API_VERSION: ${phrasingEnvText.azureNeeds}`);
  const words = given.PHRASING_FOR?.split(',').map((word) => word.trim()) ?? [];
  if (words.length !== usesIn(given.PHRASING_FOR ?? '').length)
    faults.push(`PHRASING_FOR: ${phrasingEnvText.usesAre(PHRASING_USES.join(','))}`);
  return faults;
}

const isWanted = (env: { readonly OPENAI_BASE_URL?: unknown; readonly OPENAI_API_KEY?: unknown }) =>
  Boolean(env.OPENAI_BASE_URL ?? env.OPENAI_API_KEY);

const usesIn = (list: string): readonly PhrasingUse[] =>
  list.split(',').flatMap((word) => PHRASING_USES.filter((use) => use === word.trim()));
