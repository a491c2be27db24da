import type { Lexicon } from './schema.ts';

interface Words {
  readonly says: string[];
  readonly not: string[];
}

/** One lexicon of many files: lists of the same key are joined in file order. */
export function mergeLexicons(parts: readonly Lexicon[]): Lexicon {
  return {
    spellings: Object.assign({}, ...parts.map((part) => part.spellings ?? {})),
    fillers: parts.flatMap((part) => part.fillers ?? []),
    signals: joinWords(parts.map((part) => part.signals ?? {})),
    emotion: parts.flatMap((part) => part.emotion ?? []),
    categories: joinLists(parts.map((part) => part.categories ?? {})),
    acts: joinWords(parts.map((part) => part.acts ?? {})),
    steps: joinWords(parts.map((part) => part.steps ?? {})),
    ...joinWords(parts.map(({ danger }) => (danger ? { danger } : {}))),
    entities: joinLists(parts.map((part) => part.entities ?? {})),
  };
}

function joinLists(parts: readonly Record<string, readonly string[]>[]): Record<string, string[]> {
  const joined: Record<string, string[]> = {};
  for (const part of parts) {
    for (const [key, words] of Object.entries(part)) joined[key] = [...(joined[key] ?? []), ...words];
  }
  return joined;
}

function joinWords(parts: readonly Record<string, Words>[]): Record<string, Words> {
  const joined: Record<string, Words> = {};
  for (const part of parts) {
    for (const [key, { says, not }] of Object.entries(part)) {
      const held = joined[key];
      joined[key] = { says: [...(held?.says ?? []), ...says], not: [...(held?.not ?? []), ...not] };
    }
  }
  return joined;
}
