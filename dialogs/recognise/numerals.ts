const DIGITS: Readonly<Record<string, number>> = {
  零: 0,
  〇: 0,
  一: 1,
  二: 2,
  两: 2,
  俩: 2,
  三: 3,
  仨: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};
const UNITS: Readonly<Record<string, number>> = {
  十: 10,
  百: 100,
  千: 1000,
  k: 1000,
  万: 10_000,
  w: 10_000,
  亿: 100_000_000,
};
const WORDS: Readonly<Record<string, number>> = {
  once: 1,
  twice: 2,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  hundred: 100,
  thousand: 1000,
  million: 1_000_000,
};
const PIECE = /\d[\d,]*(?:\.\d+)?|[a-z]+|[零〇一二两俩三仨四五六七八九十百千万亿半]/gu;

/** A number as a pattern, for `{n}` in the lexicon's entities. */
export const NUMBER =
  '(?:\\d[\\d,]*(?:\\.\\d+)?(?:[十百千万亿wk]+[一二三四五六七八九\\d]*)*|[零〇一二两俩三仨四五六七八九十百千万亿半]+|\\b(?:once|twice|one|two|three|four|five|six|seven|eight|nine|ten|hundred|thousand|million)(?: (?:hundred|thousand|million))?)';

/**
 * The number in a text of half-width, lower-case characters: 5,000 · 2.3w · 三千二 (3200) · 十二万八 (128000) · twice.
 * Null when there is none.
 */
export function parseNumber(text: string): number | null {
  let total = 0;
  let section = 0;
  let digit: number | null = null;
  let lastUnit = 1;
  let found = false;
  for (const [piece] of text.matchAll(PIECE)) {
    const unit =
      UNITS[piece] ?? (WORDS[piece] !== undefined && WORDS[piece] >= 100 ? WORDS[piece] : undefined);
    const value =
      DIGITS[piece] ?? WORDS[piece] ?? (/\d/u.test(piece) ? Number(piece.replaceAll(',', '')) : undefined);
    if (unit !== undefined) {
      found = true;
      if (unit >= 10_000) {
        total = (total + section + (digit ?? (section || total ? 0 : 1))) * unit;
        section = 0;
      } else section += (digit ?? 1) * unit;
      digit = null;
      lastUnit = unit;
    } else if (piece === '半') {
      found = true;
      digit = (digit ?? 0) + 0.5;
    } else if (value !== undefined) {
      found = true;
      if (piece === '零' || piece === '〇') lastUnit = 1;
      digit = digit === null || DIGITS[piece] === undefined ? value : digit * 10 + value;
    }
  }
  // a last bare digit counts in the next lower unit: 三千二 is 3200, 十二万八 is 128000
  const tail = digit === null ? 0 : lastUnit >= 100 && digit < 10 ? digit * (lastUnit / 10) : digit;
  return found ? Math.round((total + section + tail) * 100) / 100 : null;
}
