import type { z } from 'zod';
import { type Both, type Buttons, both, says } from './both.ts';
import { PHRASING_NOTICES } from './phrasing/strings.ts';
import { PRACTICE_NOTICE_BUTTONS, PRACTICE_NOTICES } from './practice/notices.ts';

/** Every sentence of this room that a person reads, in both languages. Spoken lines live in scripts/. */

export const NOTICES = {
  stale: both('这一步已经过去了，看最下面那张卡。', 'That step is already past. Use the newest card.'),
  empty: both(
    '打几个字就行，比如：跑三趟了 钱取不出来。',
    'A few words will do, for example: third visit, cannot get her money.',
  ),
  unreadable: both(
    '这里只读文字。图片和文件不看也不存。',
    'Only text is read here. Pictures and files are neither opened nor kept.',
  ),
  unknownButton: both(
    '这个按钮我不认识，可能是旧卡。打「帮助」看能说什么。',
    'I do not know this button; the card may be old. Type "help" to see what works.',
  ),
  nothingYet: both(
    '还没有卡。先打几个字：她遇到什么事了？',
    'There is no card yet. Type a few words first: what happened to her?',
  ),
  nothingToUndo: both('没有可以撤销的了。', 'There is nothing to undo.'),
  notSaved: both('刚才这句没存上，请再发一次。', 'Your last words were not saved. Please send them again.'),
  failed: both(
    '这里出了点问题，刚才这句没记下。请再发一次。',
    'Something went wrong here and your last words were not kept. Please send them again.',
  ),
  fresh: both(
    '好，新的一位。低头打字前先说一句：',
    'Ready for the next customer. Before you look down to type, say: ',
  ),
  startedFresh: both('上一位已经结束，这是新的一位。', 'The last talk had ended, so this is a new one.'),
  onlyAlone: both(
    '这里别人也看得见。「能说吗」请在私聊里问我。',
    'Others can read this chat. Ask "may I say" in our private chat.',
  ),
  saidNothing: both(
    '打「我说了：」再接上您说的话，或者按 1。',
    'Type "I said: ..." with your words, or press 1.',
  ),
  draftNothing: both(
    '打「能说吗：」再接上您想说的话。',
    'Type "may I say: ..." with the line you have in mind.',
  ),
  helpCalled: both('已经悄悄叫了同事。', 'A colleague has been called quietly.'),
  tookOver: both('好，这位客户您来接。', 'This customer is yours now.'),
  helpNobody: both(
    '这里没有接通呼叫，请按铃或抬手叫一下同事。',
    'No call is connected here. Ring the bell or wave to a colleague.',
  ),
  languageSet: both('好，用中文。', 'English from here on.'),
  languageAsk: both('说「中文」或「English」。', 'Say "中文" or "English".'),
  channelSet: both('好，记下了。', 'Noted.'),
  channelAsk: both(
    '在哪儿接待？说「大堂」「柜台」或「电话」。',
    'Where are you? Say "lobby", "counter" or "phone".',
  ),
  draftFine: both('可以说。', 'Fine to say.'),
  draftPrivate: both('这句没有记下，也没给别人看。', 'This was neither kept nor shown to anyone.'),
  repair: both('刚才那句有风险，马上补一句：', 'That line is risky. Add at once:'),
  calculated: both('按您给的数算：\n', 'From your figures:\n'),
  ...PRACTICE_NOTICES,
  ...PHRASING_NOTICES,
  help: both(
    [
      '直接打几个字，说客户怎么了，我就给一句能说的话。也可以：',
      '我说了 · 我说了：原话 —— 记下您说的',
      '换个说法 · 更生气了 · 缓和了 · 她稳下来了 · 下一步',
      '能说吗：一句话 —— 先问问，不记',
      '不是这个 —— 换一类 · 转交 · 来人 —— 悄悄叫同事',
      '算 80万 240期 3.6 3.8 —— 算月供，到分',
      '遮挡 · 不遮了 · 撤销 · 结束 · 新投诉',
      '语言 · 大堂 / 柜台 / 电话',
      '数字 1 我说了　2 换个说法　3 更生气了　4 需要帮手',
      '下班以后：练习 · 复盘 · 我的进步',
    ].join('\n'),
    [
      'Type a few words about the customer and you get one line to say. You can also type:',
      'said · I said: your words (keeps what you said)',
      'reword · angrier · calmer · safe now · next',
      'may I say: a line (checked, not kept)',
      'wrong topic · hand over · call help (quietly calls a colleague)',
      'calc 800000 240 months 3.6 3.8 (instalments, to the cent)',
      'cover · uncover · undo · end · new',
      'language · lobby / counter / phone',
      'Digits: 1 said, 2 reword, 3 angrier, 4 help',
      'After hours: practice · look back · progress',
    ].join('\n'),
  ),
} as const satisfies Record<string, Both>;
export type NoticeCode = keyof typeof NOTICES;

