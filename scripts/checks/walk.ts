import type { Source } from '../read-file.ts';
import type { Condition, ScriptLine } from '../schema.ts';
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

/** A `when`: the condition of whatever holds it. */
export function isCondition(value: unknown, way: Way): value is Condition {
  return way.at(-1) === 'when' && typeof value === 'object' && value !== null;
}

/** A text that staff say, with its language. */
export interface Spoken extends Found<string> {
  readonly half: 'zh' | 'en';
}

/** Every line to say instead of a red line. */
export function insteadIn({ redLines }: ScriptSources): readonly Spoken[] {
  const isInstead = (value: unknown, way: Way): value is string =>
    typeof value === 'string' && /^instead/u.test(String(way[0]));
  return redLines
    .flatMap((source) => findAll(source, isInstead))
    .map((found) => ({ ...found, half: found.way.at(-1) === 'zh' ? 'zh' : 'en' }));
}

/** Both halves of every line. */
export function lineTextsIn({ lines }: ScriptSources): readonly (Spoken & { readonly line: ScriptLine })[] {
  return lines.flatMap((source) =>
    (['zh', 'en'] as const).map((half) => ({
      source,
      way: [half],
      value: source.content[half],
      half,
      line: source.content,
    })),
  );
}
