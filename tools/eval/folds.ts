import { similarPairs } from '../../scripts/checks/similar.ts';

/** Which fold each text is held out in: near-duplicates always share one. The same texts give the same folds. */
export function foldsOf(texts: readonly string[], folds: number): readonly number[] {
  const bare = texts.map((text) => text.toLowerCase().replace(/[\p{P}\p{S}\s]/gu, '') || text);
  const first = new Map<string, number>();
  const leader = bare.map((text, i) => {
    const same = first.get(text) ?? i;
    first.set(text, same);
    return same;
  });
  const leaderOf = (i: number): number => (leader[i] === i ? i : leaderOf(leader[i] ?? i));
  for (const [a, b] of similarPairs(bare)) leader[leaderOf(b)] = leaderOf(a);
  return texts.map((_, i) => foldOf(bare[leaderOf(i)] ?? '', folds));
}

function foldOf(text: string, folds: number): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  return ((hash ^ (hash >>> 13)) >>> 0) % folds;
}
