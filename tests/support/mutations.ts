import type { Playbook } from '../../scripts/playbook.ts';
import type { Language } from '../../scripts/vocabulary.ts';

/** A line of the playbook with its placeholders filled, and a wording that alters it. */
export interface Mutation {
  readonly kind: 'number' | 'negation' | 'time' | 'condition' | 'promise' | 'modality' | 'name' | 'agent';
  readonly lang: Language;
  readonly script: string;
  readonly altered: string;
}

const FILLED: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  'zh-CN': {
    surname: '李',
    callback: '今天16:00',
    trips: '3',
    amount: '3200元',
    deadline: '明天中午',
    'need-when': '下个月',
    'which-month': '3月',
    'regulator-line': '12378',
    'support-line': '12356',
    hotline: '95500',
  },
  'en-US': {
    surname: 'Li',
    callback: '16:00 today',
    trips: '3',
    amount: '3,200 yuan',
    deadline: 'noon tomorrow',
    'need-when': 'next month',
    'which-month': 'March',
    'regulator-line': '12378',
    'support-line': '12356',
    hotline: '95500',
  },
};

/** Every line in one language, as it would stand on a card. */
export function filledLines(playbook: Playbook, lang: Language): readonly string[] {
  const values = FILLED[lang];
  return playbook.lines
    .map((line) => (lang === 'zh-CN' ? line.zh : line.en))
    .map((text) => text.replace(/\{([a-z0-9-]+)\}/gu, (whole, slot: string) => values[slot] ?? whole))
    .filter((text) => !text.includes('{'));
}

type Swap = readonly [kind: Mutation['kind'], from: RegExp, to: readonly string[]];

