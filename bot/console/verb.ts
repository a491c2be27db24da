import { z } from 'zod';
import type { Playbook } from '../../scripts/playbook.ts';
import { consoleText } from '../strings.ts';
import type { LineAnswer } from './jsonl.ts';

export const idSchema = z.union([z.string(), z.number()]);

/** A verb that reads JSON lines (contract.md): the shape of a line, and its answer. */
export interface Verb {
  /** gives the verb the playbook; a verb that needs none never asks for it */
  readonly prepare: (load: () => Promise<Playbook>) => Promise<(line: unknown) => VerbAnswer>;
}
export type VerbAnswer =
  | { readonly ok: true; readonly value: object }
  | { readonly ok: false; readonly code: string; readonly message: string };

/** What is wrong with a line that has the right shape: it becomes the error object in its place. */
export class LineFault extends Error {
  override readonly name = 'LineFault';
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}

/** Ties the shape of a line to what is done with it. */
export function verb<S extends z.ZodType>(
  shape: S,
  run: (line: z.infer<S>, playbook: Playbook) => object,
): Verb {
  return {
    prepare: async (load) => {
      const playbook = await load();
      return (line) => checked(shape, line, (data) => run(data, playbook));
    },
  };
}

/** The same for a verb that works without the playbook. */
export function plainVerb<S extends z.ZodType>(shape: S, run: (line: z.infer<S>) => object): Verb {
  return { prepare: async () => (line) => checked(shape, line, run) };
}

function checked<S extends z.ZodType>(
  shape: S,
  line: unknown,
  run: (data: z.infer<S>) => object,
): VerbAnswer {
  const parsed = shape.safeParse(line);
  if (parsed.success) return answered(() => run(parsed.data));
  const [issue] = parsed.error.issues;
  const place = issue?.path.join('.') || 'line';
  return { ok: false, code: 'invalid-line', message: consoleText.invalidField(place) };
}

function answered(run: () => object): VerbAnswer {
  try {
    return { ok: true, value: run() };
  } catch (fault) {
    if (!(fault instanceof LineFault)) throw fault;
    return { ok: false, code: fault.code, message: fault.message };
  }
}

/** Answers one line of text; whatever is wrong with it becomes an error object in its place. */
export function answerLine(answer: (line: unknown) => VerbAnswer, text: string, number: number): LineAnswer {
  const line = parse(text);
  if (line === undefined) return fault(null, number, 'invalid-json', consoleText.invalidJson);
  const result = answer(line);
  return result.ok
    ? { ok: true, json: JSON.stringify(result.value) }
    : fault(idOf(line), number, result.code, result.message);
}

function fault(id: string | number | null, line: number, code: string, message: string): LineAnswer {
  return { ok: false, json: JSON.stringify({ id, line, error: { code, message } }) };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

function idOf(line: unknown): string | number | null {
  const parsed = z.looseObject({ id: idSchema }).safeParse(line);
  return parsed.success ? parsed.data.id : null;
}
