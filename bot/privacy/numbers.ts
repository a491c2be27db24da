import { isCompanyCode, isDate, isIban, isIdNumber, looksLikeId, luhn } from './checksums.ts';
import {
  type PersonalEntity,
  type PersonalType,
  withoutSeparators,
  wordsAfter,
  wordsBefore,
} from './found.ts';

const SEP = '[ \\-\\u00a0]?';
const NOT_INSIDE = '(?<![\\dA-Za-z*])';
const NOT_FOLLOWED = '(?![\\dA-Za-z*])';

/** 15 to 19 digits: unbroken, in fours, 6 and the rest, or one by one. */
const LONG_NUMBER = new RegExp(
  `${NOT_INSIDE}(?:\\d{15,19}|\\d{4}([ \\-])\\d{4}\\1\\d{4}\\1\\d{4}\\1\\d{1,3}|\\d{4}([ \\-])\\d{4}\\2\\d{4}\\2\\d{3,7}|\\d{6}[ \\-]\\d{9,13}|\\d(?: \\d){14,18})${NOT_FOLLOWED}`,
  'gu',
);
const ID_NUMBER = new RegExp(
  `${NOT_INSIDE}\\d{6}${SEP}\\d{4}${SEP}\\d{4}${SEP}\\d{3}[\\dXx×]${NOT_FOLLOWED}`,
  'gu',
);
/** Any grouping at all; counts only with a label or a valid check. */
const SPLIT_NUMBER = new RegExp(`${NOT_INSIDE}\\d(?:[ \\-]?\\d){13,17}[ \\-]?[\\dXx]${NOT_FOLLOWED}`, 'gu');
const DATE_INSIDE = /\d{4}-\d{1,2}-\d{1,2}/u;
const HK_ID = /(?<![A-Za-z\d])[A-Z]{1,2}\d{6}[(（][\dA][)）]/gu;
const SSN = /(?<![\d-])\d{3}-\d{2}-\d{4}(?![\d-])/gu;
const MOBILE = new RegExp(
  `(?<![\\dA-Za-z*.])(?:(?:\\+|00)?86${SEP})?1${SEP}[3-9](?:${SEP}\\d){9}(?![\\d*])(?!\\.\\d)`,
  'gu',
);
const DOTTED_MOBILE = /(?<![\dA-Za-z*.])1[3-9]\d\.\d{4}\.\d{4}(?![\d*.])/gu;
const LANDLINE =
  /(?<![\dA-Za-z*.])[(（]?0\d{2,3}[)）]?[ -]{0,2}\d{3,4}[ -]?\d{4}(?:[ -转]{1,2}\d{1,5})?(?![\d*])/gu;
const INTERNATIONAL = /(?<![\dA-Za-z])\+\d{1,3}(?:[ -]?\(?\d{1,4}\)?){2,5}(?!\d)/gu;
const NORTH_AMERICAN = /(?<![\dA-Za-z-])(?!\(?[48]00)(?:\(\d{3}\) ?|\d{3}[-. ])\d{3}[-. ]\d{4}(?![\d-])/gu;
const LABELLED_PHONE =
  /(?:电话|座机|手机|固话|号码|联系方式|phone|tel|mobile|call me (?:on|at))(?: ?(?:号码?|是|为|留的?|number|no\.?|is))*[ :：]{0,2}(\d{4}[ -]?\d{3,4})(?!\d)/giu;
const EMAIL =
  /(?<![A-Za-z0-9._%+-])[A-Za-z0-9][A-Za-z0-9._%+-]{0,63}@[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63}){0,8}\.[A-Za-z]{2,24}/gu;
const PASSPORT = /(?<![A-Za-z\d])(?:[CDEGHMPS]\d{8}|E[A-HJ-NP-Z]\d{7})(?![\dA-Za-z])/giu;
const LABELLED_PASSPORT =
  /(?:护照|通行证|台胞证|回乡证|居留证|passport)(?: ?(?:号码?|编号|本|是|为|number|no\.?|is))*[ :：]{0,2}([A-Z]{0,2}\d{6,9})(?![\dA-Za-z])/giu;
