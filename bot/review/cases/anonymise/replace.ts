import { sha256 } from '../../export/canonical.ts';
import type { Identifier, IdentifierType } from './kinds.ts';
import { readNumeral, writeNumeral } from './numerals.ts';
import {
  BANKS,
  BRANCHES,
  COMPANIES,
  ENGLISH_NAMES,
  KNOWN_PLACES,
  MASKED_NAME,
  PLACES,
  PLAIN_PLACES,
  PRODUCTS,
  SPOKEN_FOR,
  SURNAMES,
} from './words.ts';

/** A number that only a talk's seed and a purpose decide, 0 up to `below`. */
function draw(seed: string, purpose: string, below: number): number {
  return Number.parseInt(sha256(`${seed}\0${purpose}`).slice(0, 12), 16) % below;
}

/** So many proposals there are of each thing. */
export const PROPOSALS = 400;
const POOLED: readonly IdentifierType[] = ['name', 'branch', 'bank', 'company', 'product', 'place'];

/** What may stand in the place of an identifier; the same for the same seed, key and step, in the form of its text. */
export function proposalFor(identifier: Identifier, seed: string, step: number): string {
  const { type, key } = identifier;
  return proposal(identifier, seed, step + (POOLED.includes(type) ? draw(seed, `${type}:${key}`, 1000) : 0));
}

function proposal({ type, key, text }: Identifier, seed: string, step: number): string {
  const from = (pool: readonly string[]) => pool[step % pool.length] ?? '';
  switch (type) {
    case 'personal':
      return SPOKEN_FOR[key] ?? text;
    case 'name':
      // as one tells one's name
      if (key === MASKED_NAME) return text.replace(key, `小${from(SURNAMES)}`);
      return text.replace(key, from(/[A-Za-z]/u.test(key) ? ENGLISH_NAMES : SURNAMES));
    case 'branch':
      return text.replace(key, from(/[A-Za-z]/u.test(key) ? ENGLISH_NAMES : BRANCHES));
    case 'bank':
      return from(BANKS);
    case 'company':
      return text.replace(key, from(COMPANIES));
    case 'product':
      return from(PRODUCTS);
    case 'place':
      if (/[A-Za-z]/u.test(key)) return text.replace(key, from(ENGLISH_NAMES));
      return KNOWN_PLACES.includes(key) ? from(PLAIN_PLACES) : text.replace(key, from(PLACES));
    case 'date':
      return dateLike(text, seed, step);
    case 'age':
      return inStyle(text, Math.max(1, Number(key) + ([3, -3, 4, -4, 2, -2, 5, -5][step % 8] ?? 3)));
    case 'amount':
      return inStyle(text, scaled(Number(key), seed, step));
    case 'number':
      return key.startsWith('95') && key.length === 5
        ? '客服热线'
        : key.replace(/\d/gu, (_, at: number) => String(draw(seed, `${key}:${step}:${at}`, 9) + 1));
  }
}

/** Another amount of the same size and roundness; all amounts of a talk move by about the same share. */
function scaled(value: number, seed: string, step: number): number {
  const share = [0.7, 0.8, 1.2, 1.3, 1.4, 1.6][(draw(seed, 'share', 6) + Math.floor(step / 50)) % 6] ?? 1.3;
  const digits = String(value)
    .replace(/\D/gu, '')
    .replace(/^0+|0+$/gu, '').length;
  const unit = 10 ** (Math.floor(Math.log10(value)) + 1 - Math.max(1, digits));
  const moved = Math.max(unit, Math.round((value * share) / unit) * unit);
  const apart = moved === value ? moved + unit : moved;
  return Number((apart + (step % 50) * unit).toPrecision(12));
}

/** A value written as the text writes its own: digits or Chinese numerals, thousands marked or not, 万 kept. */
function inStyle(text: string, value: number): string {
  const digits = /\d[\d,]*(?:\.\d+)?/u.exec(text)?.[0];
  if (digits === undefined) {
    const words = /[零〇一二两三四五六七八九十百千万亿]+/u.exec(text)?.[0] ?? '';
    return text.replace(words, writeNumeral(Math.round(value)));
  }
  const unit = readNumeral(/\d\s?(万|千|百|亿)/u.exec(text)?.[1] ?? '') || 1;
  const number = Number((value / unit).toPrecision(12));
  return text.replace(digits, digits.includes(',') ? number.toLocaleString('en-US') : String(number));
}

const MONTHS = /January|February|March|April|May|June|July|August|September|October|November|December/u;
const NAMES = MONTHS.source.split('|');

/** Year, month and day each moved by the talk's own step, so that parts of a date named apart still fit together. */
function dateLike(text: string, seed: string, step: number): string {
  const by = (what: string, most: number) => draw(seed, what, most) + 1;
  const month = (m: number) => ((m - 1 + by('month', 10) + step) % 12) + 1;
  const day = (d: number) => ((d - 1 + by('day', 26) + step) % 28) + 1;
  const moved = (numeral: string, change: (value: number) => number) =>
    /\d/u.test(numeral) ? String(change(Number(numeral))) : writeNumeral(change(readNumeral(numeral) ?? 1));
  return text
    .replace(/(?:19|20)\d{2}/u, (year) => String(Number(year) - by('year', 2) - step))
    .replace(MONTHS, (name) => NAMES[month(NAMES.indexOf(name) + 1) - 1] ?? name)
    .replace(
      /([\d一二三四五六七八九十]+)(月|(?<=[-/]\d{1,2})[-/])/u,
      (_, m: string, mark: string) => `${moved(m, month)}${mark}`,
    )
    .replace(
      /([\d一二三四五六七八九十]+)([日号]|(?<=(?:[-/月] ?|[a-z] )\d{1,2})(?:st|nd|rd|th)?$)/u,
      (_, d: string, mark: string) => `${moved(d, day)}${mark}`,
    );
}
