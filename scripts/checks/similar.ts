/** Texts of which this share of pieces is common teach the same. */
const SHARE = 0.8;
/** Short texts are alike by chance. */
const SHORTEST = 8;

/**
 * Pairs of texts (indexes, the earlier first) that are nearly the same: the Jaccard index of their pieces (pairs of
 * Chinese characters, words of other scripts) is at least 0.8. Each text is paired once. Only texts of like length
 * that share a rare piece are compared (prefix and length filter).
 */
export function similarPairs(texts: readonly string[]): readonly (readonly [number, number])[] {
  const sets = texts.map((text) => new Set(text.length < SHORTEST ? [] : piecesOf(text)));
  const counts = new Map<string, number>();
  for (const set of sets) for (const piece of set) counts.set(piece, (counts.get(piece) ?? 0) + 1);
  const byRarity = (a: string, b: string) => (counts.get(a) ?? 0) - (counts.get(b) ?? 0) || (a < b ? -1 : 1);
  const holders = new Map<string, number[]>();
  const found: (readonly [number, number])[] = [];
  for (const [later, set] of sets.entries()) {
    const rarest = [...set].sort(byRarity).slice(0, set.size - Math.ceil(SHARE * set.size) + 1);
    const candidates = new Set(rarest.flatMap((piece) => holders.get(piece) ?? []));
    const earlier = [...candidates].find((index) => areAlike(sets[index] ?? new Set(), set));
    if (earlier !== undefined && texts[earlier] !== texts[later]) found.push([earlier, later]);
    for (const piece of rarest) {
      const known = holders.get(piece);
      if (known) known.push(later);
      else holders.set(piece, [later]);
    }
  }
  return found;
}

/** Pairs of neighbouring Chinese characters; words of other scripts. */
function piecesOf(text: string): readonly string[] {
  return (text.toLowerCase().match(/\p{Script=Han}+|[\p{L}\p{N}']+/gu) ?? []).flatMap((run) => {
    if (!/\p{Script=Han}/u.test(run)) return [run];
    const characters = [...run];
    return characters.length < 2 ? characters : characters.slice(1).map((c, i) => `${characters[i]}${c}`);
  });
}

function areAlike(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  if (a.size < SHARE * b.size || b.size < SHARE * a.size) return false;
  let common = 0;
  for (const piece of a) if (b.has(piece)) common++;
  return common >= SHARE * (a.size + b.size - common);
}
