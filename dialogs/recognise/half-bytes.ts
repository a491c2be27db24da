/** The sizes that a weight may have: fine where it says little, coarse where it says much. */
const SIZES = [0, 1, 6, 15, 31, 55, 86, 127] as const;
export const LARGEST = 127;
const MINUS = 8;

/** Where one size ends and the next begins. */
const BOUNDS = SIZES.slice(1).map((size, level) => (size + (SIZES[level] ?? 0)) / 2);
const SIZE_OF = Int8Array.from({ length: 16 }, (_, half) => (SIZES[half & 7] ?? 0) * (half < MINUS ? 1 : -1));

/** Numbers from −127 to 127 rounded to half a byte each, two in a byte. */
export function packHalves(weights: Float32Array): Uint8Array {
  const bytes = new Uint8Array((weights.length + 1) >> 1);
  for (let at = 0; at < weights.length; at++) {
    const half = halfOf(weights[at] as number);
    bytes[at >> 1] = (bytes[at >> 1] as number) | (at % 2 === 0 ? half : half << 4);
  }
  return bytes;
}

function halfOf(weight: number): number {
  const size = Math.abs(weight);
  let level = 0;
  while (level < BOUNDS.length && size >= (BOUNDS[level] as number)) level++;
  return weight < 0 && level > 0 ? level | MINUS : level;
}

/** The rounded numbers again; an odd one at the end gets a zero beside it. */
export function unpackHalves(bytes: Uint8Array): Int8Array {
  const weights = new Int8Array(bytes.length * 2);
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at] as number;
    weights[2 * at] = SIZE_OF[byte & 15] as number;
    weights[2 * at + 1] = SIZE_OF[byte >> 4] as number;
  }
  return weights;
}
