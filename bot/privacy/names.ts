import type { PersonalEntity } from './found.ts';

/** The commonest surnames; rarer ones that start everyday words are left out. */
const SURNAMES =
  '王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚庞樊兰殷施陶洪翟安颜倪严牛温芦季俞鲁葛伍韦申尤毕聂丛焦向柳邢骆岳齐沿梅莫庄辛管祝左涂谷祁舒耿牟卜路詹关苗凌费纪靳盛童欧甄项曲成游阳裴席卫屈鲍覃霍翁隋植甘景薄包司柏宁柯阮桂闵解强柴华车冉房边辜吉饶刁瞿戚丘古米池滕晋苑邬臧畅宫嵺苟褚廉简娄盖符奚木穆党燕郎邸冀谈姬屠郜晏栾郁蒙喻揭窦迟宇敖糜鄢冷卓仇艾蓝巩稽井练仲乐虞卞封竺冼衣楚佟栗匡宗应巫鞠僧桑荆谌扬沙伏岑习胥蔺';
const COMPOUND = '欧阳|上官|司马|诸葛|司徒|东方|皇甫|尉迟|公孙|令狐|慕容|夏侯|端木|南宫|独孤|长孙';
/** Surname characters that begin a name only after a strong cue: alone they are everyday words. */
const WEAK = new Set(
  '于方任时全都和位来成单应明保连商盖计解花车强乐简银台谈官原向畅盛关路游查阳华管万常安康文武高白金石马江',
);
/** Characters that given names are made of; a guard where the cue is weak. */
const GIVEN = new Set(
  '伟芳娜秀英敏静丽强磊军洋勇艳杰娟涛明超兰霞平刚桂玉梅红建国志文海燕春华东波辉鹏飞玲云凤荣德忠永生林龙宇浩然欣怡梓涵子轩雨晨博宁佳颖雪琳婷倩莉萍琴淑珍莲惠慧洁洪彬斌峰旭阳亮健俊凯晓小思嘉诗琪瑶梦瑞泽一立家成学义福贵根宝才富金银水木土火山川江河庆良安康宏伦光祥利民权胜兵武松柏竹菊香月星天雅妍媛蓉薇薪茜茹芬芝芸苗若菲萌蕾蕊蓓荷莹娇婧婉娴嫣姗珊珠瑾璐璇琦琛玮珂珏晶晴景暖晖晗昊昌昕曦曼睿霖震霄雷雯露青清源泉沛洲济浦涵淼溪滨澜澄瀚炜煜炎焕烨熙然照勤功励勋劲劭勃卓南占原友双发可右叶同名吉启吟和咏哲唯善喜堂增声大奇奕如姝威孝季孟宗定宜宪容宽宾富寒尚尧岚岩岭峻崇州巧帆帅希常幸平庭廷延弘弛强彤彦彩彪徐微心忆志怀恒恩悦情惟想意愿成战才扬承拓振捷政敬敏文斐新方施旺昂昭智朗望朝本杉杏李来杨林枫柔柳树桐梁梓楠楚榕歌正殿毅民沁治泓波泰洁津流浩润深渊湘满滔漫潇炳照爱牧玄玥珺理琼瑜璋甜用田男画畅登白百皓盈益真知石砚硕祖祯禄福秉秋科程穆立章竣童笑筠简纯纪纲练经绍维绮绪群羽翔翠翰耀聪肖胤育臣自致舒舟航良艺芊芮芷苏英茂茵荃莎菁萱葵蒙蓝虎虹行衍裕西言訓诚语谦豪贝贞贤贺赞超越跃路轶辰辉达迅迎运远通逸道遥邦郁采里重野钊钟钢钦铁铭锋锐锦镇长闻阔附陵隆雁雄霁韵音韶顺颂颜飒馨驰骏高鸣鹤鸿麒麟黎齐龄',
);
/** The character after a name's second one that cannot belong to it. */
const STOP = new Set(
  '的是在想要来有我你他她它了说今昨这那不也都就和跟与去到给把被找问办取存转汇打刷手身电号卡住家年月日前后从因为写错填报挂查缴还借贷买卖投退补扣但让很没能可会已又还吗呢吧啊呀先女男同总经理行主大老小，',
);
/** Surname and title or everyday word: no full name. */
const NOT_NAME =
  /^(?:.(?:先生|女士|小姐|太太|总|经理|阿姨|叔|伯|大爷|大妈|老师|师傅|行长|主任|主管|医生|律师|警官|某|姐|哥|家|氏|老板|大姐|同志|科长|处长|校长|老|工)|马上|高兴|高管|高手|高龄|高中|白领|白金|金融|金额|金卡|方便|方案|方面|时候|时间|任何|于是|关于|全部|全额|全家|应该|应急|明明|明天|明白|常常|常客|成年|成功|万一|万元|安全|安心|康复|文件|文化|武汉|江苏|江西|石家|路人|车主|房东|房贷|连续|和你|解释|解冻|强制|管理|华夏|兰州|徐州|郑州|温州|黄牛|黄金|顾客|顾问|孙子|孙女|司机|农民|毛病|钱包|钱是|余额|陆续|包括|单位|单身|来的|查询|查账|都是|简单|原来|官方|台账|计算|盖章|银行|保险|保证|向您|左右|熊猫|许多|程序|曾经|梁上|卫生|古稀|商量|宁可|冷静|乐意|贺卡|游客|符合|项目|席位|甘肃|宁波|宁夏|贵州|广州|安徽|莫名)/u;