const SWAPS: Readonly<Record<Language, readonly Swap[]>> = {
  'zh-CN': [
    ['number', /[二两三四五六七八](?=[样条份笔趟个分件位项步截边处天])/u, ['九', '十']],
    ['number', /一(?=天|年|月|小时|周)/u, ['两', '三']],
    ['number', /\d+(?=元|趟|月)/u, ['7', '15', '88']],
    ['number', /12378|12356|95500/u, ['12345', '10086']],
    ['number', /三十|半(?=小时|年)/u, ['四十', '两']],
    ['negation', /不(?=[能会用是要收走说挂躲漏猜打断插驳辩叫让怪认参重])/u, ['']],
    ['negation', /没(?=[办到有人走说查弄])/u, ['', '已经']],
    ['negation', /(?:先)?别(?=[急挂点再动转试走])/u, ['', '请']],
    ['negation', /(?<=[我您])(?=[会能要想听记陪写查说报打])/u, ['不', '没']],
    ['negation', /可以/u, ['不可以', '不能']],
    ['negation', /(?<!不|是)能(?=[办转取看查用走打问])/u, ['不能', '没法']],
    ['time', /16:00/u, ['17:00', '15:00', '下班后', '10:30']],
    ['time', /今天/u, ['明天', '后天', '下周', '']],
    ['time', /明天中午/u, ['今天中午', '明天晚上', '下周一']],
    ['time', /下个月/u, ['这个月', '明年', '下周']],
    ['time', /上次|刚才/u, ['今天', '昨天']],
    ['time', /现在/u, ['明天', '稍后', '']],
    ['time', /3月/u, ['4月', '11月']],
    ['time', /(?=我[来去查问报打写陪])/u, ['今天', '马上', '明天']],
    ['condition', /(?<=[\d午])前/u, ['后', '']],
    ['condition', /先(?=[^先别。，？]{1,8}[。，]?再[办定退算看说给谈催打])/u, ['不用', '']],
    ['condition', /要是|如果|只要/u, ['', '不管']],
    ['condition', /(?<=[了完好清])再/u, ['就不', '']],
    ['condition', /由(?=[^,，。]{1,6}定)/u, ['不由', '我替']],
    ['modality', /可以/u, ['必须', '一定可以']],
    ['modality', /(?<!不|只|可)能(?=[办转取看查用走打问])/u, ['一定能', '可能']],
    ['modality', /大概/u, ['一定', '']],
    ['modality', /只(?=[说取要收用])/u, ['', '全']],
    ['modality', /(?=[报查问办]清)/u, ['保证', '争取']],
    ['modality', /多久|几时/u, ['肯定多久', '最快多久']],
    ['name', /负责人/u, ['行长', '同事', '保安']],
    ['name', /卡中心/u, ['总行', '客服', '征信中心']],
    ['name', /理财/u, ['存款', '贷款', '保险']],
    ['name', /存款/u, ['理财', '基金']],
    ['name', /运营/u, ['行长', '科技', '法务']],
    ['name', /柜面|柜台/u, ['手机银行', '总行']],
    ['name', /信用卡/u, ['储蓄卡', '存折']],
    ['name', /利率/u, ['手续费', '本金']],
    ['name', /录像|录音/u, ['流水', '合同']],
    ['name', /短信/u, ['合同', '书面']],
    ['name', /姓李/u, ['姓王', '姓张']],
    ['name', /书面/u, ['短信', '口头电话']],
    ['agent', /我(?=[来去]?[查问打写报陪跟盯办催请])/u, ['您', '他']],
    ['agent', /您(?=先?[坐说看等选听])/u, ['我', '他']],
  ],
  'en-US': [
    ['number', /\b(?:two|three|four|five|thirty|sixty)\b/u, ['nine', 'seven']],
    ['number', /\b3\b/u, ['7', '15']],
    ['number', /3,200/u, ['2,300', '32,000']],
    ['number', /12378|12356|95500/u, ['12345', '10086']],
    ['negation', /n't\b/u, ['']],
    ['negation', /\bwon't\b/u, ['will']],
    ['negation', /\bcan't\b/u, ['can']],
    ['negation', /\bnot |\bnever |\bwithout /u, ['']],
    ['negation', /\bNo (?=one|more|need|fee|charge)/u, ['Some ']],
    ['negation', /\bI'll\b/u, ["I won't", 'I may not']],
    ['negation', /\bcan\b(?!')/u, ["can't", 'cannot']],
    ['negation', /\bis\b(?! not)/u, ['is not', "isn't"]],
    ['time', /16:00/u, ['17:00', '15:00', '10:30']],
    ['time', /\btoday\b/u, ['tomorrow', 'next week']],
    ['time', /\bnow\b/u, ['tomorrow', 'later']],
    ['time', /noon tomorrow/u, ['noon today', 'tonight']],
    ['time', /next month/u, ['this month', 'next year']],
    ['time', /March/u, ['April']],
    ['time', /(?=\.$)/u, [' today', ' right away', ' within two hours']],
    ['condition', /\bbefore (?=16)/u, ['after ', 'around ']],
    ['condition', /\bBy (?=16)/u, ['After ']],
    ['condition', /\bif\b/iu, ['even though', 'because']],
    ['condition', /, then /u, [', never ', ' without ']],
    ['modality', /\bcan\b(?!')/u, ['must', 'will definitely', 'might']],
    ['modality', /\bI'll\b/u, ["I'll definitely", 'I promise to', 'I might']],
    ['modality', /\bonly\b/u, ['']],
    ['modality', /\b[Rr]oughly\b/u, ['exactly']],
    ['name', /\bmanager\b/u, ['president', 'police', 'guard']],
    ['name', /\bcard centre\b/u, ['head office', 'hotline']],
    ['name', /\bdeposit\b/u, ['fund', 'loan']],
    ['name', /\bloan\b/u, ['deposit', 'card']],
    ['name', /\brate\b/u, ['fee', 'principal']],
    ['name', /\bOperations\b/u, ['The manager', 'The police']],
    ['name', /I'm Li/u, ["I'm Wang", "I'm Chen"]],
    ['name', /\bin writing\b/u, ['by text']],
    ['agent', /\bI'll (?=call|ask|check|report|find|write|chase|get|bring)/u, ["You'll ", "They'll "]],
    ['agent', /\byou (?=call|choose|decide|wait|sit)/u, ['I ', 'we ']],
  ],
};

const PROMISES: Readonly<Record<Language, readonly string[]>> = {
  'zh-CN': [
    '，今天一定给您办好',
    '，亏的部分我们补给您',
    '，手续费给您全免',
    '，保证三天到账',
    '，钱肯定退给您',
    '，放心，没问题',
    '，包在我身上',
    '，我替您做主减免',
    '，行长会给您批的',
    '，马上给您解决',
    '，损失由我们承担赔偿',
    '，我给您申请补偿',
    '，下周就能到账',
    '，以后绝不会再有',
    '，利息我们补上',
    '，我私人送您点积分',
    '，保准能批下来',
    '，明天我给您准信',
    '，一定严肃处理那个同事',
    '，征信我帮您消掉',
  ],
  'en-US': [
    " I'll definitely fix it today.",
    " We'll cover the loss.",
    " I'll waive the fee.",
    ' You will get a refund.',
    ' It will arrive within three days.',
    " Don't worry, it's guaranteed.",
    ' Leave it to me.',
    ' The manager will approve it.',
    " I'll get it sorted for you.",
    ' We will compensate you.',
    ' It will never happen again.',
    " I'll call you tomorrow.",
    ' You will have the money by Friday.',
    " I'll remove it from your credit record.",
    ' A gift for your trouble.',
  ],
};

/** Alterations of real lines, spread evenly over lines and kinds: `most` of them, always the same. */
export function mutations(playbook: Playbook, most: number): readonly Mutation[] {
  const all = (['zh-CN', 'en-US'] as const).flatMap((lang) =>
    filledLines(playbook, lang).flatMap((script, i) => [
      ...swapped(script, lang),
      ...promised(script, lang, i),
    ]),
  );
  const step = all.length / most;
  return step <= 1 ? all : Array.from({ length: most }, (_, i) => all[Math.floor(i * step)]).filter(isThere);
}

const isThere = <T>(value: T | undefined): value is T => value !== undefined;

function swapped(script: string, lang: Language): readonly Mutation[] {
  return SWAPS[lang].flatMap(([kind, from, to]) =>
    to
      .map((word) => script.replace(from, word).replace(/ {2,}/gu, ' ').trim())
      .filter((altered) => altered !== script && altered !== '')
      .map((altered) => ({ kind, lang, script, altered })),
  );
}

function promised(script: string, lang: Language, i: number): readonly Mutation[] {
  const [one, other] = [
    PROMISES[lang][i % PROMISES[lang].length],
    PROMISES[lang][(i * 7 + 3) % PROMISES[lang].length],
  ];
  const bare = script.replace(/[。.]$/u, lang === 'zh-CN' ? '' : '.');
  return [...new Set([one, other])]
    .filter(isThere)
    .map((promise) => ({ kind: 'promise', lang, script, altered: `${bare}${promise}` }) as const);
}
