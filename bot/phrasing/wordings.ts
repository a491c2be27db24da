import { z } from 'zod';
import type { PhraseRequest, Prompt } from './phraser.ts';

/** Strict servers refuse limits inside a schema. */
const schema = z.object({ lines: z.array(z.string()) });

/** Asks for a few wordings to choose from; an answer in plain words is one wording. */
export function wordingsOf(prompt: Prompt): PhraseRequest<{ readonly lines: readonly string[] }> {
  return { prompt, schema, plain: (text) => (text === '' ? null : { lines: [text] }) };
}
