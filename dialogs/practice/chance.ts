/**
 * A number from 0 to below 1 that depends on the seed and on what it is drawn for, and on nothing else: FNV-1a over
 * both, spread by MurmurHash3's finaliser.
 */
export function draw(seed: number, purpose: string): number {
  const key = `${seed}:${purpose}`;
  let hash = 0x811c9dc5;
  for (let i = 0; i < key.length; i++) hash = Math.imul(hash ^ key.charCodeAt(i), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return ((hash ^ (hash >>> 16)) >>> 0) / 2 ** 32;
}

/** One of them, by the same rule; undefined when there is none. */
export function pickOne<T>(from: readonly T[], seed: number, purpose: string): T | undefined {
  return from[Math.floor(draw(seed, purpose) * from.length)];
}
