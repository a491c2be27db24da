import type { PersonalEntity, PersonalType } from './found.ts';
import { findNames } from './names.ts';
import { findNumbers } from './numbers.ts';
import { findAddresses } from './places.ts';

declare const masked: unique symbol;

/** Text without personal data: the only text that may be stored. Only `mask` makes it. */
export type MaskedText = string & { readonly [masked]: true };

export interface Masked {
  readonly text: MaskedText;
  /** in order, without overlap; offsets into the input */
  readonly entities: readonly PersonalEntity[];
}

const PLACEHOLDERS: Readonly<Record<PersonalType, { readonly zh: string; readonly en: string }>> = {
  'id-card': { zh: '〔证件号〕', en: '〔ID〕' },
  'bank-card': { zh: '〔卡号〕', en: '〔card〕' },
  phone: { zh: '〔电话〕', en: '〔phone〕' },
  name: { zh: '〔姓名〕', en: '〔name〕' },
  address: { zh: '〔地址〕', en: '〔address〕' },
  email: { zh: '〔邮箱〕', en: '〔email〕' },
  passport: { zh: '〔护照〕', en: '〔passport〕' },
  plate: { zh: '〔车牌〕', en: '〔plate〕' },
  'company-code': { zh: '〔企业代码〕', en: '〔company〕' },
  account: { zh: '〔账号〕', en: '〔account〕' },
};

const MOST_PASSES = 4;
const SPOKEN_DIGITS = '零一二三四五六七八九';
/** Digits read aloud, in one breath or in groups. */
const SPOKEN_RUN = /[零〇一二三四五六七八九幺]{3,}(?:[ 、，,-][零〇一二三四五六七八九幺]{3,})*/gu;
const SHORTEST_SPOKEN = 7;
const DASH = /[–—]/gu;
const FULL_WIDTH = /[０-９Ａ-Ｚａ-ｚ＠－（）＋　．]/gu;

/**
 * Takes personal data out of a text (contract.md, `mask`). Masking masked text changes nothing. Dates, amounts,
 * rates, hotlines, ticket and contract numbers stay.
 */
export function mask(text: string): Masked {
  const entities = findAll(sameLengthPlain(text));
  const key = /\p{Script=Han}/u.test(text) ? 'zh' : 'en';
  let result = '';
  let at = 0;
  for (const { type, start, end } of entities) {
    result += text.slice(at, start) + PLACEHOLDERS[type][key];
    at = end;
  }
  return { text: (result + text.slice(at)) as MaskedText, entities };
}

/** What is found may have hidden its neighbour (a number glued to an address), so the rest is looked at again. */
function findAll(plain: string): readonly PersonalEntity[] {
  let entities: readonly PersonalEntity[] = [];
  for (let rest = plain, pass = 0; pass < MOST_PASSES; pass++) {
    const numbers = findNumbers(rest);
    const found = [...numbers, ...findAddresses(rest), ...findNames(rest, numbers)];
    const fresh = found.filter(({ start, end }) => !entities.some((e) => start < e.end && e.start < end));
    if (fresh.length === 0) break;
    entities = merge([...entities, ...fresh]);
    for (const { start, end } of entities)
      rest = rest.slice(0, start) + '〕'.repeat(end - start) + rest.slice(end);
  }
  return entities;
}

/** Half width, spoken digits as digits; every offset stays where it was. */
function sameLengthPlain(text: string): string {
  return text
    .replace(FULL_WIDTH, (c) => (c === '　' ? ' ' : String.fromCharCode(c.charCodeAt(0) - 0xfee0)))
    .replace(DASH, '-')
    .replace(SPOKEN_RUN, (run) => (run.length < SHORTEST_SPOKEN ? run : [...run].map(digitOf).join('')));
}

function digitOf(char: string): string {
  if (char === '幺') return '1';
  if (char === '〇') return '0';
  const digit = SPOKEN_DIGITS.indexOf(char);
  return digit < 0 ? '-' : String(digit);
}

/** Overlapping finds become one piece, named by the longest and, among equals, the first. */
function merge(found: readonly PersonalEntity[]): readonly PersonalEntity[] {
  const sorted = [...found].sort((a, b) => a.start - b.start || b.end - a.end);
  const merged: { type: PersonalType; start: number; end: number; longest: number }[] = [];
  for (const entity of sorted) {
    const last = merged.at(-1);
    const length = entity.end - entity.start;
    if (!last || entity.start >= last.end) {
      merged.push({ ...entity, longest: length });
      continue;
    }
    if (length > last.longest) Object.assign(last, { type: entity.type, longest: length });
    last.end = Math.max(last.end, entity.end);
  }
  return merged.map(({ type, start, end }) => ({ type, start, end }));
}
