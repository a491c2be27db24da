const DIGITS = '零一二三四五六七八九';
const UNITS: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };
const BIG: Readonly<Record<string, number>> = { 万: 10_000, 亿: 100_000_000 };

/** The value of a number as it is spoken: 三千二 is 3200, 二十万 is 200000. Null: it is none. */
export function readNumeral(text: string): number | null {
  let [total, section, digit, unit] = [0, 0, 0, 1];
  for (const char of text.replaceAll('两', '二').replaceAll('〇', '零')) {
    const value = DIGITS.indexOf(char);
    if (value >= 0) {
      digit = value;
      if (value === 0) unit = 1;
    } else if (UNITS[char]) {
      unit = UNITS[char];
      section += (digit || 1) * unit;
      digit = 0;
    } else if (BIG[char]) {
      unit = BIG[char];
      total = (total + section + digit) * unit;
      [section, digit] = [0, 0];
    } else return null;
  }
  // the last digit of 三千二 stands for two hundred
  return total + section + digit * (unit > 10 ? unit / 10 : 1);
}

/** A whole number below 10^12 as it is said in Chinese: 两千, not 二千. */
export const writeNumeral = (value: number): string => written(value).replace(/二(?=[千万亿])/gu, '两');

function written(value: number): string {
  if (value === 0) return '零';
  for (const [name, size] of [
    ['亿', BIG.亿],
    ['万', BIG.万],
  ] as const) {
    if (size !== undefined && value >= size) {
      const rest = value % size;
      const gap = rest > 0 && rest < size / 10 ? '零' : '';
      return `${written(Math.floor(value / size))}${name}${gap}${rest > 0 ? written(rest) : ''}`;
    }
  }
  let text = '';
  let isGap = false;
  for (const [name, size] of [
    ['千', 1000],
    ['百', 100],
    ['十', 10],
    ['', 1],
  ] as const) {
    const digit = Math.floor(value / size) % 10;
    if (digit === 0) isGap = text !== '';
    else {
      text += `${isGap ? '零' : ''}${name === '十' && digit === 1 && text === '' ? '' : DIGITS[digit]}${name}`;
      isGap = false;
    }
  }
  return text;
}