const HAN = '[\\u4e00-\\u9fa5]';
const STRONG_CUE =
  /(?:我叫|名叫|叫做|姓名|名字(?=[叫是:：])|户名|开户人|持卡人|持有人|收款人|收款方|付款人|联系人|经办人|法人代表|法人|法定代表人|本人叫|申请人|借款人|担保人|投保人|受益人|被保险人|监护人|代理人|继承人|被继承人|签名|落款|[他她]叫|(?:老公|老婆|爱人|丈夫|妻子|老伴|儿子|女儿|父亲|母亲|爸爸?|妈妈?|哥哥?|姐姐?|弟弟?|妹妹?|孩子|朋友|同事)叫)(?:是|为|叫)?[ :：“"]{0,2}/gu;
const WEAK_CUE =
  /(?:我是|这里是|客户|柜员|柜台的|客户经理|理财经理|大堂经理|业务员|员工|同事|转给|汇给|打给|转账给|过户给|替|帮|(?:老公|老婆|爱人|丈夫|妻子|老伴|儿子|女儿|父亲|母亲|爸|妈|爸爸|妈妈))[ :：“"]{0,2}/gu;
const FULL_NAME_TITLE = new RegExp(`(${HAN}{2,4}?)(?=先生|女士|小姐|太太|同志|老师|师傅)`, 'gu');
const DOTTED = new RegExp(`${HAN}{2,8}[·•]${HAN}{2,8}`, 'gu');
const AFTER_NAME = /[的是了说要来在有]/u;
const BEFORE_SEX = new RegExp(
  `(?:^|[\\n，,。；; ])(${HAN}{2,3})(?=[ ，,、]{0,2}[男女](?![${'\\u4e00-\\u9fa5'}]))`,
  'gu',
);
const ENGLISH_CUE =
  /(?<![A-Za-z])(?:my (?:full )?name(?:'s| is)|name ?[:：]|i'm called|account ?holder(?: is|:)?|cardholder(?: is|:)?|contact(?: person)? ?:|this is|i am|i'm|mr\.?|mrs\.?|ms\.?|miss|dr\.?)\s+/giu;
const CAPITAL_NAME =
  /^(?!(?:Very|So|Not|Really|Still|Just|Too|The|Your|In|At|From|Calling|Here)\b)(?:[A-Z][a-zA-Z'-]+\s+){1,2}[A-Z][a-zA-Z'-]+/u;
/** After “my name is” even one name in small letters is one. */
const TOLD_NAME =
  /^(?!(?:on|in|not|and|is|was|the|a|wrong|spelled|written|missing)\b)[a-z][a-z'-]+(?:\s+(?!(?:and|i|my|from|with|the|but|can|account|card|phone|is|at|not)\b)[a-z][a-z'-]+){0,2}/iu;

/** Full names of people. A surname with a title (王女士) is no full name and stays. May overlap. */
export function findNames(text: string, numbers: readonly PersonalEntity[]): readonly PersonalEntity[] {
  const found: PersonalEntity[] = [];
  const add = (start: number, length: number) => {
    if (length > 0) found.push({ type: 'name', start, end: start + length });
  };
  for (const cue of text.matchAll(STRONG_CUE)) {
    const start = cue.index + cue[0].length;
    add(start, nameLength(text, start, 'strong'));
  }
  for (const cue of text.matchAll(WEAK_CUE)) {
    const start = cue.index + cue[0].length;
    add(start, nameLength(text, start, 'weak'));
  }
  for (const match of text.matchAll(FULL_NAME_TITLE)) addTitled(match, add);
  for (const match of text.matchAll(DOTTED)) {
    const [before = '', after = ''] = match[0].split(/[·•]/u);
    const cut = after.search(AFTER_NAME);
    add(match.index, cut === 0 ? 0 : before.length + 1 + (cut < 0 ? after.length : cut));
  }
  for (const match of text.matchAll(BEFORE_SEX)) {
    const name = match[1] ?? '';
    if (isGivenName(name)) add(match.index + match[0].length - name.length, name.length);
  }
  for (const cue of text.matchAll(ENGLISH_CUE)) {
    const start = cue.index + cue[0].length;
    const told = /name|called/iu.test(cue[0]) ? TOLD_NAME : CAPITAL_NAME;
    add(start, told.exec(text.slice(start, start + 60))?.[0].length ?? 0);
  }
  for (const number of numbers) addNeighbour(text, number.start, add);
  return found;
}

type Add = (start: number, length: number) => void;

/** Length of the name that starts here; 0 when there is none. */
function nameLength(text: string, start: number, cue: 'strong' | 'weak'): number {
  const rest = text.slice(start, start + 6);
  const surname = surnameLength(rest);
  if (surname === 0 || NOT_NAME.test(rest)) return 0;
  const [first = '', second = '', third = ''] = rest.slice(surname);
  if (!isHan(first) || (cue === 'weak' && (WEAK.has(rest[0] ?? '') || !GIVEN.has(first)))) return 0;
  const isTwo = isHan(second) && !STOP.has(second) && (cue === 'strong' || GIVEN.has(second));
  const next = isTwo ? third : second;
  if (cue === 'weak' && isHan(next) && !STOP.has(next)) return 0;
  return surname + (isTwo ? 2 : 1);
}

function surnameLength(text: string): number {
  if (new RegExp(`^(?:${COMPOUND})`, 'u').test(text)) return 2;
  return text.length > 0 && SURNAMES.includes(text[0] ?? '') ? 1 : 0;
}

const isHan = (char: string) => /^[\u4e00-\u9fa5]$/u.test(char);

function isGivenName(name: string): boolean {
  const surname = surnameLength(name);
  const given = [...name.slice(surname)];
  return (
    surname > 0 &&
    given.length >= 1 &&
    given.length <= 2 &&
    given.every((c) => GIVEN.has(c)) &&
    !NOT_NAME.test(name)
  );
}

/** 王建国先生: the longest tail of what stands before the title that reads as a full name. */
function addTitled(match: RegExpExecArray, add: Add): void {
  const words = match[1] ?? '';
  for (let from = 0; from < words.length - 1; from++) {
    const name = words.slice(from);
    if (!isGivenName(name)) continue;
    add(match.index + from, name.length);
    return;
  }
}

/** A full name right before a number: 张伟 138…, 李小梅，身份证…. */
function addNeighbour(text: string, numberStart: number, add: Add): void {
  const before = text.slice(Math.max(0, numberStart - 12), numberStart);
  const match =
    /([\u4e00-\u9fa5]{2,4})[ ，,：:、(（]{0,2}(?:的?(?:身份证|手机|电话|卡|账|帐|联系)[\u4e00-\u9fa5]{0,3})?[ ：:]{0,2}$/u.exec(
      before,
    );
  const words = match?.[1];
  if (!match || !words) return;
  for (let from = 0; from < words.length - 1; from++) {
    const name = words.slice(from);
    const isClear = from === 0 || !WEAK.has(name[0] ?? '');
    if (!isClear || !isGivenName(name)) continue;
    add(numberStart - before.length + match.index + from, name.length);
    return;
  }
}
