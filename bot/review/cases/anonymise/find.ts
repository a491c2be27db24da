import type { Identifier, IdentifierType } from './kinds.ts';
import { readNumeral } from './numerals.ts';
import { KNOWN_PLACES, MASKED_NAME, SPOKEN_FOR, SURNAMES } from './words.ts';

const NUMERAL = '[零〇一二两三四五六七八九十百千万亿]';
const SURNAME = '欧阳|上官|司马|诸葛|[\\u4e00-\\u9fa5]';
const TITLE = '女士|先生|小姐|阿姨|大妈|大爷|大姐|大哥|大叔|叔叔|伯伯|奶奶|爷爷';
/** Titles that stand without a name just as well: only a surname before them is one. */
const OFFICE = '师傅|老师|经理|主任|行长|主管|柜员|会计|医生|律师|警官|同志';
/** A name of two to six characters before such a word; what leads up to it is trimmed. */
const before = (suffixes: string) => new RegExp(`([\\u4e00-\\u9fa5]{1,7}?)(${suffixes})`, 'gu');
/** Words that lead up to a name and are none of it. */
const LEAD =
  /^.*(?:我们|你们|他们|咱们|您们|[我你您他她它去到在从跑找问回来给叫让说是跟和就又再也都还先把被对往向过了着的得个家这那哪些每各上下前后两几一那附近隔壁别另外其他本贵该]|，|。)/u;
/** What stands there when no name does. */
const NO_NAME =
  /(?:[一二两三四五六七八九十几\d][个家处]|这个|那个|上个|下个|哪个|几个|一个|两个|别的|其他|其它|另外|附近|隔壁|你们|我们|他们|咱们|这家|那家|哪家|一家|两家|原来的|开户|开卡|办卡|本行|各个|所有|手机|网上|掌上|电子|人民|中央|投资|保险|物业|快递|电力|电信|移动|通信|装修|股份|信用卡|基金|证券|理财|商业|村镇|国有|骗子|最近|就近|任何|哪怕|到|在|的|是|说|找|去|来|问|你|我|让|叫|家|贵)$/u;

interface Rule {
  readonly type: IdentifierType;
  readonly pattern: RegExp;
  /** what makes two pieces the same; null: this piece identifies nobody */
  readonly key?: KeyOf;
}
type KeyOf = (match: RegExpMatchArray) => { readonly key: string; readonly text: string } | null;

/** The trimmed name with its suffix. `whole`: a name that begins like such a lead must not slip through. */
const named =
  (whole: boolean): KeyOf =>
  (match) => {
    const raw = match[1] ?? '';
    const trimmed = raw.replace(LEAD, '');
    const stem = trimmed.length < 2 && whole ? raw.slice(-2) : trimmed;
    return stem.length < 2 || NO_NAME.test(raw) ? null : { key: stem, text: `${stem}${match[2] ?? ''}` };
  };
const valued: KeyOf = ([text]) => {
  const digits = /\d[\d,]*(?:\.\d+)?/u.exec(text)?.[0].replaceAll(',', '');
  const words = new RegExp(`${NUMERAL}+`, 'u').exec(text)?.[0] ?? '';
  const unit = /\d\s?(万|千|百|亿)/u.exec(text)?.[1];
  const value = digits === undefined ? readNumeral(words) : Number(digits) * (readNumeral(unit ?? '') || 1);
  return value === null || value === 0 || Number.isNaN(value) ? null : { key: String(value), text };
};
const aged: KeyOf = ([text, digits, words]) => {
  const age = digits === undefined ? readNumeral(words ?? '') : Number(digits);
  return age === null || age < 1 || age > 120 ? null : { key: String(age), text };
};

