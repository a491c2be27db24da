import type { PersonalEntity } from './found.ts';

const HAN = '[\\u4e00-\\u9fa5]';
const ADMIN = `(?:${HAN}{2,7}?(?:省|自治区|特别行政区))?(?:${HAN}{2,6}?(?:市|自治州|地区|盟))?(?:${HAN}{1,6}?(?:新区|开发区|区|县|旗))?(?:${HAN}{1,6}?(?:街道|镇|乡))?`;
const ROAD = `${HAN}{1,8}?(?:大道|大街|路|街|巷|弄|胡同|里|村|屯|社区|小区|花园|苑|家园|公寓|新村|广场|大厦|府|城|庄)`;
const NUMBER =
  '(?:第?[\\dA-Za-z一二三四五六七八九十百]{1,5}(?:号楼|号院|号|弄|栋|幢|座|单元|室|层|楼|组|队|门)[-－]?)';
const HOUSE = `(?:${NUMBER}|[\\dA-Za-z]{1,4}(?:[-－]\\d{1,4}){1,3}(?:号|室)?)`;
const CHINESE = new RegExp(
  `${ADMIN}(?:${ROAD}${HOUSE}*){0,2}${ROAD}${HOUSE}{1,6}(?:\\d{2,4}(?!\\d|[年月日点元块]))?`,
  'gu',
);
/** The bank's own house is no secret. */
const OF_THE_BANK = /^(?:的)?(?:支行|分行|网点|营业厅|营业部|银行|柜台|窗口|ATM)/u;
/** Words that the greedy front of an address swallows. */
const LEAD =
  /^.*(?:住在|家住|住址|地址|寄到|寄给|邮寄到|送到|搬到|户籍|位于|我家|家在|在|是|到|住(?!宅)|于)[是为在：: ]*/u;
const ENGLISH =
  /(?<!\d)\d{1,5}[A-Za-z]?,? (?:[A-Za-z][A-Za-z'-]*\.? ){1,4}(?:Street|St|Road|Rd|Avenue|Ave|Lane|Ln|Drive|Dr|Boulevard|Blvd|Court|Ct|Place|Terrace|Crescent|Close)\b\.?(?:,? (?:Apt|Apartment|Unit|Flat|Suite|Room|#) ?[\dA-Za-z]+)?(?:, [A-Z][A-Za-z]+){0,2}/gu;

/** Postal addresses down to a house number. A road without a number, or the bank's own address, stays. */
export function findAddresses(text: string): readonly PersonalEntity[] {
  const chinese = [...text.matchAll(CHINESE)].flatMap((match) => {
    const lead = LEAD.exec(match[0])?.[0].length ?? 0;
    const start = match.index + lead;
    const end = match.index + match[0].length;
    const isHome =
      !OF_THE_BANK.test(text.slice(end)) && /[\dA-Za-z一二三四五六七八九十]/u.test(text.slice(start, end));
    return isHome && end - start >= 4 ? [{ type: 'address' as const, start, end }] : [];
  });
  const english = [...text.matchAll(ENGLISH)].map((match) => ({
    type: 'address' as const,
    start: match.index,
    end: match.index + match[0].length,
  }));
  return [...chinese, ...english];
}
