import type OpenAI from 'openai';
import { zodResponseFormat } from 'openai/helpers/zod';
import type { PhraseRequest } from '../phraser.ts';

type Body = OpenAI.Chat.Completions.ChatCompletionCreateParamsStreaming;

/** What not every compatible server understands. */
const OPTIONAL = ['response_format', 'stream_options', 'temperature', 'max_tokens'] as const;
type Optional = (typeof OPTIONAL)[number];

/** What this server has turned out not to understand. Learnt once a process. */
export class Dialect {
  readonly #unknown = new Set<Optional>();

  body(model: string, maxTokens: number, { prompt, schema }: PhraseRequest<unknown>): Body {
    const knows = (part: Optional) => !this.#unknown.has(part);
    return {
      model,
      stream: true,
      messages: [
        { role: 'system', content: prompt.system },
        { role: 'user', content: prompt.user },
      ],
      ...(knows('max_tokens') ? { max_tokens: maxTokens } : { max_completion_tokens: maxTokens }),
      ...(knows('temperature') ? { temperature: 0.4 } : {}),
      ...(knows('stream_options') ? { stream_options: { include_usage: true } } : {}),
      ...(knows('response_format') ? { response_format: zodResponseFormat(schema, 'answer') } : {}),
    };
  }

  /** Takes a refusal as a lesson; false when there is nothing left to leave out. */
  learn(complaint: string): boolean {
    const named = OPTIONAL.find((part) => !this.#unknown.has(part) && complaint.includes(part));
    const format = /json_schema|structured|response.?format/iu.test(complaint)
      ? 'response_format'
      : undefined;
    const part = named ?? format ?? 'response_format';
    if (this.#unknown.has(part)) return false;
    this.#unknown.add(part);
    return true;
  }
}
