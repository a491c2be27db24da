import type { z } from 'zod';
import type { Fault } from './fault.ts';
import { schemaFaults } from './schema-fault.ts';
import { readYaml, type Way } from './yaml-file.ts';

/** Something read from a file that fits its schema, and the way back from a place in it to a line number. */
export interface Source<T> {
  readonly path: string;
  readonly content: T;
  lineOf(way: Way): number;
}

/** What could be read, and every fault of the rest. */
export interface Read<T> {
  readonly sources: readonly Source<T>[];
  readonly faults: readonly Fault[];
}

/** Reads one file whose whole content is one thing. */
export function readOne<S extends z.ZodType>(root: string, path: string, schema: S): Read<z.output<S>> {
  const yaml = readYaml(root, path);
  if (!yaml.ok) return { sources: [], faults: yaml.faults };
  const { file } = yaml;
  const parsed = schema.safeParse(file.content);
  if (!parsed.success) return { sources: [], faults: schemaFaults(file, parsed.error.issues, schema) };
  return { sources: [{ path, content: parsed.data, lineOf: file.lineOf }], faults: [] };
}

/** Reads one file that is a list under `key`: every entry is a source of its own, and a bad one spoils no other. */
export function readList<E extends z.ZodType>(
  root: string,
  path: string,
  schema: z.ZodObject<Record<string, z.ZodArray<E>>>,
  key: string,
): Read<z.output<E>> {
  const yaml = readYaml(root, path);
  if (!yaml.ok) return { sources: [], faults: yaml.faults };
  const { file } = yaml;
  const parsed = schema.safeParse(file.content);
  const faults = parsed.success ? [] : schemaFaults(file, parsed.error.issues, schema);
  const entry = schema.shape[key]?.element;
  const entries = (file.content as Readonly<Record<string, unknown>>)[key];
  const sources = (entry && Array.isArray(entries) ? entries : []).flatMap(
    (raw, index): Source<z.output<E>>[] => {
      const one = entry?.safeParse(raw);
      if (!one?.success) return [];
      return [{ path, content: one.data, lineOf: (way) => file.lineOf([key, index, ...way]) }];
    },
  );
  return { sources, faults };
}