/** What a locked screen shows of a new card. */
export const NEUTRAL_PREVIEW = both('服务', 'Service');

export const NOTICE_TITLE = both('可以这样打', 'You can type');

/** Notices that ask for something come with the words to tap. */
export const NOTICE_BUTTONS: Partial<Record<NoticeCode | 'keeping', Buttons>> = {
  help: {
    'zh-CN': says('新投诉', '不是这个', '撤销', '结束'),
    'en-US': says('new', 'wrong topic', 'undo', 'end'),
  },
  languageAsk: { 'zh-CN': says('中文', 'English'), 'en-US': says('中文', 'English') },
  ...PRACTICE_NOTICE_BUTTONS,
  channelAsk: { 'zh-CN': says('大堂', '柜台', '电话'), 'en-US': says('lobby', 'counter', 'phone') },
};

/** What is kept, for how long and who reads it: said once to everyone, and always there on the page. */
export function keepingLine(days: number): Both {
  return both(
    `记下的话先去掉姓名和号码，保存 ${days} 天；您和支行主管看得到；私下练习、没分享的复盘只有您看得到。`,
    `What is kept has names and numbers removed, stays for ${days} days, and can be read by you and your branch supervisor; private practice and what you have not shared, by you alone.`,
  );
}

/** A silent call, as the colleague reads it: nothing of the customer. */
export function helpCall(branch: string, where: string): Both {
  return both(
    `来人：${branch} ${where}，请一位同事过去。`,
    `Help wanted: ${branch}, ${where}. Could one of you go over, please?`,
  );
}

export const CHANNEL_NAMES: Readonly<Record<'lobby' | 'counter' | 'phone', Both>> = {
  lobby: both('大堂', 'lobby'),
  counter: both('柜台', 'counter'),
  phone: both('电话', 'phone'),
};

/** Rows of the thread that are not speech. */
export const ROW_NOTES = {
  angrier: both('更生气了', 'Angrier'),
  calmer: both('缓和了', 'Calmer'),
  category: both('换了一类', 'Topic changed'),
  next: both('下一步', 'Next step'),
  handover: both('转交', 'Handed over'),
  safe: both('她稳下来了', 'Safe now'),
  end: both('结束', 'Ended'),
  reword: both('换个说法', 'Another wording'),
  'called-help': both('叫了同事', 'Colleague called'),
  covered: both('遮挡', 'Covered'),
  uncovered: both('不遮了', 'Uncovered'),
  resumed: both('接着上次', 'Resumed'),
  whispered: both('主管提示', 'From the supervisor'),
  'taken-over': both('换人接手', 'Taken over'),
} as const satisfies Record<string, Both>;

export const problems = {
  badRequest: both('请求的样子不对。', 'The request is malformed.'),
  forbidden: both('这扇门只对本机的这个页面开。', 'This door is open to the page on this machine only.'),
  signIn: both(
    '还没登录，或者登录过期了。刷新一下再试。',
    'You are not signed in, or it has expired. Reload the page.',
  ),
  noRight: both('您的角色不能做这件事。', 'Your role may not do this.'),
  notFound: both('没有这个。', 'There is no such thing.'),
  notNow: both(
    '这会儿做不了：还没评，或者过了时限。',
    'Not now: it is not reviewed yet, or its days are past.',
  ),
  conflict: both('别人刚改过，先看一眼再存。', 'Somebody else changed it just now. Look before you save.'),
  notAccepted: both('内容还有要改的地方。', 'There is something to mend in it first.'),
  talkOver: both(
    '这一场已经结束，或者已经在接下一位了。',
    'This talk is over, or the next customer is there.',
  ),
  talkShared: both(
    '这一场在群里，大家都看得见，悄悄话放不上去。请直接过去。',
    'This talk is held in a group that reads along. Please go over instead.',
  ),
  tooMany: both('太快了，歇一下再试。', 'Too many requests. Wait a moment.'),
  tooLarge: both('太长了，分两次发。', 'Too long. Send it in two pieces.'),
  unavailable: NOTICES.notSaved,
  failed: NOTICES.failed,
} as const satisfies Record<string, Both>;

