/** The same draw for the same seed and purpose (FNV-1a, spread by a multiply): scripted trainees repeat themselves exactly. */
export function draw(seed: number, purpose: string): number {
  let hash = 0x811c9dc5;
  for (const char of `${seed}:${purpose}`) hash = Math.imul(hash ^ (char.codePointAt(0) ?? 0), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return ((hash ^ (hash >>> 12)) >>> 0) / 2 ** 32;
}

export function pickOne<T>(from: readonly T[], seed: number, purpose: string): T | undefined {
  return from[Math.floor(draw(seed, purpose) * from.length)];
}
