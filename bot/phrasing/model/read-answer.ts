import type OpenAI from 'openai';
import { Stream } from 'openai/streaming';
import { z } from 'zod';
import type { Failure, PhraseRequest } from '../phraser.ts';

/** An answer of so many characters is none that could be said. */
const MOST_CHARS = 4000;

const usageSchema = z.object({ prompt_tokens: z.number(), completion_tokens: z.number() }).nullish();
const chunkSchema = z.object({
  choices: z
    .array(
      z.object({
        delta: z.object({ content: z.string().nullish() }).nullish(),
        message: z.object({ content: z.string().nullish() }).nullish(),
        finish_reason: z.string().nullish(),
      }),
    )
    .default([]),
  usage: usageSchema,
});

export interface RawAnswer {
  readonly text: string;
  /** null: the answer broke off */
  readonly finish: string | null;
  readonly tokensIn: number;
  readonly tokensOut: number;
}
export type ReadAnswer = RawAnswer | { readonly failed: Failure };

/** Reads a stream of events, or the one piece that a server sends which does not stream. */
export async function readAnswer(response: Response, client: OpenAI): Promise<ReadAnswer> {
  const type = response.headers.get('content-type') ?? '';
  const chunks = type.includes('application/json')
    ? [JSON.parse(await response.text()) as unknown]
    : Stream.fromSSEResponse<unknown>(response, new AbortController(), client);
  const answer = { text: '', finish: null as string | null, tokensIn: 0, tokensOut: 0 };
  for await (const chunk of chunks) {
    const parsed = chunkSchema.safeParse(chunk);
    if (!parsed.success) return { failed: 'malformed' };
    const [choice] = parsed.data.choices;
    answer.text += choice?.delta?.content ?? choice?.message?.content ?? '';
    answer.finish = choice?.finish_reason ?? answer.finish;
    answer.tokensIn = parsed.data.usage?.prompt_tokens ?? answer.tokensIn;
    answer.tokensOut = parsed.data.usage?.completion_tokens ?? answer.tokensOut;
    if (answer.text.length > MOST_CHARS) return { failed: 'too-large' };
  }
  return answer;
}

/** What the words of an answer mean: JSON of the agreed shape, else plain words; a broken JSON means nothing. */
export function understand<T>(text: string, { schema, plain }: PhraseRequest<T>): T | null {
  const bare = text
    .replace(/^\s*<think>[\s\S]*?<\/think>/u, '')
    .replace(/^\s*```(?:json)?\s*|\s*```\s*$/gu, '')
    .trim();
  if (!/^[[{]/u.test(bare)) return plain(bare);
  try {
    const parsed = schema.safeParse(JSON.parse(bare));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}
