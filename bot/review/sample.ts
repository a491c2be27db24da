/** One in so many talks is looked at whatever it is. */
const ONE_IN = 20;

/** Whether a talk is drawn by chance; its id decides, so that nobody picks whom to look at and a redraw changes nothing. */
export function isSampled(id: string): boolean {
  let sum = 0;
  for (const char of id) sum = (sum * 31 + (char.codePointAt(0) ?? 0)) % 1_000_003;
  return sum % ONE_IN === 0;
}
