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
    sample: '随机抽的，不看是谁',
  },
  'en-US': {
    safety: 'Somebody was in danger; the record waits for you',
    'red-line': 'A line was crossed; see how it came to it',
    overdue: 'The promised time has passed',
    appeal: 'A colleague sees it differently',
    sample: 'Drawn by chance, whoever it is',
  },
} as const;

/** What stands under each count of what needs a reviewer. */
export const todayWords = (lang: Language) => today[lang];
