/** FNV-1a's offset: where every hash starts, with a seed of the feature's kind. */
export const START = 0x811c9dc5;

/** One more character code into a running hash (FNV-1a's step, whole code units). */
export function mix(h: number, code: number): number {
  return Math.imul(h ^ code, 0x01000193);
}

/**
 * Spreads near hashes apart (the finaliser of MurmurHash3), down to 28 bits: whoever collects features may mark
 * their kinds in the two bits above. */
export function scramble(h: number): number {
  let x = h;
  x = Math.imul(x ^ (x >>> 16), 0x85ebca6b);
  x = Math.imul(x ^ (x >>> 13), 0xc2b2ae35);
  return (x ^ (x >>> 16)) & 0x0fffffff;
}

export function hashOf(seed: number, text: string): number {
  let h = START ^ seed;
  for (let i = 0; i < text.length; i++) h = mix(h, text.charCodeAt(i));
  return scramble(h);
}

const EDGE = 0x5e;

/** Every run of 1 to `longest` characters, the edges of the text counting as one, without making a string. */
export function eachGram(
  text: string,
  seed: number,
  longest: number,
  emit: (hash: number, start: number, end: number) => void,
): void {
  const last = text.length + 1;
  for (let start = 0; start <= last; start++) {
    let h = START ^ seed;
    for (let n = 0; n < longest && start + n <= last; n++) {
      const at = start + n;
      h = mix(h, at === 0 || at === last ? EDGE : text.charCodeAt(at - 1));
      emit(scramble(h), Math.max(0, start - 1), Math.min(text.length, at));
    }
  }
}
