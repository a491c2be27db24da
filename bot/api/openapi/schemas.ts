import { z } from 'zod';
import { ANSWERS, type AnswerName } from './answers.ts';

/** JSON Schema 2020-12, as OpenAPI 3.1 has it. */
export type JsonSchema = Readonly<Record<string, unknown>>;

/** The whole numbers that JavaScript knows; a document that names the ends says nothing. */
const tidy = ({ jsonSchema }: { readonly jsonSchema: z.core.JSONSchema.BaseSchema }): void => {
  if (jsonSchema.minimum === Number.MIN_SAFE_INTEGER) delete jsonSchema.minimum;
  if (jsonSchema.maximum === Number.MAX_SAFE_INTEGER) delete jsonSchema.maximum;
  // that the server's own code changes no list is not the reader's business
  delete jsonSchema.readOnly;
};

export const refTo = (name: AnswerName): JsonSchema => ({ $ref: `#/components/schemas/${name}` });

/** What is sent to us: the side of a contract before defaults and coercion. */
export const incoming = (schema: z.ZodType): JsonSchema =>
  bare(z.toJSONSchema(schema, { io: 'input', override: tidy }));

/** Every answer by its name; one that stands in another is referred to. */
export function answerSchemas(): Readonly<Record<string, JsonSchema>> {
  const registry = z.registry<{ readonly id: string }>();
  for (const [id, schema] of Object.entries(ANSWERS)) registry.add(schema, { id });
  const { schemas } = z.toJSONSchema(registry, {
    io: 'output',
    uri: (id) => `#/components/schemas/${id}`,
    override: tidy,
  });
  return Object.fromEntries(Object.entries(schemas).map(([name, schema]) => [name, bare(schema)]));
}

function bare(schema: object): JsonSchema {
  const { $schema: _, $id: __, ...rest } = schema as Record<string, unknown>;
  return rest;
}
