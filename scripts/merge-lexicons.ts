import type { Lexicon } from './schema.ts';

interface Words {
  readonly says: string[];
  readonly not: string[];
}

/** One lexicon of many files: lists of the same key are joined in file order. */
export function mergeLexicons(parts: readonly Lexicon[]): Lexicon {
  const danger = parts.flatMap((part) => (part.danger ? [part.danger] : []));
  return {
    spellings: Object.assign({}, ...parts.map((part) => part.spellings ?? {})),
    fillers: parts.flatMap((part) => part.fillers ?? []),
    signals: joinWords(parts.map((part) => part.signals ?? {})),
    ...(danger.length > 0 ? { danger: danger.reduce(join) } : {}),
    emotion: parts.flatMap((part) => part.emotion ?? []),
    categories: joinLists(parts.map((part) => part.categories ?? {})),
    acts: joinWords(parts.map((part) => part.acts ?? {})),
    steps: joinWords(parts.map((part) => part.steps ?? {})),
    entities: joinLists(parts.map((part) => part.entities ?? {})),
  };
}

function joinLists(parts: readonly Readonly<Record<string, readonly string[]>>[]): Record<string, string[]> {
  const joined: Record<string, string[]> = {};
  for (const [key, words] of parts.flatMap((part) => Object.entries(part))) {
    joined[key] = [...(joined[key] ?? []), ...words];
  }
  return joined;
}

function joinWords(parts: readonly Readonly<Record<string, Words>>[]): Record<string, Words> {
  const joined: Record<string, Words> = {};
  for (const [key, words] of parts.flatMap((part) => Object.entries(part))) {
    const held = joined[key];
    joined[key] = held ? join(held, words) : words;
  }
  return joined;
}

function join(a: Words, b: Words): Words {
  return { says: [...a.says, ...b.says], not: [...a.not, ...b.not] };
}
