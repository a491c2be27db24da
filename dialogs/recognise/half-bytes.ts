/** Numbers from −127 to 127 in rows, half a byte each: shares of the largest of their row. */
export interface Halves {
  /** two numbers in a byte */
  readonly halves: Uint8Array;
  /** the largest size in each row, 0..127 */
  readonly peaks: Uint8Array;
}

export const LARGEST = 127;
/** The shares that a number may have of its row's peak: least squares over trained weights (Lloyd 1982). */
const SHARES = [0, 0.08, 0.18, 0.29, 0.41, 0.56, 0.74, 1] as const;
const MINUS = 8;

/** Where one share ends and the next begins. */
const BOUNDS = SHARES.slice(1).map((share, level) => (share + (SHARES[level] ?? 0)) / 2);

/** Rounds rows of `width` numbers. */
export function packHalves(numbers: Float32Array, width: number): Halves {
  const halves = new Uint8Array((numbers.length + 1) >> 1);
  const peaks = new Uint8Array(numbers.length / width);
  for (let row = 0; row < peaks.length; row++) {
    const from = row * width;
    let peak = 0;
    for (let at = from; at < from + width; at++) peak = Math.max(peak, Math.abs(numbers[at] as number));
    peaks[row] = Math.round(peak);
    for (let at = from; at < from + width; at++) {
      const half = halfOf((numbers[at] as number) / (peak || 1));
      halves[at >> 1] = (halves[at >> 1] as number) | (at % 2 === 0 ? half : half << 4);
    }
  }
  return { halves, peaks };
}

function halfOf(part: number): number {
  const share = Math.abs(part);
  let level = 0;
  while (level < BOUNDS.length && share >= (BOUNDS[level] as number)) level++;
  return part < 0 && level > 0 ? level | MINUS : level;
}

/** The rounded numbers again. */
export function unpackHalves({ halves, peaks }: Halves, width: number): Int8Array {
  const numbers = new Int8Array(peaks.length * width);
  for (let at = 0; at < numbers.length; at++) {
    const byte = halves[at >> 1] as number;
    const half = at % 2 === 0 ? byte & 15 : byte >> 4;
    if (half === 0) continue;
    const size = Math.round((SHARES[half & 7] as number) * (peaks[Math.floor(at / width)] as number));
    numbers[at] = half < MINUS ? size : -size;
  }
  return numbers;
}
