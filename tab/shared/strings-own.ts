import type { Lang } from './strings.ts';

/** Words of a staff member's own reviewed talks. */
const zh = {
  title: '别人看过的您的对话',
  note: '只看事，不排人。评审不算绩效，不作晋升依据。',
  empty: '还没有人看过您的对话。',
  emptyTry: '主管看完一通，或者写了话给您，这里就有。',
  answer: '您的答复',
  acknowledge: '我看过了',
  appeal: '我有不同看法',
  until: (day: string) => `${day}前可以提。`,
  byAnother: '由没评过这一通的人来看。',
  about: '对哪一项',
  whole: '整通',
  reason: '您怎么看，照实说',
  send: '提交申诉',
};

const en: typeof zh = {
  title: 'Your talks that were reviewed',
  note: 'About the matter, not the person. Not for pay, not for promotion.',
  empty: 'Nobody has reviewed a talk of yours yet.',
  emptyTry: 'Once a supervisor has finished one, or wrote to you, it shows here.',
  answer: 'Your answer',
  acknowledge: 'I have read it',
  appeal: 'I see it differently',
  until: (day) => `Possible until ${day}. `,
  byAnother: 'Somebody who did not review it will look at it.',
  about: 'About',
  whole: 'the whole talk',
  reason: 'How do you see it?',
  send: 'Send the appeal',
};

export type OwnStrings = typeof zh;
export const ownStrings = (lang: Lang): OwnStrings => (lang === 'zh-CN' ? zh : en);