/** In order of trust: where two overlap the earlier one stands. */
const RULES: readonly Rule[] = [
  { type: 'name', pattern: /(?:叫|姓名是|名字是)〔姓名〕/gu, key: ([text]) => ({ key: MASKED_NAME, text }) },
  {
    type: 'personal',
    pattern: /〔[^〕]{1,6}〕/gu,
    key: ([text]) => (SPOKEN_FOR[text] ? { key: text, text } : null),
  },
  {
    type: 'branch',
    pattern: before('支行|分行|网点|营业部|营业厅|分理处|储蓄所'),
    key: named(true),
  },
  {
    type: 'branch',
    pattern: /\b([A-Z][a-z]+)( [Bb]ranch)\b/gu,
    key: ([text, stem = '']) => ({ key: stem, text }),
  },
  {
    type: 'bank',
    pattern:
      /工商银行|农业银行|中国银行|建设银行|交通银行|招商银行|邮储银行|邮政储蓄银行|中信银行|光大银行|民生银行|浦发银行|兴业银行|平安银行|华夏银行|广发银行|工行|农行|建行|招行|交行|邮储/gu,
  },
  { type: 'bank', pattern: before('银行'), key: named(true) },
  {
    type: 'company',
    pattern: before(
      '有限责任公司|股份有限公司|有限公司|公司|集团|机械厂|厂|中学|小学|大学|学院|医院|幼儿园|酒店|饭店|商场|养老院',
    ),
    key: named(false),
  },
  {
    type: 'product',
    pattern:
      /[《“「]([\p{Script=Han}A-Za-z0-9]{2,14})[》”」](?=(?:这|那)?(?:款|个|只|支)?(?:产品|理财|基金|保险|存款))|《([^》]{2,20})》/gu,
    key: ([text, a, b]) => ({ key: a ?? b ?? text, text: a ?? b ?? text }),
  },
  {
    type: 'product',
    pattern:
      /([\p{Script=Han}]{2,6}(?:\d{1,4}|[一二三四五六七八九十]{1,3})号)(?!窗|柜|楼|线|台|机|院|店|前|后|之前|以前)/gu,
    key: ([text]) => {
      const name = text.replace(LEAD, '');
      return /月|^[\d一二三四五六七八九十]+号$/u.test(name) || name.length < 4
        ? null
        : { key: name, text: name };
    },
  },
  {
    type: 'product',
    pattern:
      /(?<=买的|买了|叫|那款|这款|产品|理财)([\p{Script=Han}]{1,4}(?:添利|增利|稳利|月月盈|天天盈|安享|优享|添益|尊享|[盈宝]))(?!贵|宝)/gu,
    key: ([text]) => ({ key: text, text }),
  },
  {
    type: 'place',
    pattern: new RegExp(`(${KNOWN_PLACES.join('|')})[省市]?`, 'gu'),
    key: ([text, stem = '']) => ({ key: stem, text }),
  },
  {
    type: 'place',
    pattern: before('市|县|区|镇|乡|村|街道|大道|大街|路|街|小区|花园|家园|苑|新村|广场|大厦'),
    key: named(false),
  },
  {
    type: 'place',
    pattern: /\b([A-Z][a-z]+)( (?:Road|Street|Avenue|City|Square))\b/gu,
    key: ([text, stem = '']) => ({ key: stem, text }),
  },
  {
    type: 'name',
    pattern: new RegExp(`(${SURNAME})(?:${TITLE})|(${SURNAMES.join('|')})(?:${OFFICE})`, 'gu'),
    key: ([text, polite, official]) => {
      const surname = polite ?? official ?? '';
      return NO_SURNAME.test(surname) ? null : { key: surname, text };
    },
  },
  {
    type: 'name',
    pattern:
      /(?<![大最从多至很还太更变缩养])([小老])([赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜谢邹苏潘葛范彭鲁韦马苗方俞任袁柳唐薛雷贺倪汤罗郝安常于傅齐康余顾孟黄穆萧尹姚邵汪祁毛宋庞熊纪舒项祝董梁杜蓝季贾江童颜郭梅林钟徐邱骆高夏蔡田樊胡凌霍卢莫丁邓石崔龚程陆刘叶白])(?!心|时|姐|学|区|孩|板|人)/gu,
    key: ([text, , surname = '']) => ({ key: surname, text }),
  },
  {
    type: 'name',
    pattern: /(?<=(?<!百)姓)(欧阳|上官|司马|诸葛|[\u4e00-\u9fa5])(?<![名什啥])/gu,
    key: ([text]) => ({ key: text, text }),
  },
  {
    type: 'name',
    pattern: /\b(?:Mr|Mrs|Ms|Miss|Dr)\.? ([A-Z][a-z]+)\b/gu,
    key: ([text, name = '']) => ({ key: name, text }),
  },
  {
    type: 'date',
    pattern: /(?<!\d)(?:\d{4}[-/.年]\s?)?\d{1,2}(?:月|[-/](?=\d{1,2}(?!\d)))\s?(?:\d{1,2}[日号]?)?(?!\d)/gu,
    key: dated,
  },
  { type: 'date', pattern: /(?<!\d)(?:19|20)\d{2}年/gu, key: dated },
  {
    type: 'date',
    pattern: /(?:十[一二]?|[一二三四五六七八九])月(?:份|[一二三四五六七八九十]{1,3}[日号])?/gu,
    key: dated,
  },
  {
    type: 'date',
    pattern:
      /(?<![\d一二三四五六七八九十第])(?:[12]?\d|3[01]|[一二]?十?[一二三四五六七八九]|[二三]?十[一]?)(?:号|日)(?!窗|柜|楼|线|台|机|院|店|票|子)/gu,
    key: dated,
  },
  {
    type: 'date',
    pattern:
      /\b(?:January|February|March|April|May|June|July|August|September|October|November|December) \d{1,2}(?:st|nd|rd|th)?\b/gu,
    key: dated,
  },
  { type: 'age', pattern: new RegExp(`(?:(\\d{1,3})|(${NUMERAL}{1,4}))(?:周)?岁`, 'gu'), key: aged },
  {
    type: 'age',
    pattern: new RegExp(`(?<=今年|快|都)(?:([4-9]\\d)|([四五六七八九]十${NUMERAL}?))(?=了|的人)`, 'gu'),
    key: aged,
  },
  { type: 'age', pattern: /\b(\d{1,3})(?:-| )years?(?:-| )old\b/gu, key: aged },
  {
    type: 'amount',
    pattern:
      /\d[\d,]*(?:\.\d+)?\s?(?:万|千|百|亿)?多?(?:元|块钱?|人民币|美元|yuan|RMB|dollars)|\d[\d,]*(?:\.\d+)?\s?[万亿]|(?:\$|¥|￥)\s?\d[\d,]*(?:\.\d+)?/gu,
    key: valued,
  },
  {
    type: 'amount',
    pattern: new RegExp(
      `[一二两三四五六七八九十]${NUMERAL}*[百千万亿]${NUMERAL}*(?:多)?(?:元|块钱?)?|[一二两三四五六七八九十]${NUMERAL}*(?:元|块钱)`,
      'gu',
    ),
    key: valued,
  },
  { type: 'number', pattern: /95\d{3}(?!\d)/gu },
  {
    type: 'number',
    pattern: /(?<![\dA-Za-z])[A-Za-z]{0,4}\d{3,}(?!\d)/gu,
    key: ([text]) => (PUBLIC.test(text) ? null : { key: text, text }),
  },
];

const NO_SURNAME =
  /^[的位个这那各叫找问让给和跟与是去来到大小老女男美新旧总副前后该贵你我他她您咱某们号名员]$/u;
/** Numbers that everybody may call. */
const PUBLIC = /^(?:12378|12345|12363|12315|110|120|119|96110)$/u;

function dated([text]: RegExpMatchArray) {
  return { key: text, text };
}

/** Everything in a text that may identify somebody or some place, in order, without overlap. */
export function findIdentifiers(text: string): readonly Identifier[] {
  const found: Identifier[] = [];
  for (const { type, pattern, key } of RULES) {
    for (const match of text.matchAll(pattern)) {
      const piece = key ? key(match) : { key: match[0], text: match[0] };
      if (!piece) continue;
      const start = match.index + match[0].lastIndexOf(piece.text);
      const end = start + piece.text.length;
      if (!found.some((other) => start < other.start + other.text.length && other.start < end))
        found.push({ type, key: piece.key, text: piece.text, start });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}
