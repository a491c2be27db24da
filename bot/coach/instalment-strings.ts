import { both } from '../both.ts';

/** The instalment calculator's words. Amounts come as text with two decimals. */
export const INSTALMENT = {
  how: both(
    '这样打：算 80万 240期 3.6 3.8（余额、剩余期数、原利率、新利率）',
    'Type it like this: calc 800000 240 months 3.6 3.8 (balance, months left, old rate, new rate)',
  ),
  words: {
    'zh-CN': {
      equal: (first: string, interest: string) => `等额本息：每月 ${first} 元，剩余利息共 ${interest} 元。`,
      falling: (first: string, by: string) => `等额本金：首月 ${first} 元，以后每月少 ${by} 元。`,
      change: (before: string, after: string, by: string) =>
        `等额本息：每月 ${before} → ${after} 元（${by}）。`,
      interest: (before: string, after: string) => `剩余利息：${before} → ${after} 元。`,
      mixed: '换利率的那个月按天分段算，可能比后面的月份高。以系统明细为准。',
    },
    'en-US': {
      equal: (first: string, interest: string) =>
        `Equal instalments: ${first} a month, ${interest} interest left in all.`,
      falling: (first: string, by: string) =>
        `Equal principal: ${first} in the first month, then ${by} less each month.`,
      change: (before: string, after: string, by: string) =>
        `Equal instalments: ${before} → ${after} a month (${by}).`,
      interest: (before: string, after: string) => `Interest left: ${before} → ${after}.`,
      mixed:
        'The month in which the rate changes is counted by days and may be higher than later ones. The statement decides.',
    },
  },
} as const;
