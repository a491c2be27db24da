import type { RecallDebrief } from '../../bot/api/recall.ts';
import type { Lang } from './strings.ts';

type Moment = RecallDebrief['moments'][number]['kind'];

/** The words of telling a talk from memory and taking it apart. */
const zh = {
  title: '复盘',
  lead: '哪一次没谈好，讲给我听。一句一句来，讲完一起拆开看：哪句惹急的，换成怎么说。',
  own: '只有您看得到，除非您自己给主管看。',
  start: '讲一次',
  list: '讲过的',
  none: '还没有讲过。挑最近一次憋屈的，十句话就够。',
  untitled: '还没开头',
  finished: '拆开看过',
  unfinished: '讲到一半',
  shared: '主管看得到',
  firstQuestion: '她第一句怎么说的？记得多少说多少。',
  input: '您记得的',
  placeholder: '想到哪说到哪，不用完整',
  next: '下一句',
  undo: '撤回上一句',
  done: '讲完了',
  told: '讲到这里',
  toldNone: '您讲的会一句一句排在这儿。',
  fromMemory: '凭回忆',
  pickOne: '点一下那句也行',
  she: '她',
  you: '您',
  line: (n: number) => `第 ${n} 句`,
  lines: (n: number) => `${n} 句`,
  apart: '拆开看',
  tellOn: '漏了什么，接着讲',
  moments: { inflamed: '惹急了', 'second-wave': '第二波', missed: '落下了', good: '说得好' } as Readonly<
    Record<Moment, string>
  >,
  instead: '换成这样',
  curve: '她的情绪怎么走的',
  replay: '照这个再练一次',
  replayNote: (title: string) => `最像的案例：${title}`,
  share: '给主管看',
  shareOff: '现在只有您看得到。打开后，支行主管能读到这一次，随时能关。',
  shareOn: '支行主管能读到这一次。关上就又只有您看得到。',
  noMoments: '这一次没找出特别的地方。多讲几句，会看得更清。',
};

const en: typeof zh = {
  title: 'Look back',
  lead: 'Tell me of a talk that went wrong, one line at a time. Then we take it apart: which line stung, and what to say instead.',
  own: 'Yours alone, unless you show it to your supervisor.',
  start: 'Tell one',
  list: 'Told before',
  none: 'Nothing told yet. Take the last one that still bothers you; ten lines are enough.',
  untitled: 'not begun',
  finished: 'taken apart',
  unfinished: 'half told',
  shared: 'your supervisor can read it',
  firstQuestion: 'What were her first words? As much as you remember.',
  input: 'What you remember',
  placeholder: 'As it comes; it need not be complete',
  next: 'Next',
  undo: 'Take back the last',
  done: 'That was all',
  told: 'So far',
  toldNone: 'What you tell will stand here line by line.',
  fromMemory: 'from memory',
  pickOne: 'Or tap the line',
  she: 'She',
  you: 'You',
  line: (n) => `line ${n}`,
  lines: (n) => (n === 1 ? '1 line' : `${n} lines`),
  apart: 'Taken apart',
  tellOn: 'Something is missing',
  moments: { inflamed: 'It stung', 'second-wave': 'Second wave', missed: 'Missed', good: 'Well said' },
  instead: 'Rather',
  curve: 'How her temper went',
  replay: 'Practise this one',
  replayNote: (title) => `Closest case: ${title}`,
  share: 'Show it to my supervisor',
  shareOff:
    'Only you can read this now. Once on, your branch supervisor can read it; you can switch it off at any time.',
  shareOn: 'Your branch supervisor can read this. Switch it off and it is yours alone again.',
  noMoments: 'Nothing in particular stands out. A few more lines would show more.',
};

export type RecallStrings = typeof zh;
export const recallStrings = (lang: Lang): RecallStrings => (lang === 'zh-CN' ? zh : en);
