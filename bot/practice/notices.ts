import { type Both, type Buttons, both, says } from '../both.ts';

/** What the coach says about practice itself; part of NOTICES. */
export const PRACTICE_NOTICES = {
  noSuchCase: both(
    '没有这个案例。打「练习」看有哪些。',
    'There is no such case. Type "practice" to see them.',
  ),
  caseEnded: both(
    '这一场已经结束了。打「练习」再来一场。',
    'This one is over. Type "practice" to play another.',
  ),
  caseLeft: both('好，这场不练了。', 'All right, we leave this one.'),
  casePaused: both(
    '先放下了，改天打「继续练习」接着来。',
    'Put aside. Type "continue practice" any day to go on.',
  ),
  nothingPaused: both(
    '没有放下的练习。打「练习」挑一个。',
    'Nothing was put aside. Type "practice" to choose a case.',
  ),
  noHintInExam: both(
    '考核里没有提示，练完一起看。',
    'There are no hints in an exam; everything is shown at the end.',
  ),
  noRetryInExam: both(
    '正式的一次说出去就算数，不能换。',
    'In an official try what is said is said; it cannot be changed.',
  ),
  noSuchTurn: both('没有这一轮，先说一句再换。', 'There is no such turn. Say something first.'),
  nothingToKeep: both('现在没有两句可选。', 'There are no two lines to choose from.'),
  practiceHelp: both(
    [
      '您是柜员，直接打您要对客户说的话。也可以：',
      '提示 —— 给个方向，扣分',
      '换一句：…… —— 上一轮换个说法，看她怎么反应；换一句 2：…… 换第 2 轮',
      '用换的 · 留原来的 · 暂停 · 结束',
      '新投诉 —— 来客户了，先放下',
    ].join('\n'),
    [
      'You are the clerk: type what you would say to the customer. You can also type:',
      'hint (costs points)',
      'again: ... (says the last turn in other words), again 2: ... (turn 2)',
      'keep the second · keep the first · pause · end',
      'new complaint (a customer is here: put it aside)',
    ].join('\n'),
  ),
  recallNothing: both('还没有讲什么。她第一句怎么说的？', 'Nothing was told yet. What were her first words?'),
  recallLeft: both('好，这次先不讲了。', 'All right, we leave it there.'),
  recallHelp: both(
    [
      '按顺序讲，她一句，您一句。也可以：',
      '撤销 —— 收回刚讲的一句',
      '讲完了 —— 一起来看是哪一句',
      '新投诉 —— 来客户了，先放下',
    ].join('\n'),
    [
      'Tell it in order: her line, your line. You can also type:',
      'undo (takes back the last line)',
      'end (all told: we look at it together)',
      'new complaint (a customer is here: put it aside)',
    ].join('\n'),
  ),
} as const satisfies Record<string, Both>;

const toCases: Buttons = { 'zh-CN': says('练习'), 'en-US': says('practice') };
/** Where a notice leaves somebody with nothing in hand, the way on is a tap. */
export const PRACTICE_NOTICE_BUTTONS = {
  casePaused: { 'zh-CN': says('继续练习'), 'en-US': says('continue practice') },
  caseEnded: toCases,
  nothingPaused: toCases,
  noSuchCase: toCases,
} as const satisfies Partial<Record<keyof typeof PRACTICE_NOTICES, Buttons>>;
