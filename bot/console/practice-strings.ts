import type { Ending } from '../../dialogs/index.ts';
import type { Language } from '../../scripts/vocabulary.ts';

/** What a role-play in the terminal says on its own. */
interface Words {
  readonly how: string;
  readonly known: string;
  readonly you: string;
  readonly mood: (temper: string, trust: number, clarity: number, face: number) => string;
  readonly good: string;
  readonly missed: string;
  readonly better: string;
  readonly why: string;
  readonly moved: string;
  readonly noTurn: string;
  readonly exam: string;
  readonly hint: (text: string, used: number, cost: number) => string;
  readonly again: (turn: number) => string;
  readonly before: string;
  readonly ended: (ending: Exclude<Ending, 'open'>, rating: number) => string;
  readonly score: (total: number, passed: boolean) => string;
  readonly model: string;
  readonly pick: string;
}

const ENDINGS = {
  'zh-CN': {
    resolved: '谈成了',
    unresolved: '没谈成',
    'walked-out': '客户走了',
    escalated: '往上投诉了',
    safety: '先顾人，业务停了',
  },
  'en-US': {
    resolved: 'settled',
    unresolved: 'left open',
    'walked-out': 'she walked out',
    escalated: 'she went to an authority',
    safety: 'somebody needs help first',
  },
} as const;

export const PRACTICE_WORDS: Readonly<Record<Language, Words>> = {
  'zh-CN': {
    how: '直接打您要说的话。? 看这句怎么样 · 提示 · 重说（换一句再试） · 结束',
    known: '事先知道的',
    you: '您> ',
    mood: (temper, trust, clarity, face) => `情绪 ${temper} · 信任 ${trust} · 清楚 ${clarity} · 体面 ${face}`,
    good: '✓',
    missed: '✗',
    better: '可以这样说',
    why: '为什么',
    moved: '她的变化',
    noTurn: '还没有说过话。',
    exam: '考试中没有反馈。',
    hint: (text, used, cost) => `${text}（提示 ${used} 次，扣 ${cost} 分）`,
    again: (turn) => `回到第 ${turn} 轮，换一句再试。`,
    before: '上一次她是这样回的',
    ended: (ending, rating) => `—— ${ENDINGS['zh-CN'][ending]}。她打了 ${rating} 分（满分 5 分）`,
    score: (total, passed) => `评分 ${total} 分，${passed ? '合格' : '还不合格'}（用于练习，不作考核）`,
    model: '示范',
    pick: '没有这个情景。可以练的有：',
  },
  'en-US': {
    how: 'Type what you would say. ? for feedback · hint · again (say it another way) · end',
    known: 'What you have been told',
    you: 'you> ',
    mood: (temper, trust, clarity, face) =>
      `temper ${temper} · trust ${trust} · clarity ${clarity} · respect ${face}`,
    good: '✓',
    missed: '✗',
    better: 'You could say',
    why: 'Why',
    moved: 'How she moved',
    noTurn: 'Nothing has been said yet.',
    exam: 'There is no feedback in an exam.',
    hint: (text, used, cost) => `${text} (${used} hints, ${cost} points off)`,
    again: (turn) => `Back to turn ${turn}: say it another way.`,
    before: 'Last time she answered',
    ended: (ending, rating) => `—— ${ENDINGS['en-US'][ending]}. She gives ${rating} of 5`,
    score: (total, passed) =>
      `Score ${total}, ${passed ? 'passed' : 'not passed yet'} (a training aid, not an appraisal)`,
    model: 'A model talk',
    pick: 'No such case. There are:',
  },
};
