import type { Fault } from '../fault.ts';
import { faultOf } from '../messages.ts';
import type { ScriptSources } from '../sources.ts';
import { findAll, placeOf } from './walk.ts';

/** Words and patterns that the lexicon holds twice for the same meaning. */
export function lexiconFaults({ lexicons }: ScriptSources): readonly Fault[] {
  const first = new Map<string, string>();
  const isWord = (value: unknown): value is string => typeof value === 'string';
  return lexicons.flatMap((source) =>
    findAll(source, isWord).flatMap((found) => {
      const at = placeOf(found);
      const last = found.way.at(-1);
      // an entry of a list is known by its words, an entry by name by its name
      const word = typeof last === 'number' ? found.value : found.way.map(String).join(' › ');
      const key = [...found.way.slice(0, -1), word].join('\0');
      const other = first.get(key);
      if (other) return [faultOf('duplicate-word', at, word.slice(0, 40), other)];
      first.set(key, `${at.path}:${at.line}`);
      return [];
    }),
  );
}
