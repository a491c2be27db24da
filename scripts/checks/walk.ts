import type { Source } from '../read-file.ts';
import type { Condition } from '../schema.ts';
import type { ScriptSources } from '../sources.ts';
import type { Way } from '../yaml-file.ts';

/** A piece of content with the source and the way that lead to it. */
export interface Found<T> {
  readonly source: Source<unknown>;
  readonly way: Way;
  readonly value: T;
}

/** Where a found piece stands. */
export function placeOf({ source, way }: Found<unknown>, ...further: Way) {
  return { path: source.path, line: source.lineOf([...way, ...further]) };
}

/** Every value of any depth for which `is` holds; what is found is not searched further. */
export function findAll<T>(
  source: Source<unknown>,
  is: (value: unknown, way: Way) => value is T,
): readonly Found<T>[] {
  const search = (value: unknown, way: Way): readonly Found<T>[] => {
    if (is(value, way)) return [{ source, way, value }];
    if (typeof value !== 'object' || value === null) return [];
    if (Array.isArray(value)) return value.flatMap((item: unknown, i) => search(item, [...way, i]));
    return Object.entries(value).flatMap(([key, item]) => search(item, [...way, key]));
  };
  return search(source.content, []);
}

/** Every `when` of lines, complaints, lanes and the bank. */
export function conditionsIn(sources: ScriptSources): readonly Found<Condition>[] {
  const { lines, complaints, lanes, banks } = sources;
  return [...lines, ...complaints, ...lanes, ...banks].flatMap((source) => findAll(source, isCondition));
}

function isCondition(value: unknown, way: Way): value is Condition {
  return way.at(-1) === 'when' && typeof value === 'object' && value !== null;
}