const PLATE =
  /[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼使领][A-HJ-NP-Z][·•.\- ]?(?=[A-HJ-NP-Z0-9]*\d[A-HJ-NP-Z0-9]*\d)[A-HJ-NP-Z0-9]{4,5}[A-HJ-NP-Z0-9挂学警港澳](?![A-Za-z0-9])/giu;
const COMPANY_CODE = /(?<![\dA-Za-z])[0-9A-HJ-NPQRTUWXY]{2}\d{6}[0-9A-HJ-NPQRTUWXY]{10}(?![\dA-Za-z])/giu;
const LABELLED_COMPANY =
  /(?:信用代码|税号|纳税人识别号|机构代码|注册号|执照号|credit code|tax (?:id|number))(?: ?(?:证?号码?|是|为|is))*[ :：]{0,2}([0-9A-Z]{8}-?[0-9X](?![0-9A-Z-])|[0-9A-Z]{15,20})(?![\dA-Za-z])/giu;
const LABELLED_ACCOUNT =
  /(?:账号|帐号|账户|帐户|户头|存折|折子|一本通|account|a\/c|acct)(?: ?(?:号码?|是|为|number|no\.?|is))*[ :：#]{0,2}([A-Z]?\d(?:[ -]?\d){7,21})(?![\d*])/giu;
const IBAN = /(?<![\dA-Za-z])[A-Z]{2}\d{2}(?: ?[A-Z0-9]{4}){2,7}(?: ?[A-Z0-9]{1,3})?(?![\dA-Za-z])/gu;

/** A number with such a label is a file's or a machine's, not a person's. */
const NOT_PERSONAL =
  /(?:合同|协议|借据|订单|工单|流水|单号|编号|受理|票号|票据|回单|凭证|保单|快递|运单|发票|序列|设备|终端|参考号|批次|交易号|产品代码|案号|排队|叫号|工号|contract|order|ticket|reference|ref|case|invoice|tracking|serial|policy|transaction)(?:号码?|编号|单号|代码|id|number|no\.?|#|是|为|is|[ :：.（(])*$/iu;
const CARD_LABEL = /(?:卡|card)[^，,。]{0,8}$/iu;
const ACCOUNT_LABEL = /(?:账|帐|户|折|account)[^，,。]{0,8}$/iu;
const ID_LABEL = /(?:身份证|证件|证号|\bid\b)[^，,。]{0,8}$/iu;
const HOTLINE_LABEL =
  /(?:客服|热线|总机|网点电话|支行电话|分行电话|银行电话|监督电话|投诉电话|hotline|helpline)[^，,。]{0,6}$/iu;
/** She herself says that it is not a real number. */
const SAID_WRONG =
  /(?:[写输打填报记抄看念听说按发存]错|错的|不对|无效|不存在|查无|少(?:了)?[一两1-2]位|多(?:了)?[一两1-2]位|wrong|invalid|mistyped|not valid)/iu;
const AMOUNT_AFTER = /^ ?(?:元|块|万|亿|美元|欧元|港币|日元|%|％|人民币|股|份|笔|yuan|rmb|dollars?)/iu;
const BANK_PREFIX = /^(?:62|4|5[1-5]|3[4-7]|9558|9559|60[0-3]|69|81|88)/u;

type Judge = (digits: string, before: string, after: string) => boolean;
interface Rule {
  readonly type: PersonalType;
  readonly pattern: RegExp;
  /** without it every match counts */
  readonly isPersonal?: Judge;
}

const isLabelledOther = (before: string) => NOT_PERSONAL.test(before);

const isBankCard: Judge = (digits, before, after) => {
  if (SAID_WRONG.test(before + after) && !luhn(digits)) return false;
  if (isLabelledOther(before) || AMOUNT_AFTER.test(after)) return false;
  if (CARD_LABEL.test(before)) return true;
  if (ACCOUNT_LABEL.test(before)) return luhn(digits);
  const isStamp = isDate(digits.slice(0, 8)) && digits.startsWith('20');
  return !isStamp && (luhn(digits) || BANK_PREFIX.test(digits)) && digits.length >= 15;
};

const isIdCard: Judge = (digits, before, after) => {
  const id = digits.replace('×', 'X');
  if (isIdNumber(id) && looksLikeId(id)) return true;
  if (SAID_WRONG.test(before + after) || isLabelledOther(before)) return false;
  return ID_LABEL.test(before) || looksLikeId(id);
};

const isMobile: Judge = (_, before, after) => !isLabelledOther(before) && !AMOUNT_AFTER.test(after);
const isPhone: Judge = (digits, before, after) =>
  isMobile(digits, before, after) && !HOTLINE_LABEL.test(before);

const isSplitId: Judge = (digits, before) =>
  digits.length === 18 &&
  !isLabelledOther(before) &&
  (ID_LABEL.test(before) || (isIdNumber(digits) && looksLikeId(digits)));

const isSplitCard: Judge = (digits, before, after) =>
  digits.length >= 15 &&
  luhn(digits) &&
  !SAID_WRONG.test(before + after) &&
  !isLabelledOther(before) &&
  (CARD_LABEL.test(before) || BANK_PREFIX.test(digits));

/** In order of trust: where two overlap and are equally long, the earlier names the piece. */
const RULES: readonly Rule[] = [
  { type: 'email', pattern: EMAIL },
  { type: 'id-card', pattern: ID_NUMBER, isPersonal: isIdCard },
  {
    type: 'id-card',
    pattern: LONG_NUMBER,
    isPersonal: (digits, before) =>
      digits.length === 15 && !isLabelledOther(before) && !CARD_LABEL.test(before) && looksLikeId(digits),
  },
  {
    type: 'id-card',
    pattern: LONG_NUMBER,
    isPersonal: (_, before) => ID_LABEL.test(before) && !isLabelledOther(before),
  },
  { type: 'id-card', pattern: SPLIT_NUMBER, isPersonal: isSplitId },
  { type: 'bank-card', pattern: SPLIT_NUMBER, isPersonal: isSplitCard },
  { type: 'id-card', pattern: HK_ID },
  { type: 'id-card', pattern: SSN },
  {
    type: 'company-code',
    pattern: COMPANY_CODE,
    isPersonal: (code) => isCompanyCode(code) || (/^9[1-3]/u.test(code) && /[A-Z]/iu.test(code)),
  },
  { type: 'company-code', pattern: LABELLED_COMPANY },
  { type: 'bank-card', pattern: LONG_NUMBER, isPersonal: isBankCard },
  {
    type: 'account',
    pattern: LABELLED_ACCOUNT,
    isPersonal: (digits, _, after) => !(SAID_WRONG.test(after) && !luhn(digits)),
  },
  { type: 'account', pattern: IBAN, isPersonal: (text) => isIban(text) },
  { type: 'phone', pattern: MOBILE, isPersonal: isMobile },
  { type: 'phone', pattern: DOTTED_MOBILE },
  { type: 'phone', pattern: LANDLINE, isPersonal: isPhone },
  { type: 'phone', pattern: INTERNATIONAL, isPersonal: (digits) => digits.length >= 9 },
  { type: 'phone', pattern: NORTH_AMERICAN, isPersonal: isPhone },
  { type: 'phone', pattern: LABELLED_PHONE, isPersonal: isPhone },
  {
    type: 'passport',
    pattern: PASSPORT,
    isPersonal: (code, before) => !isLabelledOther(before) && !isDate(code.slice(1)),
  },
  { type: 'passport', pattern: LABELLED_PASSPORT },
  { type: 'plate', pattern: PLATE },
];

/**
 * Numbers that belong to a person or a firm, in a text whose digits are ASCII. May overlap. What a label calls a
 * contract, ticket or order number stays; so does a number that fails its check and is said to be wrong.
 */
export function findNumbers(text: string): readonly PersonalEntity[] {
  return RULES.flatMap(({ type, pattern, isPersonal }) =>
    [...text.matchAll(pattern)].flatMap((match) => {
      const captured = capturedNumber(match) ?? match[0];
      const start = match.index + match[0].lastIndexOf(captured);
      const end = start + captured.length;
      if (pattern === SPLIT_NUMBER && DATE_INSIDE.test(captured)) return [];
      const keep =
        isPersonal?.(withoutSeparators(captured), wordsBefore(text, start), wordsAfter(text, end)) ?? true;
      return keep ? [{ type, start, end }] : [];
    }),
  );
}

/** The number of a labelled pattern; separators are captured too, but never that long. */
function capturedNumber(match: RegExpExecArray): string | undefined {
  return match.slice(1).find((group) => group !== undefined && group.length > 1);
}
