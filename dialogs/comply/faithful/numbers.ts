import { parseNumber } from '../../recognise/numerals.ts';

/** A number with what it counts: 3 days are not 3 hours. */
const UNITS: readonly (readonly [unit: string, pattern: string])[] = [
  ['working-day', '(?:个)?工作日| (?:working|business) days?'],
  ['hour', '(?:个)?半?(?:小时|钟头)| hours?'],
  ['minute', '分钟?(?!不)| minutes?'],
  ['second', '秒钟?| seconds?'],
  ['day', '天|日(?!线)| days?'],
  ['date', '号(?!线|楼|窗|柜)|(?:st|nd|rd|th)\\b'],
  ['week', '(?:个)?(?:周|星期|礼拜)| weeks?'],
  ['month', '个?月| months?'],
  ['year', '年| years?'],
  ['clock', "点半?钟?| ?(?:am|pm|o'clock)"],
  ['yuan', '元|块钱?| (?:yuan|rmb|cny)'],
  ['per-cent', '%|个?百分点| per ?cent'],
  ['times', '倍|成(?!不)| times as'],
  ['visit', '[次趟回]| (?:times?|trips?|visits?)'],
];
const IDIOMS =
  /一下|一会儿?|一共|一直|一定|一般|一样|一起|一块儿?(?!钱)|一同|一点儿?(?!钟|半|前|之前)|一些|一切|一律|一旦|一准|一并|万一|第一时间|统一|唯一|不一|一边|一[遍声句口眼头堆阵截个件笔条步位处种张家份项面路心把番站门身家圈辈字股团肚段期](?:一[遍声句口眼头堆阵截个件笔条步位处种张家份项面路])?|一样样|一趟趟|一次次|一回回|十分(?!钟)|千万(?![元块])|半天|一清二楚|一五一十|三番五次|两头|两难|两边|\bone\b(?! (?:day|hour|week|month|minute|working|visit|trip|call|time))|\bonce\b/gu;
const ZH = '[零〇一二两俩三仨四五六七八九十百千万亿半]+';
const DIGITS = '\\d[\\d,]*(?:\\.\\d+)?(?:[十百千万亿])*';
const EN =
  '\\b(?:once|twice|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|sixty|ninety|hundred|thousand|million|half)(?: (?:hundred|thousand|million))?\\b';
const NUMBER = new RegExp(
  `(${DIGITS}|${ZH}|${EN})(?:${UNITS.map(([, pattern]) => `(${pattern})`).join('|')})?`,
  'gu',
);

/** Every number of a text as `value:unit`, in order; figures of speech are none. Also the text without them. */
export function numbersIn(text: string): { readonly numbers: readonly string[]; readonly rest: string } {
  const numbers: string[] = [];
  const rest = text
    .replace(IDIOMS, (idiom) => '　'.repeat(idiom.length))
    .replace(NUMBER, (...match: string[]) => {
      const [whole = '', digits = '', ...units] = match;
      const index = UNITS.findIndex((_, i) => typeof units[i] === 'string');
      const half = /半/u.test(units[index] ?? '') ? '.5' : '';
      numbers.push(`${amountOf(digits)}${half}:${UNITS[index]?.[0] ?? 'n'}`);
      return '　'.repeat(whole.length);
    });
  return { numbers: numbers.sort(), rest };
}

const MORE: Readonly<Record<string, number>> = {
  eleven: 11,
  twelve: 12,
  fifteen: 15,
  twenty: 20,
  thirty: 30,
  forty: 40,
  fifty: 50,
  sixty: 60,
  ninety: 90,
  half: 0.5,
};
const amountOf = (digits: string): string => String(MORE[digits] ?? parseNumber(digits) ?? digits);