const FORMATS: Readonly<Record<string, string>> = {
  url: '应是一个网址 / must be a URL',
  guid: '应是一个 GUID / must be a GUID',
};

/** Messages about settings: variable names and expectations, never values. */
export const envText = {
  heading: '设置不能用，请改 .env 或环境变量 / The settings cannot be used; change .env or the environment:',
  neededInTeams: '在 Teams 中必须填写 / required in Teams mode',
  halfTeams:
    '填了密码却没有应用编号；本机使用请设 MODE=local / a password without an app id; for local use set MODE=local',
  sayLocal:
    '正式环境下请写明 MODE=local，或填写 Teams 的应用编号 / in production say MODE=local, or give a Teams app id',
  keyOfFile:
    '只加密数据文件；用 PostgreSQL 时由数据库自己加密 / encrypts the database file only; PostgreSQL encrypts by its own means',
  noFile: '文件读不了 / the file cannot be read',
  twice: '和同名的 _FILE 只能写一个 / give it or its _FILE, not both',
  loopbackOnly: '本机模式只能监听 127.0.0.1 / local mode listens on the loopback address only',
  wrong(issue: z.core.$ZodIssue): string {
    switch (issue.code) {
      case 'invalid_value':
        return `只能是 ${issue.values.join('、')} / must be one of ${issue.values.join(', ')}`;
      case 'too_small':
        return `太小或太短，至少 ${issue.minimum} / too small or too short, at least ${issue.minimum}`;
      case 'too_big':
        return `太大或太长，最多 ${issue.maximum} / too big or too long, at most ${issue.maximum}`;
      case 'invalid_format':
        return FORMATS[issue.format] ?? '写法不对，请看 .env.example / not written as .env.example shows';
      default:
        return '应是整数 / must be a whole number';
    }
  },
} as const;

export const startText = {
  listening: (address: string) => `接诉教练 / complaint coach: ${address}`,
  failed: '没能启动 / could not start:',
} as const;

export const consoleText = {
  usage: [
    'npm run --silent coach -- VERB [options] < in.jsonl > out.jsonl',
    '',
    '  read      客户说了什么 / what did the customer say',
    '  check     这句能不能说 / may the staff say this',
    '  suggest   现在说什么 / what should I say now',
    '  grade     这次谈得怎么样 / how well a talk was handled',
    '  mask      去掉个人信息 / take personal data out',
    '  lines     列出所有话术 / list every scripted line',
    '  simulate  演练里的客户怎么回 / the role-play customer',
    '  scenarios 列出演练情景 / list the role-play cases',
    '  talk      在终端里用 / live help in the terminal   [--lang zh-CN|en-US] [--file PATH]',
    '            演练 / role-play: talk --practice SC-01 [--seed 1] [--exam]',
    '  verify    核对导出的文件 / check exported files   FILE…   0 完好 whole · 1 改过 broken',
    '',
    '  --explain       说明凭哪些字（read、check） / the words that carried the answer (read, check)',
    '  --scripts DIR   另一套话术 / another folder of scripts',
    '  --llm           suggest 的第一句可由语言模型换个说法 / let a language model reword the first line',
    '  --help',
  ].join('\n'),
  noFiles: '要写核对哪些文件，而且读得了 / name the files to check; they must be readable',
  unknownVerb: (verb: string) => `没有这个命令 / unknown verb: ${verb || '(…)'}`,
  invalidJson: 'not a JSON value',
  invalidField: (place: string) => `missing or malformed: ${place}`,
  unknownScenario: (id: string) => `没有这个情景 / no such scenario: ${id}`,
  progress: (lines: number) => `${lines}`,
  prompt: '> ',
} as const;
