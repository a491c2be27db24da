const EMPTY = /[的了是我您你吗呢啊吧这那就都也不一有在,。?!:;…、\s"'()]/u;
/** So many shared pairs of characters are a full echo. */
const FULL = 2;

/** How far a line takes up words that the customer used, 0..1: pairs of characters that carry meaning. */
export function echoOf(line: string, heard: string): number {
  const said = pairsOf(heard);
  let shared = 0;
  for (const pair of pairsOf(line)) if (said.has(pair)) shared++;
  return Math.min(1, shared / FULL);
}

function pairsOf(text: string): ReadonlySet<string> {
  const pairs = new Set<string>();
  for (let i = 0; i + 1 < text.length; i++) {
    if (!EMPTY.test(text.charAt(i)) && !EMPTY.test(text.charAt(i + 1))) pairs.add(text.slice(i, i + 2));
  }
  return pairs;
}
