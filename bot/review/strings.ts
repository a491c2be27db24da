import type { Language } from '../../scripts/vocabulary.ts';
import { both } from '../both.ts';
import type { TalkOutcome } from './vocabulary.ts';

export const OUTCOME_NAMES = {
  open: both('还在谈', 'Still open'),
  resolved: both('谈妥了', 'Settled'),
  unresolved: both('没谈妥', 'Not settled'),
  'handed-over': both('交给别人接着办', 'Handed over'),
  safety: both('转入人身安全', 'Became a matter of safety'),
} as const satisfies Record<TalkOutcome, unknown>;

const today = {
  'zh-CN': {
    safety: '有人身安全的事，等您补记录',
    'red-line': '话说过了线，听听是怎么说出口的',
    overdue: '答应的点过了，还没回',
    appeal: '同事有话要说',
    calibrate: '两人各打各的分，先不看机器的',
    sample: '随机抽的，不看是谁',
  },
  'en-US': {
    safety: 'Somebody was in danger; the record waits for you',
    'red-line': 'A line was crossed; see how it came to it',
    overdue: 'The promised time has passed',
    appeal: 'A colleague sees it differently',
    calibrate: 'Two people grade it blind, each alone',
    sample: 'Drawn by chance, whoever it is',
  },
} as const;

/** What stands under each count of what needs a reviewer. */
export const todayWords = (lang: Language) => today[lang];

const zhSummary = {
  began: (quote: string) => `她一进来说：“${quote}”`,
  crossed: (name: string, quote: string) => `这句踩了“${name}”：“${quote}”`,
  turned: (quote: string, from: string, to: string) => `转折在“${quote}”：${from} → ${to}`,
  ended: (temper: string, quote: string) => `最后她${temper}：“${quote}”`,
};
const enSummary: typeof zhSummary = {
  began: (quote) => `She came in with: “${quote}”`,
  crossed: (name, quote) => `This crossed “${name}”: “${quote}”`,
  turned: (quote, from, to) => `It turned on “${quote}”: ${from} → ${to}`,
  ended: (temper, quote) => `At the end she was ${temper}: “${quote}”`,
};
/** A talk in three lines. */
export const summaryWords = (lang: Language): typeof zhSummary => (lang === 'zh-CN' ? zhSummary : enSummary);

const zhActs = {
  comment: '写了评语',
  coach: '发给了员工',
  flagged: '标记',
  unflagged: '取消标记',
  tagged: (tag: string) => `加了标签“${tag}”`,
  untagged: (tag: string) => `去掉标签“${tag}”`,
  correct: '改了机器的判断',
  overrode: (name: string) => `改了“${name}”，写了理由`,
  restored: (name: string) => `“${name}”改回机器的`,
  reviewed: '看完了',
  acknowledge: '员工看过了',
  appeal: '员工申诉',
  granted: '申诉成立',
  refused: '申诉不成立',
  calibrate: '请人盲评',
  'blind-grade': '盲评打了分',
  'grade-review': '抽查了这次评审',
  'kept-promise': '答应的事办到了',
  held: '封存，不删',
  unheld: '解除封存',
};
const enActs: typeof zhActs = {
  comment: 'commented',
  coach: 'sent it to the staff member',
  flagged: 'flagged it',
  unflagged: 'took the flag off',
  tagged: (tag) => `tagged it “${tag}”`,
  untagged: (tag) => `removed the tag “${tag}”`,
  correct: 'corrected a reading',
  overrode: (name) => `changed “${name}” with a reason`,
  restored: (name) => `put “${name}” back to the machine’s`,
  reviewed: 'finished reviewing',
  acknowledge: 'the staff member has read it',
  appeal: 'the staff member appealed',
  granted: 'granted the appeal',
  refused: 'refused the appeal',
  calibrate: 'asked for a blind grading',
  'blind-grade': 'graded blind',
  'grade-review': 'checked this review',
  'kept-promise': 'the promise was kept',
  held: 'put it on hold',
  unheld: 'lifted the hold',
};
/** What was done to a talk under review. */
export const actWords = (lang: Language): typeof zhActs => (lang === 'zh-CN' ? zhActs : enActs);
