import type { Lang } from './strings.ts';

/** Words of choosing which corrected lines become examples. */
const zh = {
  title: '从评审里来的例句',
  note: '主管改过机器判断的话，名字、号码、地点都换过。收下的，下次训练教给它；没收的，它学不到。',
  empty: '还没有要定的。',
  emptyTry: '主管看对话时，在一句的“为什么这么判”里改了判断，这里就有一条。',
  left: (n: number) => (n === 0 ? '都定好了' : `还有 ${n} 条没定`),
  capped: '最近改过的 50 通里的，更早的没列出来。',
  speaker: { customer: '客户说', staff: '员工说' } as Readonly<Record<'customer' | 'staff', string>>,
  quoted: (words: string) => `“${words}”`,
  by: (name: string, when: string) => `${name} ${when} 改的`,
  talk: '看那一通',
  accept: '收作例句',
  decline: '不收',
  accepted: (name: string, when: string) => `收了，${name} ${when}`,
  declined: (name: string, when: string) => `没收，${name} ${when}`,
  doneAccept: '收下了',
  doneDecline: '没收',
  changed: '这一句刚又改过，请重新看一眼。',
  keys: 'J / K 上下，A 收，D 不收',
};

const en: typeof zh = {
  title: 'Examples from the review',
  note: 'Lines whose reading a supervisor corrected; names, numbers and places replaced. What you take is taught at the next training; what you leave is not.',
  empty: 'Nothing to decide yet.',
  emptyTry: 'When a supervisor corrects a line under “Why it was read so” in a talk, it shows here.',
  left: (n) => (n === 0 ? 'All decided' : `${n} to decide`),
  capped: 'From the 50 talks corrected last; older ones are not listed.',
  speaker: { customer: 'Customer', staff: 'Staff' },
  quoted: (words) => `“${words}”`,
  by: (name, when) => `corrected by ${name}, ${when}`,
  talk: 'Open the talk',
  accept: 'Take as example',
  decline: 'Leave out',
  accepted: (name, when) => `taken by ${name}, ${when}`,
  declined: (name, when) => `left out by ${name}, ${when}`,
  doneAccept: 'Taken',
  doneDecline: 'Left out',
  changed: 'This line was corrected again just now; please have another look.',
  keys: 'J / K down and up, A takes, D leaves out',
};

export type CandidateStrings = typeof zh;
export const candidateStrings = (lang: Lang): CandidateStrings => (lang === 'zh-CN' ? zh : en);
