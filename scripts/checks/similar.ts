/** Texts of which this share of character pairs is common teach the same. */
const SHARE = 0.8;
/** Short texts are alike by chance. */
const SHORTEST = 8;

/**
 * Pairs of texts (indexes, the earlier first) that are nearly the same: the Jaccard index of their character pairs is
 * at least 0.8. Each text is paired once. Only texts that share a rare pair are compared (prefix filter).
 */
export function similarPairs(texts: readonly string[]): readonly (readonly [number, number])[] {
  const sets = texts.map((text) => (text.length < SHORTEST ? [] : pairsOf(text)));
  const counts = new Map<string, number>();
  for (const pair of sets.flat()) counts.set(pair, (counts.get(pair) ?? 0) + 1);
  const byRarity = (a: string, b: string) => (counts.get(a) ?? 0) - (counts.get(b) ?? 0) || (a < b ? -1 : 1);
  const holders = new Map<string, number[]>();
  const found: (readonly [number, number])[] = [];
  for (const [later, set] of sets.entries()) {
    const rarest = [...set].sort(byRarity).slice(0, set.length - Math.ceil(SHARE * set.length) + 1);
    const candidates = new Set(rarest.flatMap((pair) => holders.get(pair) ?? []));
    const earlier = [...candidates].find((index) => share(sets[index] ?? [], set) >= SHARE);
    if (earlier !== undefined && texts[earlier] !== texts[later]) found.push([earlier, later]);
    for (const pair of rarest) holders.set(pair, [...(holders.get(pair) ?? []), later]);
  }
  return found;
}

function pairsOf(text: string): readonly string[] {
  const characters = [...text];
  return [...new Set(characters.slice(1).map((character, i) => `${characters[i]}${character}`))];
}

function share(a: readonly string[], b: readonly string[]): number {
  const common = b.filter((pair) => a.includes(pair)).length;
  return common / (a.length + b.length - common);
}
